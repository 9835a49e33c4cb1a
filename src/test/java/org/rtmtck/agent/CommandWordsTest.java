package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void blanks_separate_words_and_quotes_keep_them() {
        assertThat(CommandWords.split("  agent  'my library.so' \"it's\"--x=\"a b\" ''"))
                .containsExactly("agent", "my library.so", "it's--x=a b", "");
        assertThat(CommandWords.split(" \t")).isEmpty();
    }

    @Test
    void a_quote_that_is_not_closed_is_an_error() {
        assertThatThrownBy(() -> CommandWords.split("agent 'lib"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not closed in: agent 'lib");
    }
}
