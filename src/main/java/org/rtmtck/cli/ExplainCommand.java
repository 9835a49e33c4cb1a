package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Part;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.certify.CertificationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: tells everything about a requirement or an assumption. */
@Command(
        name = "explain",
        description = "Tells everything that is known about a requirement or an assumption.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "A requirement or an assumption, for example DRC-030 or A4.")
    private String name = "";

    @Override
    public Integer call() {
        String id = name.toUpperCase(Locale.ROOT);
        Assumption assumption = Assumption.find(id).orElse(null);
        if (assumption != null) {
            explain(assumption);
        } else {
            explain(Catalogue.load().get(Req.find(id).orElseThrow(this::unknown)));
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    private CertificationException unknown() {
        return new CertificationException("neither a requirement nor an assumption is called '" + name
                + "'; 'list requirements' shows the requirements, and assumptions are A1 to A17");
    }

    private void explain(Assumption assumption) {
        out().println(assumption + " " + assumption.title());
        out().println();
        paragraph("", assumption.text());
        out().println();
        paragraph(
                "  needed by  ",
                Catalogue.load().all().stream()
                        .filter(r -> r.assumptions().contains(assumption))
                        .map(r -> r.req().id())
                        .collect(Collectors.joining(" ")));
    }

    private void explain(Requirement requirement) {
        Req req = requirement.req();
        out().println(req.id() + " " + req.title());
        out().println();
        paragraph("", requirement.statement());
        for (Part part : requirement.parts()) {
            paragraph("  " + part.name() + " (" + part.level().label() + "): ", part.statement());
        }
        out().println();
        paragraph("  level       ", req.level().label());
        paragraph("  theme       ", req.theme().slug());
        requirement.assumptions().forEach(a -> paragraph("  assumes     ", a + " " + a.title() + ": " + a.text()));
        requirement.sources().forEach(s -> paragraph("  source      ", s.page().title() + ", " + s.section()));
        paragraph(
                "  functions   ",
                requirement.functions().stream().map(RtmFunction::win32Name).collect(Collectors.joining(", ")));
        if (!requirement.capabilities().isEmpty()) {
            paragraph(
                    "  needs       ",
                    requirement.capabilities().stream().map(Capability::name).collect(Collectors.joining(", ")));
        }
        requirement.onlyIf().ifPresent(condition -> paragraph("  only if     ", condition));
        relations(requirement);
        requirement.wrong().forEach(wrong -> paragraph("  wrong would be  ", wrong));
        if (!requirement.lookAt().isEmpty()) {
            paragraph("  if it fails, look at  ", requirement.lookAt());
        }
    }

    private void relations(Requirement requirement) {
        requirement.reason().ifPresent(reason -> paragraph("  cannot be tested  ", reason));
        requirement.sameAs().ifPresent(same -> paragraph("  same as     ", same.id() + " " + same.title()));
        requirement.refines().forEach(general -> paragraph("  refines     ", general.id() + " " + general.title()));
        requirement.correction().ifPresent(correction -> paragraph("  second reading  ", correction));
    }

    private void paragraph(String label, String text) {
        out().print(Wrapping.wrap(label, text, Terminal.width()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
