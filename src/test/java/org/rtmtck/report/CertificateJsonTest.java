package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;

class CertificateJsonTest {

    static Stream<Certificate> certificates() {
        return Stream.of(Samples.conforming(), Samples.failing(), Samples.incomplete(), Samples.hostile());
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void a_certificate_has_the_form_that_the_schema_describes(Certificate certificate) throws IOException {
        String schema = Files.readString(Path.of("spec", "certificate.schema.json"));

        assertThat(errors(schema, CertificateJson.write(certificate))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void a_certificate_that_was_written_reads_back(Certificate certificate) {
        assertThat(CertificateJson.read("c.json", CertificateJson.write(certificate)))
                .isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource({"conforms, fine", "passed, green", "DRC-030, DRC-30", "calls, telephones"})
    void the_schema_refuses_other_words(String word, String other) throws IOException {
        String schema = Files.readString(Path.of("spec", "certificate.schema.json"));
        String json = CertificateJson.write(Samples.conforming());

        assertThat(json).contains('"' + word + '"');
        assertThat(errors(schema, json.replace('"' + word + '"', '"' + other + '"')))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "not json",
                "{}",
                "{\"format\": 3}",
                "{\"format\": \"rtm-tck-certificate-1\"}",
                "{\"format\": \"rtm-tck-certificate-1\", \"verdict\": \"fine\"}"
            })
    void what_is_no_certificate_is_refused_by_its_name(String text) {
        assertThatThrownBy(() -> CertificateJson.read("c.json", text))
                .isInstanceOf(CertificationException.class)
                .hasMessageStartingWith("c.json is not a certificate");
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void the_common_test_report_has_the_form_that_its_schema_describes(Certificate certificate) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("ctrf-schema-0.0.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(errors(text, Ctrf.write(certificate))).isEmpty();
        }
    }

    @Test
    void the_same_certificate_is_the_same_text() {
        assertThat(CertificateJson.write(Samples.failing())).isEqualTo(CertificateJson.write(Samples.failing()));
    }

    private static List<String> errors(String schema, String json) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI uri = validator.registerSchema(schema);
        return validator.validate(uri, json).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }
}
