package org.rtmtck.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/**
 * A certificate in the XML that CI servers read as JUnit's: each requirement is a test case. What was not exercised is
 * skipped, and a run that is incomplete has an error, so that no server takes it for a success.
 */
final class JUnitXml {

    private static final String SUITE = "rtm-tck";
    private static final String COMPLETE = "The run is complete";

    private final Certificate certificate;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml(Certificate certificate) throws XMLStreamException {
        this.certificate = certificate;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String write(Certificate certificate) {
        try {
            return new JUnitXml(certificate).document();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        start("testsuites", SUITE);
        newLine(2);
        start("testsuite", SUITE + " " + certificate.implementation().name());
        xml.writeAttribute(
                "skipped",
                String.valueOf(certificate.count(Verdict.NOT_EXERCISED) + certificate.count(Verdict.NOT_SUPPORTED)));
        xml.writeAttribute("timestamp", certificate.run().started().replace("Z", ""));
        properties();
        for (RequirementResult requirement : certificate.requirements()) {
            testCase(requirement);
        }
        completeness();
        newLine(2);
        xml.writeEndElement();
        newLine(0);
        xml.writeEndElement();
        newLine(0);
        xml.writeEndDocument();
        return text.toString();
    }

    private void start(String element, String name) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(certificate.requirements().size() + 1));
        xml.writeAttribute("failures", String.valueOf(certificate.count(Verdict.FAILED)));
        xml.writeAttribute("errors", certificate.reasons().isEmpty() ? "0" : "1");
        xml.writeAttribute("time", seconds(certificate.run().millis()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    private void properties() throws XMLStreamException {
        newLine(4);
        xml.writeStartElement("properties");
        property("verdict", certificate.verdict().slug());
        property("implementation", certificate.implementation().name());
        property("implementation.version", certificate.implementation().version());
        property("kit.version", certificate.kit().version());
        property("catalogue", certificate.kit().catalogue());
        property("profile", certificate.run().profile());
        property("waived", String.join(",", certificate.run().waived()));
        property("seed", String.valueOf(certificate.run().seed()));
        newLine(4);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        newLine(6);
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private void testCase(RequirementResult requirement) throws XMLStreamException {
        newLine(4);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE + "." + requirement.theme());
        xml.writeAttribute("name", requirement.id() + " " + requirement.title());
        xml.writeAttribute("time", "0");
        switch (requirement.verdict()) {
            case FAILED -> failure(requirement);
            case NOT_EXERCISED, NOT_SUPPORTED -> skipped(requirement);
            default -> {
                // a test case without children has passed
            }
        }
        xml.writeEndElement();
    }

    private void failure(RequirementResult requirement) throws XMLStreamException {
        List<Deviation> deviations = certificate.failuresOf(requirement.id());
        newLine(6);
        xml.writeStartElement("failure");
        xml.writeAttribute("type", requirement.id());
        xml.writeAttribute(
                "message", deviations.isEmpty() ? "" : deviations.get(0).seen());
        for (Deviation deviation : deviations) {
            xml.writeCharacters("permitted: " + deviation.permitted() + "\nseen:      " + deviation.seen() + "\n"
                    + deviation.trace() + "\n");
        }
        xml.writeEndElement();
        newLine(4);
    }

    private void skipped(RequirementResult requirement) throws XMLStreamException {
        String note = requirement.note();
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", requirement.verdict().words() + (note == null ? "" : ": " + note));
    }

    private void completeness() throws XMLStreamException {
        newLine(4);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", COMPLETE);
        xml.writeAttribute("time", "0");
        if (!certificate.reasons().isEmpty()) {
            xml.writeStartElement("error");
            xml.writeAttribute("type", Conclusion.INCOMPLETE.slug());
            xml.writeAttribute("message", certificate.reasons().get(0));
            xml.writeCharacters(String.join("\n", certificate.reasons()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void newLine(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(indent));
    }
}
