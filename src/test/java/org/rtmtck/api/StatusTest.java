package org.rtmtck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    private static final Status NO_MORE_ITEMS = new Status(259);

    @ParameterizedTest
    @CsvSource({
        "NO_ERROR, 0",
        "ERROR_INVALID_HANDLE, 6",
        "ERROR_NOT_ENOUGH_MEMORY, 8",
        "ERROR_INVALID_PARAMETER, 87",
        "ERROR_CLIENT_ALREADY_EXISTS, 183",
        "ERROR_MORE_MESSAGES, 234",
        "ERROR_NO_MESSAGES, 259",
        "ERROR_NO_ROUTES, 259",
        "ERROR_NO_MORE_ROUTES, 259",
        "ERROR_NO_SUCH_ROUTE, 259",
        "ERROR_NO_SYSTEM_RESOURCES, 1450"
    })
    void a_name_has_the_number_of_the_windows_headers(StatusName name, int code) throws ReflectiveOperationException {
        assertThat(name.code()).isEqualTo(code);
        assertThat(name.status()).isEqualTo(new Status(code));
        assertThat(Status.class.getField(name.name()).get(null)).isEqualTo(new Status(code));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE_ROUTE, ERROR_NO_SUCH_ROUTE",
        "BLOCK_DELETE_ROUTES, ERROR_NO_ROUTES",
        "DEQUEUE_ROUTE_CHANGE_MESSAGE, ERROR_NO_MESSAGES",
        "CREATE_ENUMERATION_HANDLE, ERROR_NO_ROUTES",
        "ENUMERATE_GET_NEXT_ROUTE, ERROR_NO_MORE_ROUTES",
        "GET_FIRST_ROUTE, ERROR_NO_ROUTES",
        "GET_NEXT_ROUTE, ERROR_NO_ROUTES"
    })
    void the_function_decides_what_259_is_called(RtmFunction function, StatusName name) {
        assertThat(NO_MORE_ITEMS.nameIn(function)).contains(name);
        assertThat(NO_MORE_ITEMS.describe(function)).isEqualTo(name.name());
        assertThat(function.lists(NO_MORE_ITEMS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REGISTER_CLIENT",
                "DEREGISTER_CLIENT",
                "ADD_ROUTE",
                "IS_ROUTE",
                "GET_NETWORK_COUNT",
                "GET_ROUTE_AGE",
                "CLOSE_ENUMERATION_HANDLE"
            })
    void where_no_page_lists_259_it_has_no_name(RtmFunction function) {
        assertThat(NO_MORE_ITEMS.nameIn(function)).isEmpty();
        assertThat(NO_MORE_ITEMS.describe(function)).isEqualTo("259");
        assertThat(function.lists(NO_MORE_ITEMS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void no_function_gives_one_number_two_names(RtmFunction function) {
        assertThat(function.statusNames())
                .extracting(StatusName::code)
                .doesNotHaveDuplicates()
                .startsWith(0);
    }

    @Test
    void a_number_without_a_name_is_shown_as_unsigned() {
        assertThat(new Status(-1).describe(RtmFunction.DEREGISTER_CLIENT)).isEqualTo("4294967295");
        assertThat(new Status(-1)).hasToString("4294967295");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 8, 87, 183, 234, 259, 1450, -1})
    void only_zero_is_success_and_only_two_numbers_are_a_lack_of_resources(int code) {
        assertThat(new Status(code).isSuccess()).isEqualTo(code == 0);
        assertThat(new Status(code).isLackOfResources())
                .isEqualTo(Set.of(8, 1450).contains(code));
    }
}
