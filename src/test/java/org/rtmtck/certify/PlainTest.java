package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void ordinary_text_stays_as_it_is() {
        assertThat(Plain.line("Gerenciador 路由 <b> & \"x\"")).isEqualTo("Gerenciador 路由 <b> & \"x\"");
    }

    @Test
    void characters_that_could_take_over_a_terminal_or_turn_a_line_around_are_named() {
        assertThat(Plain.line("a\u001b[2Jb\0c\u202ed\u200be\nf"))
                .isEqualTo("a\\u{1b}[2Jb\\u{0}c\\u{202e}d\\u{200b}e\\u{a}f");
        assertThat(Plain.line("half \ud800 pair")).isEqualTo("half \\u{d800} pair");
    }

    @Test
    void text_keeps_its_lines() {
        assertThat(Plain.text("a\r\n\tb")).isEqualTo("a\n\tb");
    }

    @Test
    void a_megabyte_is_cut() {
        assertThat(Plain.text("x".repeat(1 << 20))).hasSizeLessThan(5000).endsWith("x... (1,048,576 characters)");
    }

    @Test
    void nothing_is_an_empty_line() {
        assertThat(Plain.line(null)).isEmpty();
    }
}
