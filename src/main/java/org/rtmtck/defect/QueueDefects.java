package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Queues and events: how messages are handed out, and what becomes of queues when a client leaves. */
final class QueueDefects {

    private QueueDefects() {}

    static List<Defect> all() {
        return List.of(
                everyMessageWithNoError(),
                lastMessageWithMoreMessages(),
                eventStaysSignalledAfterLast(),
                eventResetWithFirstMessage(),
                emptyQueueIsSuccess(),
                newestMessageFirst(),
                newestMessageFirstBeyondFour(),
                queueHoldsSixteen(),
                nullCurrentBufferRefused(),
                nullPreviousBufferThrows(),
                nullBuffersLoseAMessage(),
                noEventIsNoMessages(),
                noEventIsNoMessagesAfterLeaving(),
                formerClientHasNoMessages(),
                formerClientReadsItsMessages(),
                formerEventStillSignalled(),
                formerEventSignalledByNextLeaver(),
                queuesOfOthersCleared(),
                sharedMessagesFreed(),
                eventsOfOthersReset(),
                queueIsInherited());
    }

    private static Draft queue(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.QUEUE);
    }

    /** Another {@code RtmDequeueRouteChangeMessage}. */
    @FunctionalInterface
    private interface Dequeuing {
        Status dequeue(
                Dequeuer rtm,
                Handle client,
                FlagsBuffer flags,
                @Nullable RouteBuffer current,
                @Nullable RouteBuffer previous);
    }

    private static final class Dequeuer extends Aftermath {

        private final Dequeuing dequeuing;

        Dequeuer(Environment environment, Rules rules, Dequeuing dequeuing) {
            super(environment, rules);
            this.dequeuing = dequeuing;
        }

        Status properly(
                Handle client, FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
            return super.dequeueRouteChangeMessage(client, flags, current, previous);
        }

        @Override
        public Status dequeueRouteChangeMessage(
                Handle client,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            return dequeuing.dequeue(this, client, flags, currentBest, previousBest);
        }
    }

    private static Defect dequeuing(Draft draft, Dequeuing dequeuing) {
        return draft.opens(environment -> new Dequeuer(environment, new Rules(), dequeuing));
    }

    private static Defect everyMessageWithNoError() {
        return dequeuing(
                queue(
                                "every-message-with-no-error",
                                "Each message comes with NO_ERROR, also while more are waiting.",
                                Req.DRC_078)
                        .tagged(Tag.CODE)
                        .shownBy(THREE),
                (rtm, client, flags, current, previous) -> {
                    Status status = rtm.properly(client, flags, current, previous);
                    return status.equals(Status.ERROR_MORE_MESSAGES) ? Status.NO_ERROR : status;
                });
    }

    private static Defect lastMessageWithMoreMessages() {
        return dequeuing(
                queue("last-message-with-more-messages", "The last message comes with 234 as well.", Req.DRC_078)
                        .tagged(Tag.CODE)
                        .shownBy(THREE),
                (rtm, client, flags, current, previous) -> {
                    Status status = rtm.properly(client, flags, current, previous);
                    return status.isSuccess() ? Status.ERROR_MORE_MESSAGES : status;
                });
    }

    private static Defect eventStaysSignalledAfterLast() {
        return dequeuing(
                queue(
                                "event-stays-signalled-after-last",
                                "The event stays signalled when the last message was taken.",
                                Req.DRC_078)
                        .shownBy(THREE),
                (rtm, client, flags, current, previous) -> {
                    Client live = rtm.client(client);
                    ChangeEvent event = live == null ? null : live.event();
                    Status status = rtm.properly(client, flags, current, previous);
                    if (event != null && status.isSuccess()) {
                        event.set();
                    }
                    return status;
                });
    }

    private static Defect eventResetWithFirstMessage() {
        return dequeuing(
                queue(
                                "event-reset-with-first-message",
                                "The event is reset when the first of several messages is taken.",
                                Req.DRC_078)
                        .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        WaitForSingleObject O.event
                        """),
                (rtm, client, flags, current, previous) -> {
                    Client live = rtm.client(client);
                    ChangeEvent event = live == null ? null : live.event();
                    Status status = rtm.properly(client, flags, current, previous);
                    if (event != null) {
                        event.reset();
                    }
                    return status;
                });
    }

    private static Defect emptyQueueIsSuccess() {
        return dequeuing(
                queue(
                                "empty-queue-is-success",
                                "An empty queue is answered with NO_ERROR and RTM_NO_CHANGE.",
                                Req.DRC_078,
                                Req.DRC_225)
                        .tagged(Tag.CODE)
                        .shownBy("O = RtmRegisterClient ip 8 event\nRtmDequeueRouteChangeMessage O\n"),
                (rtm, client, flags, current, previous) -> {
                    Status status = rtm.properly(client, flags, current, previous);
                    if (status.equals(Status.ERROR_NO_MESSAGES)) {
                        flags.set(0);
                        return Status.NO_ERROR;
                    }
                    return status;
                });
    }

    private static Defect newestMessageFirst() {
        return queue("newest-message-first", "The queue hands out the newest message first.", Req.DRC_080)
                .tagged(Tag.ORDER)
                .shownBy(CHAIN)
                .rules(() -> new Rules() {
                    @Override
                    public void enqueue(Client recipient, ChangeMessage message) {
                        putFirst(recipient, message);
                    }
                });
    }

    private static Defect newestMessageFirstBeyondFour() {
        return queue(
                        "newest-message-first-beyond-four",
                        "From the fifth message on the queue hands out the newest first.",
                        Req.DRC_080)
                .tagged(Tag.ORDER, Tag.VOLUME)
                .shownBy("O = RtmRegisterClient ip 8 event\nA = RtmRegisterClient ip 13\n"
                        + Demos.times(
                                3,
                                "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nRtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1\n")
                        + Demos.times(6, "RtmDequeueRouteChangeMessage O\n"))
                .rules(() -> new Rules() {
                    @Override
                    public void enqueue(Client recipient, ChangeMessage message) {
                        if (recipient.queue().size() >= 4) {
                            putFirst(recipient, message);
                        } else {
                            super.enqueue(recipient, message);
                        }
                    }
                });
    }

    private static void putFirst(Client recipient, ChangeMessage message) {
        int waiting = recipient.queue().size();
        recipient.queue().add(message);
        for (int i = 0; i < waiting; i++) {
            ChangeMessage moved = recipient.queue().poll();
            if (moved != null) {
                recipient.queue().add(moved);
            }
        }
    }

    private static Defect queueHoldsSixteen() {
        return queue("queue-holds-sixteen", "A queue holds sixteen messages; further ones are dropped.", Req.DRC_080)
                .tagged(Tag.VOLUME, Tag.MESSAGES)
                .shownBy("O = RtmRegisterClient ip 8 event\nA = RtmRegisterClient ip 13\n" + Demos.routes("A", 17)
                        + Demos.times(17, "RtmDequeueRouteChangeMessage O\n"))
                .rules(() -> new Rules() {
                    @Override
                    public void enqueue(Client recipient, ChangeMessage message) {
                        if (recipient.queue().size() < 16) {
                            super.enqueue(recipient, message);
                        }
                    }
                });
    }

    private static Defect nullCurrentBufferRefused() {
        return dequeuing(
                queue("null-current-buffer-refused", "NULL for CurBestRoute is answered with 87.", Req.DRC_084)
                        .tagged(Tag.CODE)
                        .shownBy(NO_BUFFERS),
                (rtm, client, flags, current, previous) -> current == null
                        ? Status.ERROR_INVALID_PARAMETER
                        : rtm.properly(client, flags, current, previous));
    }

    private static Defect nullPreviousBufferThrows() {
        return dequeuing(
                queue(
                                "null-previous-buffer-throws",
                                "NULL for PrevBestRoute makes the call throw when a message is waiting.",
                                Req.DRC_084)
                        .tagged(Tag.ABNORMAL)
                        .shownBy(NO_BUFFERS),
                (rtm, client, flags, current, previous) -> {
                    Status status = rtm.properly(client, flags, current, previous);
                    if (previous == null && !status.equals(Status.ERROR_NO_MESSAGES)) {
                        throw new IllegalArgumentException("previous");
                    }
                    return status;
                });
    }

    private static Defect nullBuffersLoseAMessage() {
        return dequeuing(
                queue(
                                "null-buffers-lose-a-message",
                                "NULL for both buffers drops the message, and the next one is delivered.",
                                Req.DRC_084,
                                Req.DRC_080)
                        .tagged(Tag.MESSAGES)
                        .shownBy(UNSEEN),
                (rtm, client, flags, current, previous) -> {
                    Client live = rtm.client(client);
                    if (live != null
                            && current == null
                            && previous == null
                            && live.queue().size() > 1) {
                        live.queue().poll();
                    }
                    return rtm.properly(client, flags, current, previous);
                });
    }

    private static Defect noEventIsNoMessages() {
        return dequeuing(
                queue(
                                "no-event-is-no-messages",
                                "A client without an event is told that there are no messages.",
                                Req.DRC_075)
                        .tagged(Tag.CODE, Tag.OPTION)
                        .shownBy("A = RtmRegisterClient ip 13\nRtmDequeueRouteChangeMessage A\n"),
                (rtm, client, flags, current, previous) -> rtm.client(client) != null && hasNoEvent(rtm, client)
                        ? Status.ERROR_NO_MESSAGES
                        : rtm.properly(client, flags, current, previous));
    }

    private static Defect noEventIsNoMessagesAfterLeaving() {
        return dequeuing(
                queue(
                                "no-event-is-no-messages-after-leaving",
                                "Once a client has left, those without an event are told that there are no messages.",
                                Req.DRC_075)
                        .tagged(Tag.CODE, Tag.OPTION, Tag.ORDER)
                        .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmDeregisterClient B
                        RtmDequeueRouteChangeMessage A
                        """),
                (rtm, client, flags, current, previous) ->
                        rtm.left() > 0 && rtm.client(client) != null && hasNoEvent(rtm, client)
                                ? Status.ERROR_NO_MESSAGES
                                : rtm.properly(client, flags, current, previous));
    }

    private static boolean hasNoEvent(OddRtm rtm, Handle handle) {
        Client client = rtm.client(handle);
        return client == null || client.event() == null;
    }

    private static Defect formerClientHasNoMessages() {
        return dequeuing(
                queue(
                                "former-client-has-no-messages",
                                "A client that has left is told that there are no messages.",
                                Req.DRC_090)
                        .tagged(Tag.CODE, Tag.HANDLES)
                        .shownBy(FORMER),
                (rtm, client, flags, current, previous) -> rtm.former(client) != null
                        ? Status.ERROR_NO_MESSAGES
                        : rtm.properly(client, flags, current, previous));
    }

    private static Defect formerClientReadsItsMessages() {
        return queue(
                        "former-client-reads-its-messages",
                        "A client that has left can still take its messages.",
                        Req.DRC_090)
                .tagged(Tag.HANDLES, Tag.LEAK)
                .shownBy(FORMER)
                .opens(environment ->
                        new Dequeuer(environment, keepingQueues(), (rtm, client, flags, current, previous) -> {
                            Client former = rtm.former(client);
                            ChangeMessage message =
                                    former == null ? null : former.queue().poll();
                            if (message == null) {
                                return rtm.properly(client, flags, current, previous);
                            }
                            flags.set(message.flags());
                            rtm.rules()
                                    .fill(
                                            current,
                                            message.current(),
                                            message.current() == null
                                                    ? ProtocolFamily.IP
                                                    : message.current().family());
                            return Status.NO_ERROR;
                        }));
    }

    private static Rules keepingQueues() {
        return new Rules() {
            @Override
            public void release(Client client, Registry registry) {
                client.end();
                client.table().clients().remove(client);
                registry.forget(client);
                registry.free(client);
            }
        };
    }

    private static Defect formerEventStillSignalled() {
        return queue(
                        "former-event-still-signalled",
                        "The event of a client that has left is signalled by later changes.",
                        Req.DRC_092)
                .tagged(Tag.LEAK)
                .shownBy(SIGNAL + "RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nWaitForSingleObject A.event\n")
                .rules(() -> new Rules() {
                    private final Set<ChangeEvent> former = ConcurrentHashMap.newKeySet();

                    @Override
                    public void release(Client client, Registry registry) {
                        if (client.event() != null) {
                            former.add(client.event());
                        }
                        super.release(client, registry);
                    }

                    @Override
                    public Collection<Client> audience(Table table) {
                        former.forEach(ChangeEvent::set);
                        return super.audience(table);
                    }
                });
    }

    private static Defect formerEventSignalledByNextLeaver() {
        return queue(
                        "former-event-signalled-by-next-leaver",
                        "The event of a client that has left is signalled when the next client leaves.",
                        Req.DRC_092)
                .tagged(Tag.LEAK, Tag.ORDER)
                .shownBy(SIGNAL + "RtmDeregisterClient B\nWaitForSingleObject A.event\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    void beforeLeaving(Client client) {
                        Client last = leaver();
                        if (last != null && last.event() != null) {
                            last.event().set();
                        }
                    }
                });
    }

    private static Defect queuesOfOthersCleared() {
        return queue(
                        "queues-of-others-cleared",
                        "The unread messages of all other clients are dropped when an observer leaves.",
                        Req.DRC_213)
                .tagged(Tag.OTHER_CLIENT, Tag.MESSAGES)
                .shownBy(FELLOWS)
                .rules(() -> new Rules() {
                    @Override
                    public void release(Client client, Registry registry) {
                        super.release(client, registry);
                        if (client.event() != null) {
                            client.table()
                                    .clients()
                                    .forEach(other -> other.queue().clear());
                        }
                    }
                });
    }

    private static Defect sharedMessagesFreed() {
        return queue(
                        "shared-messages-freed",
                        "Messages that the leaver has not read are dropped from the queues of others.",
                        Req.DRC_213)
                .tagged(Tag.OTHER_CLIENT, Tag.MESSAGES)
                .shownBy(FELLOWS)
                .rules(() -> new Rules() {
                    @Override
                    public void release(Client client, Registry registry) {
                        for (ChangeMessage message = client.queue().poll();
                                message != null;
                                message = client.queue().poll()) {
                            drop(client.table(), message);
                        }
                        super.release(client, registry);
                    }
                });
    }

    private static void drop(Table table, ChangeMessage dropped) {
        for (Client other : table.clients()) {
            for (int i = other.queue().size(); i > 0; i--) {
                ChangeMessage message = other.queue().poll();
                if (message != null && !message.equals(dropped)) {
                    other.queue().add(message);
                }
            }
        }
    }

    private static Defect eventsOfOthersReset() {
        return queue(
                        "events-of-others-reset",
                        "The events of all other observers are reset when one leaves.",
                        Req.DRC_213)
                .breaks(Req.DRC_201)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(FELLOWS.replace("RtmDequeueRouteChangeMessage P", "WaitForSingleObject P.event"))
                .rules(() -> new Rules() {
                    @Override
                    public void release(Client client, Registry registry) {
                        super.release(client, registry);
                        client.table().clients().stream()
                                .map(Client::event)
                                .filter(Objects::nonNull)
                                .forEach(ChangeEvent::reset);
                    }
                });
    }

    private static Defect queueIsInherited() {
        return queue(
                        "queue-is-inherited",
                        "The next client of the protocol finds the unread messages of the former one.",
                        Req.DRC_112)
                .tagged(Tag.REUSE, Tag.LEAK)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        C = RtmRegisterClient ip 13 event
                        RtmDequeueRouteChangeMessage C
                        """)
                .rules(() -> new Rules() {
                    private final Map<Object, List<ChangeMessage>> unread = new ConcurrentHashMap<>();

                    @Override
                    public void release(Client client, Registry registry) {
                        unread.put(
                                slot(client.table().family(), client.protocol()),
                                Stream.generate(client.queue()::poll)
                                        .takeWhile(Objects::nonNull)
                                        .toList());
                        super.release(client, registry);
                    }

                    @Override
                    public Client newClient(
                            Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int flags) {
                        Client client = super.newClient(handle, table, protocol, event, flags);
                        List<ChangeMessage> old = unread.remove(slot(table.family(), protocol));
                        if (old != null && event != null) {
                            old.forEach(client.queue()::add);
                        }
                        return client;
                    }
                });
    }

    private static final String THREE = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            WaitForSingleObject O.event
            RtmDequeueRouteChangeMessage O
            """;

    private static final String UNSEEN = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmAddRoute A 10.2.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O no-current no-previous
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            """;

    private static final String CHAIN = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            """;

    private static final String NO_BUFFERS = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O no-current no-previous
            """;

    private static final String FORMER = """
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage A
            """;

    private static final String SIGNAL = """
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 8
            RtmDeregisterClient A
            ResetEvent A.event
            """;

    private static final String FELLOWS = """
            O = RtmRegisterClient ip 8 event
            P = RtmRegisterClient ip 9 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient O
            RtmDequeueRouteChangeMessage P
            """;
}
