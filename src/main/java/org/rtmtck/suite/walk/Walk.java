package org.rtmtck.suite.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.model.Model;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;
import org.rtmtck.suite.walk.Members.Member;
import org.rtmtck.witness.Witness;

/** One random sequence of calls. The seed decides everything that the implementation under test does not. */
public final class Walk {

    private static final int MOST_CLIENTS = 5;
    private static final int[] STEPS = {1, 5, 30, 61, 600, 4000};
    private static final long[] BITS = {1, 2, 0x1000, 0x8000_0000L, 0x1_0000_0000L, 1L << 48, Long.MIN_VALUE};

    private final SplittableRandom random;
    private final Witness witness;
    private final Scenery scenery;
    private final Probe probe;
    private final boolean hazards;
    private final boolean faults;
    private final boolean careful;
    private final Members members;
    private final Crowd crowd;
    private final List<String> enumerations = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();
    private int names;

    private Walk(long seed, Witness witness) {
        this.random = new SplittableRandom(seed);
        this.witness = witness;
        this.scenery = new Scenery(random, witness.subject());
        this.probe = new Probe(witness);
        this.members = new Members(witness);
        this.crowd = new Crowd(random, witness, scenery, members);
        boolean detected = witness.subject().policy().assumes(Assumption.A8)
                && witness.subject().policy().assumes(Assumption.A1);
        this.hazards = detected && random.nextInt(3) == 0;
        this.faults = witness.subject().has(Capability.RESOURCE_FAULTS) && random.nextInt(4) == 0;
        this.careful = random.nextInt(4) > 0;
    }

    /** Walks until the witness has made {@code length} steps, or a violation ends the walk. */
    public static void run(long seed, int length, Witness witness) {
        new Walk(seed, witness).run(length);
    }

    private void run(int length) {
        while (witness.length() < length) {
            step();
        }
        probe.everything(scenery.families(), members.observers());
    }

    private void step() {
        int dice = random.nextInt(100);
        if (members.isEmpty() || dice < 10) {
            register();
        } else if (dice < 22) {
            deregister();
        } else if (dice < 54) {
            add();
        } else if (dice < 61) {
            delete();
        } else if (dice < 64) {
            blockDelete();
        } else if (dice < 72) {
            dequeue();
        } else if (dice < 88) {
            read();
        } else if (dice < 90) {
            useEvents();
        } else {
            disturb();
        }
    }

    private void register() {
        if (members.live().size()
                >= Math.min(MOST_CLIENTS, witness.subject().provider().limits().clients())) {
            return;
        }
        ProtocolFamily family = scenery.family();
        int protocol = scenery.protocol(family);
        boolean event = scenery.wantsEvent();
        int flags = scenery.wantsSingleRoute() ? RegistrationFlags.SINGLE_ROUTE : RegistrationFlags.NONE;
        String name = name("C");
        EventArg own = event ? event() : EventArg.NONE;
        Reply reply = witness.invoke(name, new Call.Register(family, protocol, own, flags));
        if (reply instanceof Reply.HandleReply r && !r.handle().isNull()) {
            members.add(new Member(name, family, protocol, event));
        }
    }

    /** An event of its own, or now and then the one of another client, be it there or gone. */
    private EventArg event() {
        List<String> others = random.nextBoolean() ? members.observers() : members.formerObservers();
        return others.isEmpty() || random.nextInt(8) > 0 ? EventArg.OWN : new EventArg.SharedWith(scenery.pick(others));
    }

    /** Looks at an event, or writes to it as any program may, whether its client is still registered or not. */
    private void useEvents() {
        List<Member> owners = members.all().stream().filter(Member::event).toList();
        if (owners.isEmpty()) {
            return;
        }
        String owner = scenery.pick(owners).name();
        if (random.nextInt(3) > 0) {
            witness.settle();
            witness.isSignalled(owner);
        } else {
            witness.writeEvent(owner, random.nextInt(4) == 0);
        }
    }

    private String name(String prefix) {
        names++;
        return prefix + names;
    }

