package org.rtmtck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RtmProviderTest {

    private static final RoutingTableManager MANAGER = (RoutingTableManager) Proxy.newProxyInstance(
            RtmProviderTest.class.getClassLoader(),
            new Class<?>[] {RoutingTableManager.class},
            (proxy, method, arguments) -> method.isDefault() ? null : method.getDefaultValue());

    /** The least that an implementer has to write. */
    private static class Minimal implements RtmProvider {

        @Override
        public String name() {
            return "minimal";
        }

        @Override
        public RoutingTableManager open(Environment environment) {
            return MANAGER;
        }
    }

    private static final class Asynchronous extends Minimal {

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION);
        }
    }

    private final RtmProvider provider = new Minimal();

    @Test
    void an_implementer_writes_two_methods_and_claims_what_a_plain_implementation_can_do() {
        assertThat(provider.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.IP, Capability.IPX, Capability.CHANGE_NOTIFICATION, Capability.SINGLE_ROUTE);
        assertThat(provider.limits()).isEqualTo(Limits.NONE);
        assertThat(provider.suppliedByAdapter()).isEmpty();
        assertThat(provider.unavailable()).isEmpty();
        assertThat(provider.version()).isEqualTo("unknown");
        assertThat(provider.description()).isEmpty();
    }

    @Test
    void effects_are_expected_at_once_unless_the_implementation_is_asynchronous() {
        assertThat(provider.notificationDeadline()).isZero();
        assertThat(new Asynchronous().notificationDeadline()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_synchronous_implementation_is_always_quiescent() throws InterruptedException {
        assertThat(provider.awaitQuiescence(MANAGER, Duration.ZERO)).isTrue();
    }
}
