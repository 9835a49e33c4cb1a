package org.rtmtck.defect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Limits;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.Rules;

/** Lawful variants that answer otherwise as a whole. */
final class OddVariants {

    private OddVariants() {}

    /** Something that is done around every call that returns a status, and after every other call that succeeded. */
    private abstract static class Around extends ReferenceRtm {

        Around(Environment environment) {
            super(environment);
        }

        /** Called when a call that returns a status has returned. */
        abstract void returned(Status status, @Nullable FlagsBuffer flags, @Nullable RouteBuffer... outputs);

        /** Called when a call that returns something else has returned. */
        abstract void returned(boolean succeeded, @Nullable RouteBuffer output);

        private Status after(Status status, @Nullable FlagsBuffer flags, @Nullable RouteBuffer... outputs) {
            returned(status, flags, outputs);
            return status;
        }

        private <T> T after(T result, boolean succeeded, @Nullable RouteBuffer output) {
            returned(succeeded, output);
            return result;
        }

        @Override
        public Handle registerClient(
                ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
            Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
            return after(handle, !handle.isNull(), null);
        }

        @Override
        public Status deregisterClient(Handle client) {
            return after(super.deregisterClient(client), null);
        }

        @Override
        public Status addRoute(
                Handle client,
                Route route,
                TimeToLive timeToLive,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            Status status = super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
            return after(status, flags, currentBest, previousBest);
        }

        @Override
        public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
            return after(super.deleteRoute(client, route, flags, currentBest), flags, currentBest);
        }

