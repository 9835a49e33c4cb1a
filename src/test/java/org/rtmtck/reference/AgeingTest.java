package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.TimeToLive;

class AgeingTest extends Fixture {

    private static final TimeToLive MINUTE = new TimeToLive(60);

    private final Observer ospf = observe(OSPF);
    private final Handle rip = register(RIP);
    private final Observer observer = observe(BGP);

    @Test
    void removes_a_route_at_the_end_of_its_lifetime_and_tells_everybody() {
        add(ospf.handle, route(N1, 5), MINUTE);
        add(rip, route(N1, 9));
        observer.messages();

        environment.advance(Duration.ofSeconds(59));
        assertThat(routes()).hasSize(2);
        environment.advance(Duration.ofSeconds(1));

        String message = "CHANGED 13 a010000 if1 5 m5 > 8 a010000 if1 9 m9";
        assertThat(observer.event.isSet()).isTrue();
        assertThat(observer.messages()).containsExactly(message);
        assertThat(ospf.messages()).containsExactly(message);
        assertThat(routes()).containsExactly("8 a010000 if1 9 m9");
    }

    @Test
    void shows_no_aged_route_even_if_the_clock_is_late() {
        add(ospf.handle, route(N1, 5), MINUTE);

        environment.moveWithoutTimers(Duration.ofMinutes(1));

        assertThat(count()).isZero();
        environment.advance(Duration.ZERO);
        assertThat(observer.messages())
                .containsExactly("ADDED - > 13 a010000 if1 5 m5", "DELETED 13 a010000 if1 5 m5 > -");
    }

    @Test
    void starts_again_with_every_update() {
        add(ospf.handle, route(N1, 5), MINUTE);
        environment.advance(Duration.ofSeconds(40));
        add(ospf.handle, route(N1, 5), MINUTE);
        environment.advance(Duration.ofSeconds(40));
        assertThat(count()).isEqualTo(1);

        add(ospf.handle, route(N1, 5), TimeToLive.INFINITE);
        environment.advance(Duration.ofDays(400));
        assertThat(count()).isEqualTo(1);
        assertThat(environment.timers()).isZero();
    }

    @Test
    void keeps_one_timer_for_all_routes_and_none_when_all_are_gone() {
        add(ospf.handle, route(N1, 5), MINUTE);
        add(ospf.handle, route(N2, 5), new TimeToLive(30));
        add(ospf.handle, route(N3, 5), new TimeToLive(90));
        assertThat(environment.timers()).isEqualTo(1);

        environment.advance(Duration.ofSeconds(30));
        assertThat(count()).isEqualTo(2);
        assertThat(environment.timers()).isEqualTo(1);
        delete(ospf.handle, route(N1, 5));
        delete(ospf.handle, route(N3, 5));
        assertThat(environment.timers()).isZero();
    }

    @Test
    void ends_a_lifetime_of_zero_before_the_next_call() {
        assertThat(add(ospf.handle, route(N1, 5), new TimeToLive(0))).isEqualTo("ADDED");
        assertThat(count()).isZero();
    }

    @Test
    void takes_lifetimes_above_the_limit_as_they_are() {
        add(ospf.handle, route(N1, 5), new TimeToLive(-2));

        environment.advance(Duration.ofSeconds(TimeToLive.MAX_SECONDS));
        assertThat(count()).isEqualTo(1);
        environment.advance(Duration.ofSeconds(0xFFFF_FFFEL - TimeToLive.MAX_SECONDS));
        assertThat(count()).isZero();
    }

    @Test
    void drops_called_off_lifetimes_so_that_cycles_do_not_pile_up() {
        for (int i = 0; i < 5_000; i++) {
            add(ospf.handle, route(N1, 5), MINUTE);
        }
        environment.advance(Duration.ofMinutes(2));
        assertThat(count()).isZero();
        assertThat(environment.timers()).isZero();
    }
}
