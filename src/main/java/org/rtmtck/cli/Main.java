package org.rtmtck.cli;

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
        subcommands = {
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
            SiteCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:conforms", "1:does not conform", "2:could not be judged, or the command was not understood"})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and ends the virtual machine with its exit code. */
    public static void main(String[] words) {
        quieten();
        try {
            System.exit(commandLine().execute(words));
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

    /** The commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Problems())
                .setParameterExceptionHandler(new Misunderstandings());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
