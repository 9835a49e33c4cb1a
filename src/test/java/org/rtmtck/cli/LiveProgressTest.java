package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveProgressTest {

    @ParameterizedTest
    @CsvSource({"a check with quite a long name that does not fit, 29", "路由用戶端取消註冊後重新註冊路由用戶端取消註冊, 19"})
    void a_line_never_takes_two_lines_of_the_terminal(String name, int characters) {
        StringWriter text = new StringWriter();
        LiveProgress progress = new LiveProgress(new PrintWriter(text), 30);

        progress.started(name);

        String line = text.toString().replace("\r\u001b[2K", "");
        assertThat(line).startsWith("   0/0  ").hasSize(characters);
    }
}
