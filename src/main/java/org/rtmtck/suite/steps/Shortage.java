package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** Sentences about deregistrations that meet a lack of resources. */
final class Shortage {

    private static final int MANY = 10_000;

    /** So often a call may lack resources of its own accord before it is taken never to have any. */
    private static final int OWN_LACKS = 100;

    private final World world;

    Shortage(World world) {
        this.world = world;
    }

    /** Deregisters while one resource is refused; the call has to have asked for it. */
    void deregister(Client client, int refused) {
        Answer made = world.whileRefused(refused, () -> world.deregister(client));
        if (made.isSuccess()) {
            throw NotExercised.because("the call succeeded without asking for resource " + refused);
        }
    }

    /** Deregisters with one resource more each time until it succeeds. Each failure has the documented code. */
    void deregisterUntilSuccess(Client client) {
        Answer made = null;
        int ownLacks = 0;
        for (int granted = 0; granted < MANY; granted++) {
            made = world.whileRefused(granted + 1, () -> world.deregister(client));
            if (!Status.ERROR_NO_SYSTEM_RESOURCES.equals(Reply.statusOf(made.reply()))) {
                break;
            }
            ownLacks += world.faultMet() ? 0 : 1;
            if (ownLacks > OWN_LACKS) {
                throw NotExercised.because("the call lacked resources also where none was refused");
            }
        }
        if (made == null || Status.ERROR_INVALID_HANDLE.equals(Reply.statusOf(made.reply()))) {
            throw NotExercised.because(
                    "the client was gone after a call that had failed, so there is no later success");
        }
        made.mustBe("NO_ERROR");
    }

    /** Asserts that handle and slot agree on whether the client is registered. */
    void handleAndPlaceAgree(Client client, boolean handleFirst) {
        Boolean works = handleFirst ? handleWorks(client) : null;
        boolean taken = placeTaken(client);
        boolean live = works == null ? handleWorks(client) : works;
        assertThat(taken)
                .as(
                        "whether the protocol of %s is taken, while its handle is %s",
                        client.name(), live ? "accepted" : "refused")
                .isEqualTo(live);
    }

    private boolean handleWorks(Client client) {
        Reply reply = world.look(null, world.by(client, RouteRows.parse(probe(client))));
        return Status.NO_ERROR.equals(Reply.statusOf(reply));
    }

    private static String probe(Client client) {
        return RouteRows.emptyNetwork(client.family()).startsWith("ipx")
                ? "ipx:0000fffe via 00-00-5e-00-53-ff if 1 ticks 1 hops 1"
                : "10.255.254.0/24 via 192.0.2.254 if 1 metric 1";
    }

    private boolean placeTaken(Client client) {
        String family = client.family().equals(ProtocolFamily.IPX) ? "IPX" : "IP";
        Call.Register again = world.clients().registration("Prober", family, ", as " + client.name());
        return world.look("Prober", again) instanceof Reply.HandleReply r
                && r.handle().isNull();
    }
}
