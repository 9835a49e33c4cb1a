package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.RouteChoice.HostBits;
import org.rtmtck.reference.RouteChoice.IpxRule;
import org.rtmtck.reference.RouteChoice.LongLifetime;
import org.rtmtck.reference.RouteChoice.Removing;
import org.rtmtck.reference.RouteChoice.SingleRouteNetwork;
import org.rtmtck.reference.RouteChoice.TieBreak;
import org.rtmtck.reference.RouteChoice.ZeroLifetime;

class RouteChoiceTest {

    private static final int N1 = Fixture.N1;

    private static <C extends Enum<C> & Choice> Fixture with(C answer) {
        return new Fixture(Choices.DEFAULT.with(answer));
    }

    private static IpRoute to(IpNetwork network) {
        IpRoute route = Fixture.route(N1, 5);
        return new IpRoute(0, 0, 1, route.protocolSpecificData(), network, route.nextHop(), route.familySpecificData());
    }

    @ParameterizedTest
    @CsvSource({"FIRST_IN_ORDER,1", "LAST_IN_ORDER,3", "OLDEST,2", "NEWEST,1", "INCUMBENT,2"})
    void tie_break(TieBreak answer, int nextHop) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        for (int hop : new int[] {2, 3, 1}) {
            fixture.add(client, Fixture.route(N1, 1, hop, 5));
        }

        IpRoute best = (IpRoute) Objects.requireNonNull(fixture.best(N1));
        assertThat(best.nextHop().number()).isEqualTo(nextHop);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_IN_ORDER,1", "LAST_IN_ORDER,4", "OLDEST,3", "NEWEST,4", "INCUMBENT,1"})
    void tie_break_when_the_best_route_goes(TieBreak answer, int nextHop) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        fixture.add(client, Fixture.route(N1, 1, 2, 1));
        for (int hop : new int[] {3, 1, 4}) {
            fixture.add(client, Fixture.route(N1, 1, hop, 5));
        }
        fixture.delete(client, Fixture.route(N1, 1, 2, 1));

