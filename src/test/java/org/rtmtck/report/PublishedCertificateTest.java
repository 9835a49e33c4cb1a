package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/**
 * The published certificate of the reference implementation is that of this kit. If it is stale, make it anew: {@code
 * java -jar target/rtm-tck.jar certify --report reports/reference}.
 */
class PublishedCertificateTest {

    private static final Path PUBLISHED = Path.of("reports", "reference", "certificate.json");

    private Certificate certificate;

    @BeforeEach
    void read() throws IOException {
        certificate = CertificateJson.read(PUBLISHED.toString(), Files.readString(PUBLISHED));
    }

    @Test
    void it_was_made_with_this_catalogue() {
        assertThat(certificate.kit().catalogue()).isEqualTo(Catalogue.load().digest());
    }

    @Test
    void it_says_something_of_every_requirement() {
        List<String> identifiers = Arrays.stream(Req.values()).map(Req::id).toList();

        assertThat(certificate.requirements()).extracting(RequirementResult::id).containsExactlyElementsOf(identifiers);
    }

    @Test
    void it_conforms_and_leaves_nothing_that_can_be_tested_unexercised() {
        assertThat(certificate.verdict()).isEqualTo(Conclusion.CONFORMS);
        assertThat(certificate.requirements())
                .filteredOn(RequirementResult::testable)
                .extracting(RequirementResult::verdict)
                .doesNotContain(Verdict.NOT_EXERCISED, Verdict.FAILED);
    }
}
