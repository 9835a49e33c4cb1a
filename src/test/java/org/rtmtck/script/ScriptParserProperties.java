package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rtmtck.script.Fixtures.FILE;
import static org.rtmtck.script.Fixtures.PRELUDE;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rtmtck.api.RtmFunction;

class ScriptParserProperties {

    private static final List<String> WORDS = List.of(
            "A",
            "R",
            "E",
            "A.event",
            "A^0x1",
            "NULL",
            "INVALID",
            "0x10",
            "17",
            "-1",
            "=",
            "->",
            "@t1",
            "{",
            "}",
            ";",
            "ip",
            "ipx",
            "all",
            "network+best",
            "10.0.0.0/8",
            "10.0.0.0/255.0.255.0",
            "ipx:a",
            "via",
            "192.0.2.1",
            "00-00-5e-00-53-01",
            "if",
            "metric",
            "ticks",
            "flags",
            "psd",
            "1,2,3,4",
            "stamp",
            "ttl",
            "infinite",
            "no-current",
            "no-previous",
            "no-best",
            "event",
            "event:A",
            "single-route",
            "clock",
            "+5s",
            "settle",
            "fail-resource",
            "WaitForSingleObject",
            "SetEvent",
            "NO_ERROR",
            "ERROR_NO_ROUTES",
            "ADDED",
            "current",
            "previous",
            "TRUE",
            "FALSE",
            "INFINITE",
            "!threw",
            "!no-return",
            "#",
            "\t",
            "\n");

    /** Words, each repeated up to the longest line, on which a rule that backtracks or starts again would never end. */
    private static final List<String> NASTY = List.of(
            "A",
            "9",
            "0x",
            "9.",
            "9,",
            ",",
            "+",
            "best+",
            "-",
            "00-",
            "^",
            "A^",
            ".event",
            "event:",
            "@",
            "!",
            "{",
            "}",
            ";",
            "= ",
            "# ",
            "if 1 ",
            "9 ",
            "a ",
            "\t",
            "\u00e9",
            "\0",
            "\r",
            "\n",
            "settle\n",
            "settle\r\n");

    @Property(tries = 500, seed = "1")
    void any_text_is_a_script_or_an_error_within_it(@ForAll String text) {
        assertScriptOrErrorWithin(text);
    }

    @Property(tries = 1000, seed = "2")
    void any_words_of_the_language_are_a_script_or_an_error_within_it(@ForAll @From("lines") String text) {
        assertScriptOrErrorWithin(PRELUDE + text);
    }

    @Property(tries = 500, seed = "3")
    void a_script_with_one_character_wrong_is_a_script_or_an_error_within_it(
            @ForAll @From("scripts") Script script, @ForAll int place, @ForAll @From("strangers") char stranger) {
        StringBuilder text = new StringBuilder(PRELUDE + ScriptPrinter.print(script));
        text.setCharAt(Math.floorMod(place, text.length()), stranger);

        assertScriptOrErrorWithin(text.toString());
    }

    @Property(tries = 500, seed = "4")
    void any_words_are_a_reply_or_an_error(@ForAll @From("lines") String text, @ForAll RtmFunction function) {
        try {
            assertThat(LineCodec.parseReply(text, function)).isNotNull();
        } catch (ScriptException e) {
            assertThat(e.line()).isEqualTo(1);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void the_time_to_read_a_text_grows_with_its_length_only(
            @ForAll @From("nasty") String word, @ForAll @From("starts") String start) {
        String text = PRELUDE + start + word.repeat((ScriptParser.MAX_LINE - start.length()) / word.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertScriptOrErrorWithin(text));
    }

    private static void assertScriptOrErrorWithin(String text) {
        errorIn(text).ifPresent(error -> {
            String[] lines = text.split("\n", -1);
            assertThat(error.line()).isBetween(1, lines.length);
            assertThat(error.column()).isBetween(1, lines[error.line() - 1].length() + 1);
            assertThat(error).message().startsWith(FILE + ":" + error.line() + ":" + error.column() + ": ");
            assertThat(error).message().doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(600);
        });
    }

    private static Optional<ScriptException> errorIn(String text) {
        try {
            assertThat(ScriptParser.parse(FILE, text)).isNotNull();
            return Optional.empty();
        } catch (ScriptException e) {
            return Optional.of(e);
        }
    }

    @Provide
    Arbitrary<String> lines() {
        List<String> functions =
                Arrays.stream(RtmFunction.values()).map(RtmFunction::win32Name).toList();
        Arbitrary<String> words = Arbitraries.of(WORDS);
        Arbitrary<List<String>> rest = words.list().ofMaxSize(12);
        return Combinators.combine(Arbitraries.oneOf(Arbitraries.of(functions), words), rest)
                .as((first, others) -> first + " " + String.join(" ", others));
    }

    @Provide
    Arbitrary<Script> scripts() {
        return ScriptArbitraries.scripts();
    }

    @Provide
    Arbitrary<Character> strangers() {
        return Arbitraries.oneOf(Arbitraries.chars().ascii(), Arbitraries.chars());
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(NASTY);
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of(
                "",
                "RtmDeregisterClient ",
                "RtmRegisterClient ip 13 ",
                "RtmAddRoute A ",
                "RtmAddRoute A 10.0.0.0/8 ",
                "RtmAddRoute A 10.0.0.0/8 psd ",
                "RtmAddRoute A ipx:a via ",
                "RtmBlockDeleteRoutes A ",
                "RtmDeregisterClient A -> ",
                "RtmDeregisterClient A -> !threw ",
                "clock ");
    }
}
