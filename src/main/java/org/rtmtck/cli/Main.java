package org.rtmtck.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the kit. */
@Command(
        name = "rtm-tck",
        description = "Certifies implementations of the Routing Table Manager, version 1, against the contract of"
                + " RtmDeregisterClient.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:conforms", "1:does not conform", "2:could not be judged, or the command was not understood"})
public final class Main implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            CertifyCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            CheckCommand.class,
            ExploreCommand.class,
            RaceCommand.class,
            CompareCommand.class,
            GradeCommand.class,
            ProveCommand.class,
            AttestCommand.class,
            VerifyCommand.class,
            MigrateCommand.class,
            SiteCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends the virtual machine with its exit code. */
    public static void main(String[] words) {
        quieten();
        try {
            int code = commandLine(words).execute(words);
            System.exit(Boolean.getBoolean(Start.ANSWER) ? Start.ANSWERED + code : code);
        } catch (OutOfMemoryError e) {
            System.err.println("rtm-tck: the memory was exhausted; nothing can be said (try java -Xmx4g -jar ...)");
            Runtime.getRuntime().halt(CommandLine.ExitCode.USAGE);
        }
    }

    /** A library asks for a logger and would complain on standard error that there is none. */
    private static void quieten() {
        String verbosity = "slf4j.internal.verbosity";
        if (System.getProperty(verbosity) == null) {
            System.setProperty(verbosity, "ERROR");
        }
    }

    /** All commands, ready to be executed. */
    static CommandLine commandLine() {
        CommandLine commands = with(COMMANDS);
        commands.addSubcommand(AutoComplete.GenerateCompletion.class);
        return commands;
    }

    /** What these words need: reading the options of one command takes a fifth of a second less than those of all. */
    static CommandLine commandLine(String... words) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> words.length > 0
                        && words[0].equals(type.getAnnotation(Command.class).name()))
                .toList();
        return named.isEmpty() ? commandLine() : with(named);
    }

    private static CommandLine with(List<Class<?>> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Problems())
                .setParameterExceptionHandler(new Misunderstandings());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
