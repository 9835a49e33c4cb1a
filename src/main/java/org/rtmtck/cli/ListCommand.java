package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.CheckList;
import org.rtmtck.certify.Selection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: shows what there is, and by which word each is selected. */
@Command(
        name = "list",
        description = "Shows what there is, and what selects it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "WHAT")
final class ListCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "what to list is missing: implementations, requirements or checks");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "implementations",
            description = "Shows the implementations that can be certified by their names.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int implementations(@Mixin ImplementationChoice choice) {
        for (RtmProvider provider : choice.all()) {
            out().println(provider.name() + "  " + provider.description()
                    + provider.unavailable()
                            .map(why -> " (unavailable: " + why + ")")
                            .orElse(""));
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "requirements",
            description =
                    "Shows the requirements; 'explain' tells more about one, 'certify --only' selects its checks.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int requirements(
            @Option(
                            names = "--theme",
                            paramLabel = "THEME",
                            defaultValue = "",
                            description = "Only those of one theme, for example best-route.")
                    String theme) {
        boolean found = false;
        for (Req req : Req.values()) {
            if (theme.isEmpty() || req.theme().slug().equals(theme)) {
                found = true;
                out().println(String.format(
                        Locale.ROOT,
                        "%s  %-11s  %-15s  %s%s",
                        req.id(),
                        req.level().label(),
                        req.theme().slug(),
                        req.title(),
                        req.testable() ? "" : " (cannot be tested)"));
            }
        }
        if (!found) {
            throw new CertificationException("there is no theme '" + theme + "'; 'list requirements' shows the themes");
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "checks",
            description = "Shows the checks with their tags; 'certify --only' takes tags.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int checks(
            @Option(
                            names = "--only",
                            paramLabel = "WORDS",
                            split = ",",
                            description = "Only checks with one of these requirements or tags.")
                    List<String> only) {
        List<CheckList.Entry> checks = CheckList.of(Selection.of(only == null ? new ArrayList<>() : only));
        if (checks.isEmpty()) {
            throw new CertificationException("no check carries the tag " + String.join(" or ", only));
        }
        for (CheckList.Entry check : checks) {
            out().println(check.id() + "  " + check.name());
            if (!check.tags().isEmpty()) {
                out().println("    " + String.join(" ", check.tags()));
            }
        }
        out().println(checks.size() + " checks");
        out().flush();
        return CommandLine.ExitCode.OK;
    }
}