        @Override
        public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
            return after(super.blockDeleteRoutes(client, enumerationFlags, criteria), null);
        }

        @Override
        public Status dequeueRouteChangeMessage(
                Handle client,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            Status status = super.dequeueRouteChangeMessage(client, flags, currentBest, previousBest);
            return after(status, flags, currentBest, previousBest);
        }

        @Override
        public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
            boolean found = super.isRoute(family, network, bestRoute);
            return after(found, found, bestRoute);
        }

        @Override
        public int getNetworkCount(ProtocolFamily family) {
            int count = super.getNetworkCount(family);
            return after(count, count != 0, null);
        }

        @Override
        public int getRouteAge(Route route) {
            int age = super.getRouteAge(route);
            return after(age, age != -1, null);
        }

        @Override
        public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
            Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
            return after(handle, !handle.isNull(), null);
        }

        @Override
        public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
            return after(super.enumerateGetNextRoute(enumeration, route), null, route);
        }

        @Override
        public Status closeEnumerationHandle(Handle enumeration) {
            return after(super.closeEnumerationHandle(enumeration), null);
        }

        @Override
        public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
            return after(super.getFirstRoute(family, enumerationFlags, route), null, route);
        }

        @Override
        public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
            return after(super.getNextRoute(family, enumerationFlags, route), null, route);
        }
    }

    /** Takes a millisecond for every call. */
    static final class Slow extends Around {

        Slow(Environment environment) {
            super(environment);
        }

        @Override
        void returned(Status status, @Nullable FlagsBuffer flags, @Nullable RouteBuffer... outputs) {
            linger();
        }

        @Override
        void returned(boolean succeeded, @Nullable RouteBuffer output) {
            linger();
        }

        private static void linger() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Overwrites the last error, except where a page says that it tells the reason of a failure. */
    static final class Overwriting extends Around {

        private static final Status ANYTHING = new Status(0x0BAD_F00D);

        Overwriting(Environment environment) {
            super(environment);
        }

        @Override
        void returned(Status status, @Nullable FlagsBuffer flags, @Nullable RouteBuffer... outputs) {
            environment().lastError().set(ANYTHING);
        }

        @Override
        void returned(boolean succeeded, @Nullable RouteBuffer output) {
            if (succeeded) {
                environment().lastError().set(ANYTHING);
            }
        }
    }

    /** Fills the outputs of failed calls with rubbish. */
    static final class Spoiling extends Around {

        Spoiling(Environment environment) {
            super(environment);
        }

        @Override
        void returned(Status status, @Nullable FlagsBuffer flags, @Nullable RouteBuffer... outputs) {
            if (status.isSuccess() || status.equals(Status.ERROR_MORE_MESSAGES)) {
                return;
            }
            if (flags != null) {
                flags.set(-1);
            }
            for (RouteBuffer output : outputs) {
                spoil(output);
            }
        }

        @Override
        void returned(boolean succeeded, @Nullable RouteBuffer output) {
            if (!succeeded) {
                spoil(output);
            }
        }

        private static void spoil(@Nullable RouteBuffer output) {
            if (output != null) {
                output.set(OddRules.Rubbish.ROUTE);
            }
        }
    }

    /** Holds so many clients and so many routes of a family, as it declares. */
    static final class Small extends ReferenceRtm {

        private final Limits limits;
        private final Map<Handle, ProtocolFamily> clients = new HashMap<>();

        Small(Environment environment, Limits limits) {
            super(environment);
            this.limits = limits;
        }

        @Override
        public synchronized Handle registerClient(
                ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
            if (clients.size() >= limits.clients()) {
                environment().lastError().set(Status.ERROR_NO_SYSTEM_RESOURCES);
                return Handle.NULL;
            }
            Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
            if (!handle.isNull()) {
                clients.put(handle, family);
            }
            return handle;
        }

        @Override
        public synchronized Status deregisterClient(Handle client) {
            Status status = super.deregisterClient(client);
            if (status.isSuccess()) {
                clients.remove(client);
            }
            return status;
        }

        @Override
        public synchronized Status addRoute(
                Handle client,
                Route route,
                TimeToLive timeToLive,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            ProtocolFamily family = clients.get(client);
            return limits.routes() < Integer.MAX_VALUE && family != null && isFull(family)
                    ? Status.ERROR_NOT_ENOUGH_MEMORY
                    : super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
        }

        private boolean isFull(ProtocolFamily family) {
            RouteBuffer route = new RouteBuffer();
            int routes = 0;
            Status status = getFirstRoute(family, EnumerationFlags.ALL, route);
            while (status.isSuccess() && routes < limits.routes()) {
                routes++;
                status = getNextRoute(family, EnumerationFlags.ALL, route);
            }
            return routes >= limits.routes();
        }
    }

    /** Rounds ages up. */
    static final class RoundingUp extends ReferenceRtm {

        RoundingUp(Environment environment) {
            super(environment);
        }

        @Override
        public int getRouteAge(Route route) {
            int age = super.getRouteAge(route);
            long exactly = Stamps.of(environment().clock().instant()) - route.timeStamp();
            return age == -1 || exactly % Stamps.UNITS_PER_SECOND == 0 ? age : age + 1;
        }
    }

    /** Reads every enumeration when it is opened, and returns its routes in any order. */
    static final class Shuffled extends ReferenceRtm {

        private final Map<Handle, Queue<Route>> open = new ConcurrentHashMap<>();

        Shuffled(Environment environment) {
            super(environment);
        }

        @Override
        public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
            Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
            if (handle.isNull()) {
                return handle;
            }
            List<Route> routes = new ArrayList<>();
            RouteBuffer buffer = new RouteBuffer();
            Status status = super.enumerateGetNextRoute(handle, buffer);
            while (status.isSuccess()) {
                Route route = buffer.get();
                if (route != null) {
                    routes.add(route);
                }
                status = super.enumerateGetNextRoute(handle, buffer);
            }
            if (status.isLackOfResources()) {
                super.closeEnumerationHandle(handle);
                environment().lastError().set(status);
                return Handle.NULL;
            }
            Collections.shuffle(routes, ThreadLocalRandom.current());
            open.put(handle, new ArrayDeque<>(routes));
            return handle;
        }

        @Override
        public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
            Queue<Route> rest = open.get(enumeration);
            if (rest == null) {
                return Status.ERROR_INVALID_HANDLE;
            }
            synchronized (rest) {
                Route next = rest.poll();
                if (next == null) {
                    return Status.ERROR_NO_MORE_ROUTES;
                }
                route.set(next);
                return Status.NO_ERROR;
            }
        }

        @Override
        public Status closeEnumerationHandle(Handle enumeration) {
            Status status = super.closeEnumerationHandle(enumeration);
            if (status.isSuccess()) {
                open.remove(enumeration);
            }
            return status;
        }
    }

    /** Delivers messages by a thread of its own. */
    static final class Courier extends ReferenceRtm implements OddProvider.Settles {

        private final Delivery delivery;

        Courier(Environment environment) {
            this(environment, new Delivery());
        }

        private Courier(Environment environment, Delivery delivery) {
            super(environment, delivery);
            this.delivery = delivery;
        }

        @Override
        public boolean await(Duration deadline) throws InterruptedException {
            long end = System.nanoTime() + deadline.toNanos();
            while (delivery.underWay.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            return delivery.underWay.get() == 0;
        }

        @Override
        public void close() {
            delivery.courier.shutdown();
            super.close();
        }

        private static final class Delivery extends Rules {

            private static final long MILLIS = 6;

            private final AtomicInteger underWay = new AtomicInteger();
            private final ScheduledExecutorService courier = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "courier");
                thread.setDaemon(true);
                return thread;
            });

            @Override
            public void enqueue(Client recipient, ChangeMessage message) {
                underWay.incrementAndGet();
                // One thread and one delay: messages arrive in the order in which they were sent.
                ScheduledFuture<?> unused =
                        courier.schedule(() -> deliver(recipient, message), MILLIS, TimeUnit.MILLISECONDS);
            }

            private void deliver(Client recipient, ChangeMessage message) {
                recipient.table().exclusively(() -> {
                    if (recipient.isRegistered()) {
                        super.enqueue(recipient, message);
                        super.signal(recipient);
                    }
                    return underWay.decrementAndGet();
                });
            }

            @Override
            public void signal(Client recipient) {
                // The courier signals, when there is something to read.
            }
        }
    }
}
