package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.report.attest.Attestation;
import org.rtmtck.report.attest.Keys;

class AttestationTest {

    @TempDir
    private Path directory;

    private Path certificate;
    private Path attestation;
    private Path artifact;
    private KeyPair keys;

    @BeforeEach
    void signACertificate() throws Exception {
        certificate = directory.resolve("certificate.json");
        attestation = directory.resolve("certificate.json.att");
        artifact = Files.writeString(directory.resolve("acme.jar"), "classes");
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        sign(Samples.failing());
    }

    @Test
    void what_was_signed_verifies() throws IOException {
        assertThat(verify()).isEmpty();
    }

    @Test
    void another_key_is_noticed() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThat(verify()).singleElement().asString().contains("signature");
    }

    @ParameterizedTest
    @CsvSource({
        "does-not-conform, conforms",
        "acme, acne",
        "two routes, no routes",
        "-> NO_ERROR, -> ERROR_INVALID_HANDLE",
        "4711, 4712"
    })
    void a_changed_certificate_is_noticed(String before, String after) throws IOException {
        replace(certificate, before, after);

        assertThat(verify()).singleElement().asString().contains("not the certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, PASSED",
        "does-not-conform, conforms",
        "acme.jar, evil.jar",
        "default, strict",
        "\"seed\":1, \"seed\":2",
        "DRC-030, DRC-032"
    })
    void a_changed_statement_is_noticed(String before, String after) throws IOException {
        String envelope = Files.readString(attestation);
        String payload = envelope.replaceAll("(?s).*\"payload\": \"([^\"]+)\".*", "$1");
        String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
        assertThat(statement).contains(before);
        String changed = Base64.getEncoder()
                .encodeToString(statement.replace(before, after).getBytes(StandardCharsets.UTF_8));
        Files.writeString(attestation, envelope.replace(payload, changed));

        assertThat(verify()).singleElement().asString().contains("signature");
    }

    @ParameterizedTest
    @MethodSource("fieldsOfACertificate")
    void no_field_of_a_certificate_can_be_changed(String path) throws IOException {
        JsonElement json = JsonParser.parseString(Files.readString(certificate));
        assertThat(Fields.change(json, path)).isTrue();
        Files.writeString(certificate, json.toString());

        assertThat(verify()).isNotEmpty();
    }

    static Stream<String> fieldsOfACertificate() {
        return Fields.of(JsonParser.parseString(CertificateJson.write(Samples.failing())));
    }

    @Test
    void every_field_of_a_statement_and_its_envelope_is_protected() throws IOException {
        String envelope = Files.readString(attestation);
        JsonObject outer = JsonParser.parseString(envelope).getAsJsonObject();
        String statement =
                new String(Base64.getDecoder().decode(outer.get("payload").getAsString()), StandardCharsets.UTF_8);
        List<String> fields = Fields.of(JsonParser.parseString(statement)).toList();

        assertThat(fields).hasSizeGreaterThan(15).allSatisfy(path -> {
            JsonElement changed = JsonParser.parseString(statement);
            assertThat(Fields.change(changed, path)).isTrue();
            JsonObject wrapped = outer.deepCopy();
            wrapped.addProperty(
                    "payload",
                    Base64.getEncoder().encodeToString(changed.toString().getBytes(StandardCharsets.UTF_8)));
            Files.writeString(attestation, wrapped.toString());
            assertThat(verify()).as(path).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "payloadType"})
    void no_part_of_an_envelope_can_be_changed(String part) throws IOException {
        JsonObject envelope =
                JsonParser.parseString(Files.readString(attestation)).getAsJsonObject();
        envelope.addProperty(part, "A" + envelope.get(part).getAsString().substring(1) + "AAAA");
        Files.writeString(attestation, envelope.toString());

        assertThatNoVerification();
    }

    @Test
    void no_byte_of_a_signature_can_be_changed() throws IOException {
        String text = Files.readString(attestation);
        JsonObject envelope = JsonParser.parseString(text).getAsJsonObject();
        JsonObject signature = envelope.getAsJsonArray("signatures").get(0).getAsJsonObject();
        byte[] bytes = Base64.getDecoder().decode(signature.get("sig").getAsString());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            signature.addProperty("sig", Base64.getEncoder().encodeToString(changed));
            Files.writeString(attestation, envelope.toString());
            assertThat(verify()).as("byte %d", i).isNotEmpty();
        }
    }

    @Test
    void an_attestation_without_a_signature_is_refused() throws IOException {
        JsonObject envelope =
                JsonParser.parseString(Files.readString(attestation)).getAsJsonObject();
        envelope.getAsJsonArray("signatures").remove(0);
        Files.writeString(attestation, envelope.toString());

        assertThatNoVerification();
    }

    /** It is refused, or found to be no attestation at all. */
    private void assertThatNoVerification() throws IOException {
        List<String> problems;
        try {
            problems = verify();
        } catch (CertificationException e) {
            problems = List.of(String.valueOf(e.getMessage()));
        }
        assertThat(problems).isNotEmpty();
    }

    @Test
    void another_implementation_is_noticed() throws IOException {
        Files.writeString(artifact, "other classes");

        assertThat(verify()).singleElement().asString().contains("acme.jar");
    }

    @Test
    void a_signature_does_not_make_a_verdict_true() throws IOException {
        Certificate failing = Samples.failing();
        replaceAndSign("\"verdict\": \"does-not-conform\"", "\"verdict\": \"conforms\"", failing);

        assertThat(verify()).anyMatch(problem -> problem.contains("makes it does-not-conform"));
    }

    @Test
    void a_signature_does_not_make_a_requirement_pass_that_nothing_exercised() throws IOException {
        replaceAndSign("\"exercised\": 7", "\"exercised\": 0", Samples.conforming());

        assertThat(verify()).anyMatch(problem -> problem.contains("nothing exercised it"));
    }

    @Test
    void a_signature_does_not_make_a_trace_show_something() throws IOException {
        replaceAndSign("\"shownByTrace\": false", "\"shownByTrace\": true", Samples.failing());

        assertThat(verify()).anyMatch(problem -> problem.contains("shows nothing that is not permitted"));
    }

    @Test
    void keys_are_read_from_pem() throws Exception {
        Path secret = pem("PRIVATE KEY", keys.getPrivate());
        Path open = pem("PUBLIC KEY", keys.getPublic());

        assertThat(Keys.privateKey(secret)).isEqualTo(keys.getPrivate());
        assertThat(Keys.publicKey(open)).isEqualTo(keys.getPublic());
        assertThatThrownBy(() -> Keys.publicKey(secret))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("openssl");
    }

    private Path pem(String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                directory.resolve(kind), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private void sign(Certificate content) throws IOException {
        Files.writeString(certificate, CertificateJson.write(ofThisCatalogue(content)));
        Files.writeString(attestation, Attestation.sign(certificate, List.of(artifact), keys.getPrivate()));
    }

    private void replaceAndSign(String before, String after, Certificate content) throws IOException {
        Files.writeString(certificate, CertificateJson.write(ofThisCatalogue(content)));
        replace(certificate, before, after);
        Files.writeString(attestation, Attestation.sign(certificate, List.of(artifact), keys.getPrivate()));
    }

    private static Certificate ofThisCatalogue(Certificate certificate) {
        return new Certificate(
                certificate.verdict(),
                certificate.reasons(),
                certificate.implementation(),
                new KitInfo("1.0.0", Catalogue.load().digest()),
                certificate.run(),
                certificate.requirements(),
                certificate.failures(),
                certificate.checks());
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private List<String> verify() throws IOException {
        return Attestation.verify(attestation, certificate, List.of(artifact), keys.getPublic());
    }
}
