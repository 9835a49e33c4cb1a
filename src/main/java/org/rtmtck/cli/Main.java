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
            CompareCommand.class,
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
        try {
            System.exit(commandLine().execute(words));
        } catch (OutOfMemoryError e) {
            System.err.println("rtm-tck: the memory was exhausted; nothing can be said (try java -Xmx4g -jar ...)");
            Runtime.getRuntime().halt(CommandLine.ExitCode.USAGE);
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
