package org.rtmtck.suite.walk;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.suite.walk.Members.Member;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Witness;

/**
 * Many of one thing at once, in the middle of a walk: faults that need ten or fifty routes, clients, messages, handles or
 * rounds show in no sequence that has a few of everything.
 */
final class Crowd {

    private static final int FEW = 9;
    private static final int MANY = 60;
    private static final int FIRST_PROTOCOL = 1000;

    private final SplittableRandom random;
    private final Witness witness;
    private final Scenery scenery;
    private final Members members;
    private final Limits limits;
    private int names;

    Crowd(SplittableRandom random, Witness witness, Scenery scenery, Members members) {
        this.random = random;
        this.witness = witness;
        this.scenery = scenery;
        this.members = members;
        this.limits = witness.subject().provider().limits();
    }

    /** Makes many of something, for one of the live clients. */
    void gather(Member member) {
        int count = FEW + random.nextInt(MANY - FEW);
        switch (random.nextInt(7)) {
            case 0 -> routes(member, count);
            case 1 -> routesToOneNetwork(member, count);
            case 2 ->
                clients(
                        member,
                        Math.min(count, limits.clients() - members.live().size()));
            case 3 -> rounds(member, count);
            case 4 -> enumerations(member, count);
            case 5 -> changes(member, count);
            default -> nobodyLeaves(count);
        }
    }

    private void routes(Member member, int count) {
        for (int i = 0; i < Math.min(count, limits.routes() / 4); i++) {
            add(member, i, 1);
        }
    }

    private void routesToOneNetwork(Member member, int count) {
        for (int i = 0; i < Math.min(count, limits.routesPerClientAndNetwork()); i++) {
            add(member, 0, 1 + i);
        }
    }

    private void add(Member member, int network, int hop) {
        witness.invoke(
                null,
                new Call.AddRoute(
                        HandleRef.named(member.name()),
                        scenery.crowdRoute(member.family(), member.protocol(), network, hop),
                        TimeToLive.INFINITE));
    }

    private void clients(Member like, int count) {
        for (int i = 0; i < count; i++) {
            Member member = register(like, FIRST_PROTOCOL + random.nextInt(MANY));
            if (member != null) {
                members.add(member);
                add(member, i % FEW, 1 + i);
            }
        }
    }

    private @Nullable Member register(Member like, int protocol) {
        boolean event = witness.subject().has(Capability.CHANGE_NOTIFICATION) && random.nextInt(8) == 0;
        String name = name();
        Reply reply = witness.invoke(
                name,
                new Call.Register(
                        like.family(), protocol, event ? EventArg.OWN : EventArg.NONE, RegistrationFlags.NONE));
        return reply instanceof Reply.HandleReply r && !r.handle().isNull()
                ? new Member(name, like.family(), protocol, event)
                : null;
    }

    private void rounds(Member like, int count) {
        int protocol = FIRST_PROTOCOL + MANY + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Member member = register(like, protocol);
            if (member == null) {
                return;
            }
            add(member, 0, 1);
            witness.invoke(null, new Call.Deregister(HandleRef.named(member.name())));
        }
    }

    private void enumerations(Member like, int count) {
        for (int i = 0; i < count; i++) {
            String name = name();
            witness.invoke(
                    name,
                    new Call.CreateEnumeration(like.family(), EnumerationFlags.ALL, Routes.nothing(like.family())));
            if (random.nextInt(3) > 0) {
                witness.invoke(null, new Call.CloseEnumeration(HandleRef.named(name)));
            }
        }
    }

    private void changes(Member member, int count) {
        List<Integer> hops = List.of(1, 1, 2);
        for (int i = 0; i < count; i++) {
            witness.invoke(
                    null,
                    new Call.AddRoute(
                            HandleRef.named(member.name()),
                            scenery.crowdRoute(member.family(), member.protocol(), i % 3, scenery.pick(hops)),
                            TimeToLive.INFINITE));
        }
    }

    private void nobodyLeaves(int count) {
        for (int i = 0; i < count; i++) {
            witness.invoke(null, new Call.Deregister(HandleRef.NULL));
        }
    }

    private String name() {
        names++;
        return "M" + names;
    }
}
