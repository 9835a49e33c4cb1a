package org.rtmtck.certify.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.defect.Defects;
import org.rtmtck.script.Script;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

class SearchTest {

    private static final String SUCCEEDS = "second-call-succeeds";
    private static final int MOST = 6;

    private static final String SHORT = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDeregisterClient A
            """;

    @Test
    void a_shorter_script_is_found() {
        Script shortest = shortest(SUCCEEDS, "B = RtmRegisterClient ip 8\nRtmDeregisterClient B\n" + SHORT, MOST);

        assertThat(Objects.requireNonNull(shortest).callCount()).isEqualTo(3);
    }

    @Test
    void one_as_short_is_found() {
        Script shortest = shortest(SUCCEEDS, SHORT, MOST);

        assertThat(Objects.requireNonNull(shortest).callCount()).isEqualTo(3);
    }

    @Test
    void what_is_as_short_and_longer_than_all_that_are_tried_is_not_looked_for() {
        assertThat(shortest(SUCCEEDS, SHORT, 2)).isNull();
    }

    @Test
    void what_the_letters_cannot_show_is_not_found() {
        assertThat(shortest("keeps-ipx-global-client-wan-routes", SHORT, MOST)).isNull();
    }

    private static @Nullable Script shortest(String defect, String known, int most) {
        Subject subject = Subject.of(
                Defects.named(defect).orElseThrow().provider(),
                new Policy(Catalogue.load(), Set.of(), true),
                Duration.ofSeconds(10));
        return Search.shortest(subject, PrintedScript.of(defect, known), most);
    }
}