    private void deregister() {
        Member member = pickLive();
        if (member == null) {
            return;
        }
        boolean before = careful && random.nextBoolean();
        if (before) {
            witness.settle();
            probe.everything(List.of(member.family()), members.observers());
        }
        witness.invoke(null, new Call.Deregister(HandleRef.named(member.name())));
        if (careful) {
            witness.settle();
            probe.everything(scenery.families(), members.observers());
        }
    }

    private void add() {
        Member member = pickLive();
        if (member != null) {
            Route route = scenery.route(member.family(), member.protocol());
            boolean wanted = random.nextInt(8) > 0;
            witness.invoke(
                    null,
                    new Call.AddRoute(HandleRef.named(member.name()), route, scenery.timeToLive(), wanted, wanted));
        }
    }

    private void delete() {
        Member member = pickLive();
        if (member != null) {
            Route route = scenery.route(member.family(), member.protocol());
            witness.invoke(null, new Call.DeleteRoute(HandleRef.named(member.name()), route));
        }
    }

    private void blockDelete() {
        Member member = pickLive();
        if (member != null) {
            int[] flags = {
                EnumerationFlags.ALL,
                EnumerationFlags.ONLY_THIS_NETWORK,
                EnumerationFlags.ONLY_THIS_INTERFACE,
                EnumerationFlags.ONLY_THIS_PROTOCOL,
                EnumerationFlags.ONLY_THIS_NETWORK | EnumerationFlags.ONLY_THIS_PROTOCOL,
                EnumerationFlags.ONLY_THIS_INTERFACE | EnumerationFlags.ONLY_THIS_PROTOCOL
            };
            Route criteria = scenery.route(member.family(), member.protocol())
                    .withRoutingProtocol(scenery.protocol(member.family()));
            witness.invoke(
                    null,
                    new Call.BlockDelete(
                            HandleRef.named(member.name()), flags[random.nextInt(flags.length)], criteria));
        }
    }

    private void dequeue() {
        Member member = pickLive();
        if (member == null) {
            return;
        }
        HandleRef client = HandleRef.named(member.name());
        if (member.event() && random.nextInt(4) == 0) {
            witness.isSignalled(member.name());
        }
        boolean current = random.nextInt(10) > 0;
        boolean previous = current ? random.nextInt(10) > 0 : random.nextInt(3) > 0;
        witness.invoke(null, new Call.Dequeue(client, current, previous));
    }

    private void read() {
        ProtocolFamily family = scenery.family();
        switch (random.nextInt(8)) {
            case 0 -> scan(family);
            case 1 -> probe.count(family);
            case 2 -> probe.enumerate(family, random.nextBoolean() ? EnumerationFlags.ONLY_BEST_ROUTES : 0);
            case 3 -> openEnumeration(family);
            case 4 -> readEnumeration();
            case 5 -> age();
            default -> {
                String name = name("R");
                witness.invoke(name, new Call.IsRoute(family, scenery.network(family)));
                routes.add(name);
            }
        }
    }

    private void scan(ProtocolFamily family) {
        int[] flags = {0, 0, 0, 1, 2, 4};
        Route criteria = scenery.route(family, scenery.protocol(family)).withRoutingProtocol(scenery.protocol(family));
        probe.scan(family, flags[random.nextInt(flags.length)], criteria);
    }

    private void age() {
        if (!routes.isEmpty()) {
            String name = scenery.pick(routes);
            if (witness.route(name) != null) {
                witness.invoke(null, new Call.RouteAge(RouteRef.named(name)));
            }
        }
    }

    private void openEnumeration(ProtocolFamily family) {
        int[] flags = {0, 0, 0, 1, 2, 4, 8, 5, 0xC, 0x10};
        String name = name("E");
        Route criteria = scenery.route(family, scenery.protocol(family)).withRoutingProtocol(scenery.protocol(family));
        Reply reply =
                witness.invoke(name, new Call.CreateEnumeration(family, flags[random.nextInt(flags.length)], criteria));
        if (reply instanceof Reply.HandleReply r && !r.handle().isNull()) {
            enumerations.add(name);
        }
    }

