package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** What {@code spec/ci.md} tells people to copy. */
class CiSnippetsTest {

    private static final int SHORT = 15;
    private static final Pattern FENCE = Pattern.compile("```(yaml|groovy)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("rtm-tck\\.jar ([^'\"`\\n]+)");

    private final String page;

    CiSnippetsTest() throws IOException {
        page = Files.readString(Path.of("spec/ci.md"));
    }

    @Test
    void snippets_are_short() {
        assertThat(snippets("yaml|groovy"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(text -> assertThat(text.lines().count()).isLessThan(SHORT));
    }

    @Test
    void yaml_can_be_read() {
        assertThat(snippets("yaml"))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(new Load(LoadSettings.builder().build()).loadFromString(text.stripIndent()))
                                .isNotNull());
    }

    @Test
    void braces_are_closed() {
        assertThat(snippets("groovy"))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.chars().filter(c -> c == '{').count())
                                .isEqualTo(text.chars().filter(c -> c == '}').count()));
    }

    @Test
    void commands_are_understood() {
        List<String> commands = COMMAND.matcher(page)
                .results()
                .map(match -> match.group(1).strip())
                .toList();

        assertThat(commands).hasSizeGreaterThan(4).allSatisfy(command -> {
            CommandLine.ParseResult parsed = Main.commandLine().parseArgs(words(command));
            assertThat(parsed.hasSubcommand()).isTrue();
        });
    }

    private static String[] words(String command) {
        return Arrays.stream(command.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private List<String> snippets(String languages) {
        return FENCE.matcher(page)
                .results()
                .filter(match -> match.group(1).matches(languages))
                .map((MatchResult match) -> match.group(2))
                .toList();
    }
}
