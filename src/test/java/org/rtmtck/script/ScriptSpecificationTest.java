package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.RtmFunction;

/** The examples of {@code spec/scripts.md} are what it says they are, and none is missing. */
class ScriptSpecificationTest {

    private static final Path SPECIFICATION = Path.of("spec", "scripts.md");
    private static final Pattern BLOCK = Pattern.compile("```(script|rejected)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REPLY_ROW = Pattern.compile("\\| (Rtm\\w+) \\| [a-z]+-reply \\| (.*) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MEMBER_ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| (?:RR|FSD)_[^|]*\\| ([^|]*)\\| ([^|]*)\\|");

    static List<String> scripts() throws IOException {
        return blocks("script");
    }

    static List<String> rejected() throws IOException {
        return blocks("rejected");
    }

    static Stream<MatchResult> replyRows() throws IOException {
        return matches(REPLY_ROW);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_block_marked_script_is_one_and_prints_as_the_same(String text) throws ScriptException {
        Script script = ScriptParser.parse("script", text);

        assertThat(ScriptParser.parse("printed", ScriptPrinter.print(script))).isEqualTo(script);
        assertThat(script.lines()).hasSameSizeAs(text.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void a_block_marked_rejected_ends_with_its_error(String text) {
        int last = text.stripTrailing().lastIndexOf('\n') + 1;

        assertThatThrownBy(() -> ScriptParser.parse("script", text.substring(0, last)))
                .isInstanceOf(ScriptException.class)
                .hasMessage(text.substring(last).strip());
    }

    @ParameterizedTest
    @MethodSource("replyRows")
    void the_examples_of_replies_are_replies_of_their_function(MatchResult row) throws ScriptException {
        RtmFunction function = RtmFunction.named(row.group(1)).orElseThrow();
        List<String> examples =
                CODE.matcher(row.group(2)).results().map(m -> m.group(1)).toList();

        assertThat(examples).hasSize(2);
        for (String example : examples) {
            assertThat(LineCodec.parseReply(example, function)).isNotInstanceOf(Reply.Abnormal.class);
        }
    }

    @Test
    void every_function_has_an_example_of_a_call_and_of_replies() throws IOException, ScriptException {
        Set<RtmFunction> called = new TreeSet<>();
        for (String text : scripts()) {
            for (Statement statement : ScriptParser.parse("script", text).statements()) {
                if (statement instanceof Statement.Invoke invoke) {
                    called.add(invoke.call().function());
                }
            }
        }

        assertThat(called).hasSize(RtmFunction.values().length);
        assertThat(replyRows().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(RtmFunction.values())
                        .map(RtmFunction::win32Name)
                        .toList());
    }

    @Test
    void the_members_of_routes_have_the_defaults_of_the_table() throws IOException {
        List<MatchResult> rows = matches(MEMBER_ROW).toList();

        for (MatchResult row : rows) {
            assertDefault(row.group(1), row.group(2).strip(), false);
            assertDefault(row.group(1), row.group(3).strip(), true);
        }
        assertThat(rows.stream().map(row -> row.group(1)).collect(Collectors.toSet()))
                .contains(
                        "if", "metric", "priority", "type", "policy", "nexthop-as", "ticks", "hops", "flags", "proto");
    }

    private static void assertDefault(String word, String documented, boolean ipx) {
        RouteMember member = RouteMember.of(ipx).get(word);
        boolean isNumber = !Set.of("via", "psd", "stamp").contains(word);
        if (isNumber) {
            String actual = member == null ? "" : String.valueOf(member.defaultValue(ipx));
            assertThat(documented.split(" ")[0]).as(word).isEqualTo(actual);
        }
    }

    @Test
    void the_limits_are_those_of_the_parser() throws IOException {
        assertThat(Files.readString(SPECIFICATION))
                .contains(String.format(Locale.ROOT, "%,d characters", ScriptParser.MAX_LINE))
                .contains(String.format(Locale.ROOT, "%,d lines", ScriptParser.MAX_LINES))
                .contains("at most " + Statement.AdvanceClock.MAX.toSeconds() + " s")
                .contains("at most " + Reply.Abnormal.MAX_DETAIL + " characters");
    }

    private static List<String> blocks(String kind) throws IOException {
        return matches(BLOCK)
                .filter(m -> m.group(1).equals(kind))
                .map(m -> m.group(2))
                .toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(SPECIFICATION)).results().toList().stream();
    }
}
