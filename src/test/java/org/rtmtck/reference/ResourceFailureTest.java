package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** Each function, once for each resource that it asks for: a code of its page, and nothing has happened. */
class ResourceFailureTest {

    private static final Status MARKER = new Status(4711);

    /** A table with two protocols, two networks and an observer with unread messages. */
    private static final class Scene extends Fixture {

        final Handle ospf = register(OSPF);
        final Handle rip = register(RIP);
        final Observer observer = observe(BGP);
        final Handle enumeration;

        Scene() {
            add(ospf, route(N1, 5));
            add(ospf, route(N1, 6));
            add(ospf, route(N2, 5));
            add(rip, route(N2, 6));
            enumeration = rtm.createEnumerationHandle(IP, 0, route(0, 0));
            environment.lastError().set(MARKER);
        }

        Status lastErrorIf(boolean failed) {
            return failed ? environment.lastError().get() : Status.NO_ERROR;
        }

        List<String> state() {
            environment.meter(ResourceMeter.UNLIMITED);
            List<String> state = new ArrayList<>(routes());
            state.addAll(observer.messages());
            state.add("left in the enumeration " + rest(enumeration).size());
            state.add(add(ospf, route(N3, 5)) + " " + add(rip, route(N3, 5)));
            return state;
        }
    }

    /** Fails the k-th acquisition for k = 1, 2, ... until the call meets no failure. Returns the codes. */
    private static Set<Integer> failEach(Function<Scene, Status> call) {
        Set<Integer> codes = new HashSet<>();
        List<String> untouched = new Scene().state();
        for (int k = 1; k < 100; k++) {
            Scene scene = new Scene();
            FakeEnvironment.Refusal refusal = scene.environment.refuse(k);
            Status status = call.apply(scene);
            if (!refusal.met()) {
                assertThat(status.isLackOfResources()).isFalse();
                return codes;
            }
            codes.add(status.code());
            assertThat(scene.state()).as("after failure %d", k).isEqualTo(untouched);
        }
        throw new AssertionError("the call never got through");
    }

    private static final Integer MEMORY = 8;
    private static final Integer SYSTEM = 1450;

    @Test
    void deregister_client() {
        assertThat(failEach(s -> s.rtm.deregisterClient(s.ospf))).containsExactly(SYSTEM);
    }

    @Test
    void register_client() {
        assertThat(failEach(
                        s -> s.lastErrorIf(s.rtm.registerClient(Fixture.IP, 99, Fixture.event(), RegistrationFlags.NONE)
                                .isNull())))
                .containsExactlyInAnyOrder(MEMORY, SYSTEM);
    }

    @Test
    void add_route() {
        Route route = Fixture.route(Fixture.N3, 5);
        assertThat(failEach(s -> s.rtm.addRoute(s.ospf, route, new TimeToLive(5), new FlagsBuffer(0), null, null)))
                .containsExactlyInAnyOrder(MEMORY, SYSTEM);
    }

    @Test
    void delete_route() {
        Route route = Fixture.route(Fixture.N1, 5);
        assertThat(failEach(s -> s.rtm.deleteRoute(s.ospf, route, new FlagsBuffer(0), null)))
                .containsExactly(SYSTEM);
    }

    @Test
    void block_delete_routes() {
        assertThat(failEach(s -> s.rtm.blockDeleteRoutes(s.ospf, 0, Fixture.route(0, 0))))
                .containsExactly(MEMORY);
    }

    @Test
    void dequeue_route_change_message() {
        assertThat(failEach(s -> s.rtm.dequeueRouteChangeMessage(s.observer.handle, new FlagsBuffer(0), null, null)))
                .containsExactly(SYSTEM);
    }

    @Test
    void is_route() {
        assertThat(failEach(s -> s.lastErrorIf(!s.rtm.isRoute(Fixture.IP, Fixture.network(Fixture.N1), null))))
                .containsExactly(SYSTEM);
    }

    @Test
    void create_enumeration_handle() {
        assertThat(failEach(s -> s.lastErrorIf(s.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0))
                        .isNull())))
                .containsExactlyInAnyOrder(MEMORY, SYSTEM);
    }

    @Test
    void enumerate_get_next_route_and_close() {
        assertThat(failEach(s -> s.rtm.enumerateGetNextRoute(s.enumeration, new RouteBuffer())))
                .containsExactly(SYSTEM);
        assertThat(failEach(s -> s.rtm.closeEnumerationHandle(s.enumeration))).containsExactly(SYSTEM);
    }

    @Test
    void get_first_and_next_route() {
        assertThat(failEach(s -> s.rtm.getFirstRoute(Fixture.IP, 0, new RouteBuffer())))
                .containsExactly(SYSTEM);
        assertThat(failEach(s -> s.rtm.getNextRoute(Fixture.IP, 0, new RouteBuffer(Fixture.route(0, 0)))))
                .containsExactly(SYSTEM);
    }

    @Test
    void every_code_is_one_of_the_page() {
        for (RtmFunction function : RtmFunction.values()) {
            for (Resource resource : Resource.values()) {
                Supplier<String> where = () -> resource + " in " + function;
                boolean canFail = function.lists(Status.ERROR_NO_SYSTEM_RESOURCES);
                assertThat(!canFail || function.lists(resource.lackIn(function)))
                        .as(where)
                        .isTrue();
            }
        }
    }
}
