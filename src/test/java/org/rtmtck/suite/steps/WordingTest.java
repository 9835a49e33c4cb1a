package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "um identificador|a handle",
                "NULL com ERROR_CLIENT_ALREADY_EXISTS|NULL with ERROR_CLIENT_ALREADY_EXISTS",
                "o identificador de Twin|the handle of Twin",
                "', como RIP'|', as RIP'",
                "控制碼|a handle",
                "NULL，錯誤碼為 ERROR_CLIENT_ALREADY_EXISTS|NULL with ERROR_CLIENT_ALREADY_EXISTS",
                "Twin 的控制碼|the handle of Twin",
                "，協定為 RIP|', as RIP'",
                "10.1.0.0/16|10.1.0.0/16"
            })
    void arguments_are_brought_to_english(String translated, String english) {
        assertThat(Wording.argument(translated)).isEqualTo(english);
    }
}
