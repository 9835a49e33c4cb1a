package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.reference.ClientChoice.SameProtocolInBothFamilies;
import org.rtmtck.reference.RouteChoice.Removing;

/** What overridden rules can count on, and races that are lost at a known place. */
class RulesHooksTest {

    @Test
    void a_client_is_announced_after_it_is_looked_up() {
        List<Handle> announced = new ArrayList<>();
        Fixture fixture = new Fixture(new Rules() {
            @Override
            public void lookedUp(Client client) {
                announced.add(client.handle());
            }
        });
        Handle client = fixture.register(Fixture.OSPF);

        fixture.rtm.deregisterClient(client);
        fixture.rtm.deregisterClient(client);

        assertThat(announced).containsExactly(client);
    }

    @Test
    void the_environment_the_tables_and_the_clients_are_at_hand() {
        Fixture fixture = new Fixture();
        Handle client = fixture.register(Fixture.OSPF);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        fixture.add(client, Fixture.route(Fixture.N2, 5));

        assertThat(fixture.rtm.environment()).isSameAs(fixture.environment);
        assertThat(Objects.requireNonNull(fixture.rtm.table(Fixture.IP)).family())
                .isEqualTo(Fixture.IP);
        assertThat(Objects.requireNonNull(fixture.rtm.registry().client(client)).size())
                .isEqualTo(2);
    }

    @Test
    void an_entry_says_what_it_is() {
        Fixture fixture = new Fixture();
        Handle client = fixture.register(Fixture.OSPF);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        Entry entry = Objects.requireNonNull(fixture.rtm.registry().client(client))
                .entries()
                .get(0);

        assertThat(entry).hasToString(entry.route().toString());
        fixture.rtm.deregisterClient(client);
        assertThat(entry).hasToString("removed " + entry.route());
    }

    @Test
    void an_enumeration_that_is_closed_between_look_up_and_lock_is_not_used() {
        List<Consumer<Handle>> meanwhile = new ArrayList<>();
        Fixture fixture = new Fixture(new Rules() {
            @Override
            public @Nullable RouteEnumeration enumerationFor(Handle handle, Registry registry) {
                RouteEnumeration found = super.enumerationFor(handle, registry);
                List<Consumer<Handle>> actions = List.copyOf(meanwhile);
                meanwhile.clear();
                actions.forEach(action -> action.accept(handle));
                return found;
            }
        });
        fixture.add(fixture.register(Fixture.OSPF), Fixture.route(Fixture.N1, 5));
        Handle first = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));
        Handle second = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));

        meanwhile.add(fixture.rtm::closeEnumerationHandle);
        assertThat(fixture.rtm.enumerateGetNextRoute(first, new RouteBuffer())).isEqualTo(Status.ERROR_INVALID_HANDLE);
        meanwhile.add(fixture.rtm::closeEnumerationHandle);
        assertThat(fixture.rtm.closeEnumerationHandle(second)).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void a_protocol_that_another_family_takes_meanwhile_is_refused() {
        List<Runnable> meanwhile = new ArrayList<>();
        Choices choices = Choices.DEFAULT.with(SameProtocolInBothFamilies.REFUSED);
        Fixture fixture = new Fixture(new Rules(choices) {
            @Override
            public Client newClient(
                    Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int registrationFlags) {
                List<Runnable> actions = List.copyOf(meanwhile);
                meanwhile.clear();
                actions.forEach(Runnable::run);
                return super.newClient(handle, table, protocol, event, registrationFlags);
            }
        });
        List<Handle> ipx = new ArrayList<>();
        meanwhile.add(() -> ipx.add(fixture.rtm.registerClient(Fixture.IPX, Fixture.OSPF, null, 0)));

        Handle ip = fixture.register(Fixture.OSPF);

        assertThat(ip).isEqualTo(Handle.NULL);
        assertThat(fixture.environment.lastError().get()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);
        assertThat(fixture.rtm.registry().clients()).hasSize(1);
        assertThat(fixture.rtm.deregisterClient(ipx.get(0))).isEqualTo(Status.NO_ERROR);
    }

    @Test
    void a_stepwise_removal_gives_the_lock_back_after_each_route() {
        CountingLock lock = new CountingLock();
        Fixture fixture = new Fixture(new Rules(Choices.DEFAULT.with(Removing.STEPWISE)) {
            @Override
            public ReentrantLock newTableLock() {
                return lock;
            }
        });
        Handle client = fixture.register(Fixture.OSPF);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        fixture.add(client, Fixture.route(Fixture.N2, 5));
        lock.released = 0;

        fixture.rtm.deregisterClient(client);

        assertThat(lock.released).isEqualTo(3);
        assertThat(lock.isLocked()).isFalse();
    }

    @SuppressWarnings("serial")
    private static final class CountingLock extends ReentrantLock {

        private int released;

        @Override
        public void unlock() {
            super.unlock();
            released += isHeldByCurrentThread() ? 0 : 1;
        }
    }
}
