package org.rtmtck.suite.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rtmtck.model.Fingerprint;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/**
 * Makes every call in every state that the model can reach, each state being reached in one way, a shortest one. Where
 * two sequences lead to states that permit the same, only one of them is continued: this goes deeper than the walk of
 * all sequences, and says nothing of what an implementation remembers beyond what the model knows.
 */
public final class StateWalk {

    private final Subject subject;
    private final Alphabet alphabet;
    private final Exploration.Limits limits;
    private final Exploration.Progress progress;
    private final Look look;
    private final Node root;
    private final long endNanos;
    private final Set<Key> visited = new HashSet<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger lost = new AtomicInteger();

    /** What decides how a sequence can go on. */
    private record Key(Fingerprint known, List<String> clients, int used) {}

    /**
     * What came of it.
     *
     * @param depth the length up to which all states were continued
     * @param states how many different states were reached
     * @param sequences how many sequences were run
     * @param time how long it took
     * @param failure something that is not permitted; null if nothing was found
     */
    public record Result(
            int depth,
            int states,
            long sequences,
            Duration time,
            @Nullable Failure failure) {}

    /** Prepares a walk. */
    public StateWalk(Subject subject, Alphabet alphabet, Exploration.Limits limits, Exploration.Progress progress) {
        this.subject = subject;
        this.alphabet = alphabet;
        this.limits = limits;
        this.progress = progress;
        this.look = new Look(alphabet);
        this.root = Node.root(alphabet, Attempt.initial(subject));
        this.endNanos = System.nanoTime() + limits.budget().toNanos();
    }

    /** Walks. */
    public Result run() {
        long started = System.nanoTime();
        visited.add(key(root));
        List<Node> level = List.of(root);
        int depth = 0;
        Suspicion found = null;
        while (depth < limits.depth() && !level.isEmpty() && found == null) {
            Level next = new Level(level);
            found = next.expand();
            if (!next.isComplete() && found == null) {
                break;
            }
            level = next.reached();
            if (found == null) {
                depth++;
                progress.exhausted(depth, calls.get(), Duration.ofNanos(System.nanoTime() - started));
            }
        }
        Failure failure = found == null ? null : new Confirmation(subject, alphabet).of(found);
        Duration time = Duration.ofNanos(System.nanoTime() - started);
        return new Result(depth, visited.size(), calls.get(), time, failure);
    }

    private Key key(Node node) {
        List<String> clients = new ArrayList<>();
        for (int slot = 0; slot < alphabet.clients().size(); slot++) {
            clients.add(node.handles().get(slot) == null ? "never" : node.isLive(slot) ? "live" : "gone");
        }
        return new Key(Fingerprint.of(node.state()), clients, node.used());
    }

    /** All sequences of one length that are continued. */
    private final class Level {

        private final List<Node> nodes;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final List<Map<Key, Node>> reached;
        private volatile @Nullable Suspicion suspicion;

        Level(List<Node> nodes) {
            this.nodes = nodes;
            this.reached = nodes.stream()
                    .<Map<Key, Node>>map(node -> new LinkedHashMap<>())
                    .toList();
        }

        @Nullable
        Suspicion expand() {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < limits.threads(); i++) {
                Thread thread = new Thread(null, this::work, "rtm-tck states " + i, 4L << 20);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the kit was interrupted", e);
            }
            return suspicion;
        }

        private void work() {
            for (int i = next.getAndIncrement(); i < nodes.size(); i = next.getAndIncrement()) {
                if (suspicion != null || System.nanoTime() > endNanos) {
                    return;
                }
                Node node = nodes.get(i);
                List<Node> path = node.path();
                for (Letter letter : alphabet.letters()) {
                    if (node.allows(alphabet, letter)) {
                        one(node, path, letter, reached.get(i));
                    }
                }
                done.incrementAndGet();
            }
        }

        private void one(Node node, List<Node> path, Letter letter, Map<Key, Node> children) {
            calls.incrementAndGet();
            try (Attempt attempt = new Attempt(subject, root)) {
                attempt.reach(path);
                Node child = attempt.perform(letter);
                Key key = key(child);
                if (!visited.contains(key)) {
                    children.putIfAbsent(key, child);
                }
                attempt.look(look);
            } catch (Attempt.Rejected rejected) {
                suspicion = new Suspicion(node, letter, rejected.finding());
            } catch (Attempt.Lost nothingKnown) {
                lost.incrementAndGet();
            }
        }

        boolean isComplete() {
            return done.get() == nodes.size();
        }

        /** Of sequences that lead to the same state the first in order is continued, whichever thread ran it. */
        List<Node> reached() {
            List<Node> result = new ArrayList<>();
            for (Map<Key, Node> children : reached) {
                children.forEach((key, child) -> {
                    if (visited.add(key)) {
                        result.add(child);
                    }
                });
            }
            return result;
        }
    }
}
