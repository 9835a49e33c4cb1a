package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.certify.Certificate;

/** Jenkins and GitLab read what is written. */
class JUnitXmlTest {

    static Stream<Certificate> certificates() {
        return Stream.of(Samples.conforming(), Samples.failing(), Samples.incomplete(), Samples.hostile());
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void every_certificate_has_the_form_that_ci_servers_read(Certificate certificate) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitXmlTest.class.getResource("ci-junit.xsd"));
        String xml = JUnitXml.write(certificate);

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }
}
