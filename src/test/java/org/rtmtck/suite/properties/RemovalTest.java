package org.rtmtck.suite.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Violation;

/** Whatever an implementation does to a thread that watches a removal, the kit goes on. */
@Timeout(30)
class RemovalTest {

    private static final int ROUTES = 20;

    private final AtomicReference<Thread> counting = new AtomicReference<>();

    @Test
    void a_removal_is_watched_from_beside() {
        Removal removal = watch(ReferenceRtm::new);

        assertThat(removal.sightings()).contains("removal was seen half done");
        assertThat(removal.waiter()).startsWith("a thread that waits");
    }

    @Test
    void nobody_goes_on_counting_after_a_deregistration_that_failed() throws InterruptedException {
        CountDownLatch counted = new CountDownLatch(1);

        assertThatThrownBy(() -> watch(environment -> new ReferenceRtm(environment) {
                    @Override
                    public Status deregisterClient(Handle client) {
                        await(counted);
                        throw new IllegalStateException("out of order");
                    }

                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        counting.set(Thread.currentThread());
                        counted.countDown();
                        return super.getNetworkCount(family);
                    }
                }))
                .isInstanceOf(Violation.class);

        counting.get().join();
    }

    @Test
    void a_count_that_never_returns_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);

        Removal removal = watch(environment -> new ReferenceRtm(environment) {
            @Override
            public int getNetworkCount(ProtocolFamily family) {
                await(never);
                return 0;
            }
        });

        assertThat(removal.sightings()).isEqualTo("a call beside the removal did not return");
    }

    @Test
    void a_count_that_throws_is_told() {
        Removal removal = watch(environment -> new ReferenceRtm(environment) {
            @Override
            public int getNetworkCount(ProtocolFamily family) {
                throw new IllegalStateException("out of order");
            }
        });

        assertThat(removal.sightings()).isEqualTo("a call beside the removal failed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Removal watch(Function<Environment, RoutingTableManager> implementation) {
        RtmProvider provider = new RtmProvider() {
            @Override
            public String name() {
                return "watched";
            }

            @Override
            public Set<Capability> capabilities() {
                return new ReferenceProvider().capabilities();
            }

            @Override
            public RoutingTableManager open(Environment environment) {
                return implementation.apply(environment);
            }
        };
        Subject subject = Subject.of(provider, Policy.standard(Catalogue.load()), Duration.ofMillis(300));
        return Removal.watch(subject, ROUTES);
    }
}
