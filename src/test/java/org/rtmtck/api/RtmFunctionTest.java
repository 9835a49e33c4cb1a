package org.rtmtck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtmFunctionTest {

    @Test
    void version_1_has_fourteen_functions() {
        assertThat(RtmFunction.values()).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void a_function_is_found_by_its_name_in_the_header(RtmFunction function) {
        assertThat(RtmFunction.named(function.win32Name())).contains(function);
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void the_name_in_the_header_is_the_name_here_with_a_prefix(RtmFunction function) {
        String name = "rtm" + function.name().replace("_", "").toLowerCase(Locale.ROOT);

        assertThat(function.win32Name()).isEqualToIgnoringCase(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RtmDeregister", "rtmderegisterclient", "RtmReferenceHandles", "DEREGISTER_CLIENT"})
    void nothing_else_is_a_function(String name) {
        assertThat(RtmFunction.named(name)).isEmpty();
    }

    @Test
    void deregistration_has_three_documented_results() {
        assertThat(RtmFunction.DEREGISTER_CLIENT.statusNames())
                .containsExactly(
                        StatusName.NO_ERROR, StatusName.ERROR_INVALID_HANDLE, StatusName.ERROR_NO_SYSTEM_RESOURCES);
    }
}
