package org.rtmtck.suite.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/**
 * Walks all sequences over an alphabet: first those of one letter, then those of two, and so on, until something is not
 * permitted, the depth is reached or the time is up. What it finds first is therefore as short as can be.
 *
 * <p>Deterministic for a deterministic implementation, however many threads there are, but for the depth that the time
 * allows.
 */
public final class Exploration {

    private static final int SHARED = 3;
    private static final long POLL_MILLIS = 20;

    private final Subject subject;
    private final Alphabet alphabet;
    private final Limits limits;
    private final Progress progress;
    private final LookMemory memory;
    private final Node root;
    private final long endNanos;
    private final List<Long> exhausted = new ArrayList<>();
    private Map<Integer, Long> parts = Map.of();
    private long lost;

    /**
     * How far to go.
     *
     * @param depth the longest sequences
     * @param budget how long it may take
     * @param threads how many threads work
     */
    public record Limits(int depth, Duration budget, int threads) {}

    /** Prepares a walk. */
    public Exploration(Subject subject, Alphabet alphabet, Limits limits, Progress progress) {
        this(subject, alphabet, limits, progress, new LookMemory());
    }

    Exploration(Subject subject, Alphabet alphabet, Limits limits, Progress progress, LookMemory memory) {
        this.memory = memory;
        this.subject = subject;
        this.alphabet = alphabet;
        this.limits = limits;
        this.progress = progress;
        this.root = Node.root(alphabet, Attempt.initial(subject));
        this.endNanos = System.nanoTime() + limits.budget().toNanos();
    }

    /** Goes on where an earlier walk of the same ended. Returns this. */
    public Exploration from(Checkpoint before) {
        exhausted.clear();
        exhausted.addAll(before.exhausted());
        parts = before.parts();
        return this;
    }

    /** How far the walk has come. */
    public Checkpoint checkpoint(String what) {
        return new Checkpoint(what, exhausted, parts);
    }

    /** Walks. */
    public Outcome run() {
        long started = System.nanoTime();
        Suspicion found = null;
        boolean inTime = true;
        List<Node> beginnings = List.of(root);
        while (exhausted.size() < limits.depth() && inTime && found == null) {
            int length = exhausted.size() + 1;
            if (length == SHARED + 1 || (length > SHARED && beginnings.size() == 1)) {
                beginnings = beginnings();
            }
            Round round = new Round(length, beginnings, parts);
            found = round.walk();
            inTime = round.isComplete();
            lost += round.lost();
            parts = inTime ? Map.of() : round.parts();
            if (inTime && found == null) {
                exhausted.add(round.sequences());
                progress.exhausted(length, round.sequences(), Duration.ofNanos(System.nanoTime() - started));
            }
        }
        Failure failure = found == null ? null : new Confirmation(subject, alphabet).of(found);
        return new Outcome(
                alphabet.name(), List.copyOf(exhausted), lost, Duration.ofNanos(System.nanoTime() - started), failure);
    }

    /** All sequences of a few letters, from which the threads go on. */
    private List<Node> beginnings() {
        List<Node> level = List.of(root);
        for (int length = 1; length <= SHARED; length++) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                for (Letter letter : alphabet.letters()) {
                    if (node.allows(alphabet, letter)) {
                        extend(node, letter, next);
                    }
                }
            }
            level = next;
        }
        return level;
    }

    private void extend(Node node, Letter letter, List<Node> next) {
        try (Attempt attempt = new Attempt(subject, root)) {
            attempt.reach(node.path());
            next.add(attempt.perform(letter));
        } catch (Attempt.Lost | Attempt.Rejected known) {
            // was met when sequences of that length were walked
            progress.notFollowed();
        }
    }

    /** The walk of all sequences of one length. */
    private final class Round {

        private final int length;
        private final List<Node> beginnings;
        private final List<@Nullable Walker> walkers = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger firstWrong = new AtomicInteger(Integer.MAX_VALUE);
        private final ConcurrentMap<Integer, Long> counts;
        private volatile boolean late;

        Round(int length, List<Node> beginnings, Map<Integer, Long> before) {
            this.counts = new ConcurrentHashMap<>(before);
            this.length = length;
            this.beginnings = beginnings;
            for (int i = 0; i < beginnings.size(); i++) {
                walkers.add(null);
            }
        }

        @Nullable
        Suspicion walk() {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Math.min(limits.threads(), beginnings.size()); i++) {
                Thread thread = new Thread(null, this::work, "rtm-tck explore " + i, 4L << 20);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            Suspicion stuck = watch(threads);
            return stuck == null ? first() : stuck;
        }

        private void work() {
            for (int i = next.getAndIncrement(); i < beginnings.size(); i = next.getAndIncrement()) {
                int mine = i;
                if (counts.containsKey(mine)) {
                    continue;
                }
                Walker walker = new Walker(
                        subject, alphabet, memory, root, length, () -> !late && mine <= firstWrong.get() && inTime());
                synchronized (walkers) {
                    walkers.set(mine, walker);
                }
                if (walker.walk(beginnings.get(mine))) {
                    counts.put(mine, walker.sequences());
                } else if (walker.suspicion() != null) {
                    firstWrong.accumulateAndGet(mine, Math::min);
                } else if (mine <= firstWrong.get()) {
                    late = true;
                }
            }
        }

        private boolean inTime() {
            return System.nanoTime() < endNanos;
        }

        private @Nullable Suspicion watch(List<Thread> threads) {
            for (Thread thread : threads) {
                while (thread.isAlive()) {
                    join(thread);
                    progress.at(length, counts.size(), beginnings.size());
                    Suspicion stuck = overdue();
                    if (stuck != null) {
                        late = true;
                        threads.forEach(Thread::interrupt);
                        return stuck;
                    }
                }
            }
            return null;
        }

        private static void join(Thread thread) {
            try {
                thread.join(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the kit was interrupted", e);
            }
        }

        private @Nullable Suspicion overdue() {
            long patience = subject.callDeadline().toNanos();
            for (Walker walker : known()) {
                Suspicion stuck = walker.overdue(patience);
                if (stuck != null) {
                    return stuck;
                }
            }
            return null;
        }

        private List<Walker> known() {
            List<Walker> result = new ArrayList<>();
            synchronized (walkers) {
                for (Walker walker : walkers) {
                    if (walker != null) {
                        result.add(walker);
                    }
                }
            }
            return result;
        }

        private @Nullable Suspicion first() {
            for (Walker walker : known()) {
                if (walker.suspicion() != null) {
                    return walker.suspicion();
                }
            }
            return null;
        }

        boolean isComplete() {
            return counts.size() == beginnings.size();
        }

        long sequences() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        Map<Integer, Long> parts() {
            return Map.copyOf(counts);
        }

        long lost() {
            return known().stream().mapToLong(Walker::lost).sum();
        }
    }

    /** Is told how it goes on. Called by the thread that walks. */
    public interface Progress {

        /** Nobody is told. */
        Progress NONE = new Progress() {};

        /** So many of all beginnings of that length have been walked to the end. */
        default void at(int length, int done, int of) {}

        /** All sequences of that length have been run. */
        default void exhausted(int length, long sequences, Duration sinceStart) {}

        /** A sequence cannot be continued. */
        default void notFollowed() {}
    }
}
