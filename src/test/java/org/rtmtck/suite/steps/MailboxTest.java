package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Route;

class MailboxTest {

    private static final Route FIRST = route("192.0.2.1");
    private static final Route SECOND = route("192.0.2.2");
    private static final Route THIRD = route("198.51.100.1");

    private final Mailbox mailbox = new Mailbox("Observer", Map.of(FIRST.network(), FIRST));

    @Test
    void a_chain_amounts_to_its_two_ends() {
        mailbox.add(changed(FIRST, SECOND));
        mailbox.add(changed(SECOND, THIRD));

        assertThat(mailbox.net()).hasSize(1).containsEntry(FIRST.network(), new Mailbox.Net(FIRST, THIRD));
        assertThat(mailbox.net().values()).extracting(Mailbox.Net::change).containsExactly("RTM_ROUTE_CHANGED");
    }

    @Test
    void a_network_that_ends_as_it_began_amounts_to_nothing() {
        mailbox.add(changed(FIRST, SECOND));
        mailbox.add(changed(SECOND, FIRST));

        assertThat(mailbox.net()).isEmpty();
    }

    @Test
    void a_lost_network_is_not_known_any_more() {
        mailbox.add(message(2, null, FIRST));

        assertThat(mailbox.fold()).isEmpty();
        assertThat(mailbox.net().values()).extracting(Mailbox.Net::change).containsExactly("RTM_ROUTE_DELETED");
    }

    @Test
    void a_message_that_does_not_continue_from_the_one_before_is_refused() {
        mailbox.add(changed(SECOND, THIRD));

        assertThatThrownBy(mailbox::fold).isInstanceOf(AssertionError.class).hasMessageContaining("192.0.2.1");
    }

    @Test
    void a_network_cannot_be_added_twice() {
        mailbox.add(message(1, SECOND, null));

        assertThatThrownBy(mailbox::fold).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_message_about_no_change_is_refused() {
        mailbox.add(changed(FIRST, FIRST.withTimeStamp(7)));

        assertThatThrownBy(mailbox::fold).isInstanceOf(AssertionError.class).hasMessageContaining("tell of a change");
    }

    @Test
    void time_stamps_do_not_break_the_chain() {
        mailbox.add(changed(FIRST.withTimeStamp(7), SECOND));

        assertThat(mailbox.net()).containsEntry(FIRST.network(), new Mailbox.Net(FIRST, SECOND));
    }

    private static Message changed(Route before, Route after) {
        return message(3, after, before);
    }

    private static Message message(int flags, @Nullable Route current, @Nullable Route previous) {
        return new Message(flags, current, previous, null);
    }

    private static Route route(String nextHop) {
        return RouteRows.parse("10.1.0.0/16 via " + nextHop + " interface 1 metric 3")
                .route();
    }
}
