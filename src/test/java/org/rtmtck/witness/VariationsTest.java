package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.script.Statement;

class VariationsTest {

    private static final String SCRIPT = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1 ttl infinite
            RtmDequeueRouteChangeMessage O
            WaitForSingleObject O.event
            """;

    @Test
    void oneClientMayDoWhatTwoDid() throws ScriptException {
        assertThat(variations(SCRIPT)).contains("""
                A = RtmRegisterClient ip 13 event
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1 ttl infinite
                RtmDequeueRouteChangeMessage A
                WaitForSingleObject A.event
                """);
    }

    @Test
    void aClientMayLeaveInsteadOfAChange() throws ScriptException {
        assertThat(variations(SCRIPT)).contains(SCRIPT.replaceAll("RtmAddRoute A .*", "RtmDeregisterClient A"));
    }

    @Test
    void aClientMayComeLater() throws ScriptException {
        assertThat(variations(SCRIPT)).contains("""
                A = RtmRegisterClient ip 13
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1 ttl infinite
                O = RtmRegisterClient ip 8 event
                RtmDequeueRouteChangeMessage O
                WaitForSingleObject O.event
                """);
    }

    @Test
    void noVariationIsLongerOrUsesANameBeforeItIsBound() throws ScriptException {
        for (String variation : variations(SCRIPT)) {
            assertThat(ScriptParser.parse("variation", variation).statements())
                    .hasSizeLessThanOrEqualTo(SCRIPT.lines().toList().size());
            assertThat(variation).isNotEqualTo(SCRIPT);
        }
    }

    private static List<String> variations(String script) throws ScriptException {
        return Variations.of(ScriptParser.parse("script", script).statements()).stream()
                .map(VariationsTest::text)
                .toList();
    }

    private static String text(List<Statement> script) {
        return script.stream().map(ScriptPrinter::print).collect(Collectors.joining("\n", "", "\n"));
    }
}