        IpRoute best = (IpRoute) Objects.requireNonNull(fixture.best(N1));
        assertThat(best.nextHop().number()).isEqualTo(nextHop);
    }

    @ParameterizedTest
    @CsvSource({
        "TICKS_THEN_HOPS,8 a010000 if1 1 t1 h9",
        "HOPS_THEN_TICKS,8 a010000 if1 2 t2 h1",
        "PRIORITY_FIRST,13 a010000 if1 9 t9 h9"
    })
    void ipx_rule(IpxRule answer, String best) {
        Fixture fixture = with(answer);
        Handle rip = fixture.rtm.registerClient(Fixture.IPX, 8, null, 0);
        Handle ospf = fixture.rtm.registerClient(Fixture.IPX, 13, null, 0);
        fixture.add(rip, Fixture.ipxRoute(N1, 1, 9));
        fixture.add(rip, Fixture.ipxRoute(N1, 2, 1));
        fixture.add(ospf, Fixture.ipxRoute(N1, 9, 9));
        RouteBuffer buffer = new RouteBuffer();

        fixture.rtm.isRoute(Fixture.IPX, new IpxNetwork(N1), buffer);

        assertThat(Fixture.brief(buffer.get())).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER_AND_MASK,2", "NUMBER_ONLY,1"})
    void single_route_network(SingleRouteNetwork answer, int routes) {
        Fixture fixture = with(answer);
        Handle client = fixture.rtm.registerClient(Fixture.IP, 13, null, RegistrationFlags.SINGLE_ROUTE);
        Fixture.Observer observer = fixture.observe(14);
        fixture.add(client, to(new IpNetwork(N1, 0xFFFF_0000)));
        observer.messages();

        assertThat(fixture.add(client, to(new IpNetwork(N1, 0xFFFF_FF00)))).isEqualTo("ADDED");

        assertThat(fixture.count()).isEqualTo(routes);
        assertThat(observer.messages()).hasSize(3 - routes);
    }

    @ParameterizedTest
    @CsvSource({"KEPT,ADDED,a010203", "CLEARED,ADDED,a010000", "REFUSED,87,"})
    void host_bits(HostBits answer, String reply, String network) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        IpRoute route = to(new IpNetwork(0x0A01_0203, 0xFFFF_0000));

        assertThat(fixture.add(client, route)).isEqualTo(reply);
        if (network != null) {
            assertThat(fixture.routes()).containsExactly("13 " + network + " if1 5 m5");
            assertThat(fixture.delete(client, route)).isEqualTo("DELETED");
        }
    }

    @ParameterizedTest
    @CsvSource({"ENDS_AT_ONCE,ADDED,0", "NEVER_ENDS,ADDED,1", "REFUSED,87,0"})
    void zero_lifetime(ZeroLifetime answer, String reply, int count) {
        Fixture fixture = with(answer);

        assertThat(fixture.add(fixture.register(13), Fixture.route(N1, 5), new TimeToLive(0)))
                .isEqualTo(reply);
        fixture.environment.advance(Duration.ofDays(1));
        assertThat(fixture.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"AS_GIVEN,ADDED,1", "CAPPED,ADDED,0", "REFUSED,87,0"})
    void long_lifetime(LongLifetime answer, String reply, int count) {
        Fixture fixture = with(answer);
        TimeToLive tooLong = new TimeToLive(TimeToLive.MAX_SECONDS + 1);

        assertThat(fixture.add(fixture.register(13), Fixture.route(N1, 5), tooLong))
                .isEqualTo(reply);
        fixture.environment.advance(Duration.ofSeconds(TimeToLive.MAX_SECONDS));
        assertThat(fixture.count()).isEqualTo(count);
    }

    @Test
    void stepwise_removal_tells_each_step_and_shuts_the_leaver_out_meanwhile() {
        Choices choices = Choices.DEFAULT.with(Removing.STEPWISE);
        Fixture[] holder = new Fixture[1];
        Handle[] leaver = {Handle.NULL};
        int[] seen = {-1};
        Fixture fixture = new Fixture(new Rules(choices) {
            @Override
            public void signal(Client recipient) {
                super.signal(recipient);
                if (holder[0].rtm.deregisterClient(leaver[0]).code() == 6) {
                    seen[0] = holder[0].count();
                }
            }
        });
        holder[0] = fixture;
        leaver[0] = fixture.register(13);
        fixture.add(leaver[0], Fixture.route(N1, 5));
        fixture.add(leaver[0], Fixture.route(N1, 6));
        Fixture.Observer observer = fixture.observe(14);

        fixture.rtm.deregisterClient(leaver[0]);

        assertThat(observer.messages())
                .containsExactly(
                        "CHANGED 13 a010000 if1 5 m5 > 13 a010000 if1 6 m6", "DELETED 13 a010000 if1 6 m6 > -");
        assertThat(seen[0]).isZero();
    }

    @Test
    void a_single_route_displaces_only_what_has_the_same_number() {
        Fixture fixture = with(SingleRouteNetwork.NUMBER_ONLY);
        Handle client = fixture.rtm.registerClient(Fixture.IP, 13, null, RegistrationFlags.SINGLE_ROUTE);
        fixture.add(client, to(new IpNetwork(Fixture.N2, 0xFFFF_0000)));
        fixture.add(client, to(new IpNetwork(N1, 0xFFFF_0000)));

        assertThat(fixture.add(client, Fixture.route(N1, 6))).isEqualTo("CHANGED");
        assertThat(fixture.routes()).containsExactly("13 a010000 if1 6 m6", "13 a020000 if1 5 m5");
    }

    @Test
    void a_single_route_that_is_updated_is_told_in_one_step() {
        Fixture fixture = with(SingleRouteNetwork.NUMBER_ONLY);
        Handle client = fixture.rtm.registerClient(Fixture.IP, 13, null, RegistrationFlags.SINGLE_ROUTE);
        fixture.add(client, Fixture.route(N1, 5));
        Fixture.Observer observer = fixture.observe(14);

        fixture.add(client, Fixture.route(N1, 6));

        assertThat(observer.messages()).containsExactly("CHANGED 13 a010000 if1 5 m5 > 13 a010000 if1 6 m6");
    }

    @Test
    void no_host_bits_are_nothing_to_refuse() {
        Fixture fixture = with(HostBits.REFUSED);
        Handle client = fixture.register(13);
        Handle ipx = fixture.rtm.registerClient(Fixture.IPX, 13, null, 0);

        assertThat(fixture.add(client, Fixture.route(N1, 5))).isEqualTo("ADDED");
        assertThat(fixture.add(ipx, Fixture.ipxRoute(N1, 5, 5))).isEqualTo("ADDED");
    }

    @ParameterizedTest
    @CsvSource({"2147483,REFUSED,ADDED", "-1,REFUSED,ADDED", "60,REFUSED,ADDED", "2147484,REFUSED,87"})
    void the_longest_documented_lifetime_is_not_too_long(int seconds, LongLifetime answer, String reply) {
        Fixture fixture = with(answer);

        assertThat(TimeToLive.MAX_SECONDS).isEqualTo(2_147_483);
        assertThat(fixture.add(fixture.register(13), Fixture.route(N1, 5), new TimeToLive(seconds)))
                .isEqualTo(reply);
    }

    @Test
    void short_lifetimes_are_not_capped() {
        Fixture fixture = with(LongLifetime.CAPPED);
        fixture.add(fixture.register(13), Fixture.route(N1, 5), new TimeToLive(60));

        fixture.environment.advance(Duration.ofSeconds(60));

        assertThat(fixture.count()).isZero();
    }
}
