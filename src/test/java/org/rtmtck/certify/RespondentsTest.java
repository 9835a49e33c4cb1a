package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Behaviour;
import org.rtmtck.catalogue.Req;

class RespondentsTest {

    private final Respondents adapter = new Respondents(EnumSet.of(Behaviour.HANDLES));

    @Test
    void what_the_adapter_supplies_is_the_adapters() {
        assertThat(adapter.of(Req.DRC_028, Verdict.PASSED)).isEqualTo(Respondent.ADAPTER);
        assertThat(adapter.of(Req.DRC_028, Verdict.FAILED)).isEqualTo(Respondent.ADAPTER);
    }

    @Test
    void the_rest_is_the_implementations() {
        assertThat(adapter.of(Req.DRC_030, Verdict.PASSED)).isEqualTo(Respondent.IMPLEMENTATION);
        assertThat(new Respondents(Set.of()).of(Req.DRC_028, Verdict.OBSERVED)).isEqualTo(Respondent.IMPLEMENTATION);
    }

    @Test
    void what_was_not_seen_is_nobodys() {
        assertThat(adapter.of(Req.DRC_028, Verdict.NOT_EXERCISED)).isEqualTo(Respondent.NOT_APPLICABLE);
        assertThat(adapter.of(Req.DRC_030, Verdict.NOT_SUPPORTED)).isEqualTo(Respondent.NOT_APPLICABLE);
    }

    @Test
    void that_all_routes_go_is_never_the_adapters() {
        Respondents everything = new Respondents(EnumSet.allOf(Behaviour.class));

        assertThat(everything.of(Req.DRC_030, Verdict.PASSED)).isEqualTo(Respondent.IMPLEMENTATION);
        assertThat(everything.of(Req.DRC_032, Verdict.PASSED)).isEqualTo(Respondent.IMPLEMENTATION);
        assertThat(everything.of(Req.DRC_070, Verdict.PASSED)).isEqualTo(Respondent.IMPLEMENTATION);
    }
}