    private void readEnumeration() {
        if (hazards && !closed.isEmpty() && random.nextInt(4) == 0) {
            useClosed(scenery.pick(closed));
            return;
        }
        if (enumerations.isEmpty()) {
            return;
        }
        String name = scenery.pick(enumerations);
        if (random.nextInt(4) == 0) {
            enumerations.remove(name);
            closed.add(name);
            witness.invoke(null, new Call.CloseEnumeration(HandleRef.named(name)));
            if (hazards && random.nextBoolean()) {
                useClosed(name);
            }
        } else {
            witness.invoke(null, new Call.EnumerateNext(HandleRef.named(name)));
        }
    }

    private void useClosed(String name) {
        HandleRef enumeration = harmless(HandleRef.named(name));
        witness.invoke(
                null,
                random.nextBoolean() ? new Call.CloseEnumeration(enumeration) : new Call.EnumerateNext(enumeration));
    }

    private void disturb() {
        Member member = scenery.isCrowded() ? pickLive() : null;
        if (member != null && random.nextInt(3) == 0) {
            crowd.gather(member);
            return;
        }
        int dice = random.nextInt(5);
        if (dice == 4) {
            useBadHandle();
        } else if (dice == 0 && faults) {
            witness.failResource(1 + random.nextInt(random.nextBoolean() ? 3 : 12));
            deregister();
        } else if (dice == 1 && scenery.hasLifetimes() && witness.subject().has(Capability.VIRTUAL_TIME)) {
            witness.advance(Duration.ofSeconds(STEPS[random.nextInt(STEPS.length)]));
        } else if (dice == 2) {
            witness.settle();
        } else {
            witness.invoke(null, new Call.Deregister(strangeHandle()));
        }
    }

    /** A second registration for the same protocol, whose result is no handle; or a call with an old handle. */
    private void useBadHandle() {
        Member member = pickLive();
        if (member != null && random.nextBoolean()) {
            String name = name("D");
            witness.invoke(name, new Call.Register(member.family(), member.protocol(), EventArg.NONE, 0));
            witness.invoke(null, new Call.Deregister(harmless(HandleRef.named(name))));
            return;
        }
        List<Member> gone = members.gone();
        if (hazards && !gone.isEmpty()) {
            useOldHandle(scenery.pick(gone));
        }
    }

    private void useOldHandle(Member member) {
        HandleRef old = HandleRef.named(member.name());
        Route route = scenery.route(member.family(), member.protocol());
        witness.invoke(
                null,
                switch (random.nextInt(4)) {
                    case 0 -> new Call.AddRoute(old, route, scenery.timeToLive());
                    case 1 -> new Call.DeleteRoute(old, route);
                    case 2 -> new Call.BlockDelete(old, EnumerationFlags.ALL, route);
                    default -> new Call.Dequeue(old);
                });
    }

    private HandleRef strangeHandle() {
        if (!hazards) {
            return HandleRef.NULL;
        }
        return switch (random.nextInt(6)) {
            case 0 -> harmless(HandleRef.of(Handle.INVALID));
            case 1 -> enumerations.isEmpty() ? HandleRef.NULL : harmless(HandleRef.named(scenery.pick(enumerations)));
            case 2 -> eventHandle();
            case 3, 4 -> stale();
            default ->
                harmless(new HandleRef.Altered(scenery.pick(members.all()).name(), BITS[random.nextInt(BITS.length)]));
        };
    }

    private HandleRef eventHandle() {
        Member member = scenery.pick(members.all());
        return member.event() ? harmless(new HandleRef.EventOf(member.name())) : HandleRef.NULL;
    }

    private HandleRef stale() {
        List<Member> gone = members.gone();
        return gone.isEmpty()
                ? HandleRef.NULL
                : harmless(HandleRef.named(scenery.pick(gone).name()));
    }

    /** A value that happens to be a live client's would not be a strange one (rule R7). */
    private HandleRef harmless(HandleRef ref) {
        return Model.mayBeClient(witness.state(), witness.bindings().resolve(ref)) ? HandleRef.NULL : ref;
    }

    private @Nullable Member pickLive() {
        List<Member> live = members.live();
        return live.isEmpty() ? null : scenery.pick(live);
    }
}
