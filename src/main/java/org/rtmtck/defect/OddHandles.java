package org.rtmtck.defect;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.reference.Choices;
import org.rtmtck.reference.HandleSource;
import org.rtmtck.reference.Rules;

/** Handle values that are given out in unusual ways. */
final class OddHandles {

    private OddHandles() {}

    /** Rules that take handle values from a source. */
    static Supplier<Rules> from(Supplier<HandleSource> source) {
        return from(Choices.DEFAULT, source);
    }

    /** Rules for some choices that take handle values from a source. */
    static Supplier<Rules> from(Choices choices, Supplier<HandleSource> source) {
        return () -> new Rules(choices) {
            @Override
            public HandleSource handleSource() {
                return source.get();
            }
        };
    }

    /** The number of live handles, the new one included. */
    static final class LiveCount implements HandleSource {

        private long live;

        @Override
        public synchronized Handle next(Kind kind) {
            return new Handle(++live);
        }

        @Override
        public synchronized void free(Kind kind, Handle handle) {
            live--;
        }
    }

    /** Sixteen values over and over. */
    static final class Repeating implements HandleSource {

        private long issued;

        @Override
        public synchronized Handle next(Kind kind) {
            return new Handle(0x100 + issued++ % 16);
        }
    }

    /** Any values that were not given out before. */
    static final class Drawn implements HandleSource {

        private final Set<Handle> issued = new HashSet<>(Set.of(Handle.NULL, Handle.INVALID));

        @Override
        public synchronized Handle next(Kind kind) {
            Handle drawn = Handle.NULL;
            while (!issued.add(drawn)) {
                drawn = new Handle(ThreadLocalRandom.current().nextLong());
            }
            return drawn;
        }
    }

    /** Values that fall. */
    static final class Descending implements HandleSource {

        private long next = 0x7FFF_0000_0000L;

        @Override
        public synchronized Handle next(Kind kind) {
            next -= 8;
            return new Handle(next);
        }
    }

    /** Addresses in the upper half of a 64-bit address space, 64 bytes apart. */
    static final class Pointers implements HandleSource {

        private long next = 0xFFFF_8A00_1000_0000L;

        @Override
        public synchronized Handle next(Kind kind) {
            next += 0x40;
            return new Handle(next);
        }
    }

    /** The protocol's number as the handle. */
    static final class ByProtocol extends OddRtm {

        private final Latest latest;

        ByProtocol(Environment environment) {
            this(environment, new Latest());
        }

        private ByProtocol(Environment environment, Latest latest) {
            super(environment, from(() -> latest).get(), OddRtm::properly);
            this.latest = latest;
        }

        @Override
        public Handle registerClient(
                ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
            synchronized (latest) {
                latest.protocol = routingProtocol;
                return super.registerClient(family, routingProtocol, changeEvent, flags);
            }
        }

        private static final class Latest implements HandleSource {

            private int protocol;

            @Override
            public synchronized Handle next(Kind kind) {
                return new Handle(Integer.toUnsignedLong(protocol));
            }
        }
    }
}
