package org.rtmtck.suite.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.model.Fingerprint;
import org.rtmtck.witness.Subject;

/** Walks all sequences of a length that begin alike. Belongs to one thread, but for what others may watch. */
final class Walker {

    /** Whether to go on. */
    interface Leave {

        /** False when the time is up, or when an earlier walker has found something. */
        boolean isGiven();
    }

    private static final Fingerprint NOT_NEEDED = new Fingerprint(0, 0);

    private final Subject subject;
    private final Alphabet alphabet;
    private final Look look;
    private final LookMemory memory;
    private final Node root;
    private final int length;
    private final Leave leave;
    private volatile long startedNanos = Long.MAX_VALUE;
    private volatile @Nullable Node latest;
    private volatile @Nullable Letter trying;
    private long sequences;
    private long lost;
    private @Nullable Suspicion suspicion;

    /** A walk of sequences of {@code length} letters. */
    Walker(Subject subject, Alphabet alphabet, LookMemory memory, Node root, int length, Leave leave) {
        this.subject = subject;
        this.alphabet = alphabet;
        this.look = new Look(alphabet);
        this.memory = memory;
        this.root = root;
        this.length = length;
        this.leave = leave;
    }

    /**
     * Walks what begins with {@code start}. Returns whether it came to the end; it does not if leave is withdrawn or
     * something is wrong.
     */
    boolean walk(Node start) {
        try {
            return below(start, start.path(), null);
        } finally {
            startedNanos = Long.MAX_VALUE;
        }
    }

    private boolean below(Node node, List<Node> path, @Nullable Attempt underWay) {
        Attempt attempt = underWay;
        Fingerprint known = path.size() + 1 == length ? Fingerprint.of(node.state()) : NOT_NEEDED;
        for (int i = 0; i < alphabet.letters().size(); i++) {
            Letter letter = alphabet.letters().get(i);
            if (!node.allows(alphabet, letter)) {
                continue;
            }
            if (!leave.isGiven()) {
                close(attempt);
                return false;
            }
            Attempt own = attempt == null ? begin(node, letter) : attempt;
            attempt = null;
            if (!step(own, node, known.with(i), path, letter)) {
                return false;
            }
        }
        close(attempt);
        return true;
    }

    private Attempt begin(Node node, Letter letter) {
        latest = node;
        trying = letter;
        startedNanos = System.nanoTime();
        return new Attempt(subject, root);
    }

    private static void close(@Nullable Attempt attempt) {
        if (attempt != null) {
            attempt.close();
        }
    }

    private boolean step(Attempt attempt, Node node, Fingerprint fingerprint, List<Node> path, Letter letter) {
        try {
            latest = node;
            trying = letter;
            attempt.reach(path);
            if (path.size() + 1 < length) {
                Node child = attempt.perform(letter);
                return below(child, child.path(), attempt);
            }
            sequences++;
            attempt.end(node, letter, look, fingerprint, memory);
        } catch (Attempt.Rejected rejected) {
            suspicion = new Suspicion(node, letter, rejected.finding());
            attempt.close();
            return false;
        } catch (Attempt.Lost nothingKnown) {
            lost++;
        }
        attempt.close();
        return true;
    }

    /** How many sequences were run to the end. */
    long sequences() {
        return sequences;
    }

    /** How many sequences could not be followed. */
    long lost() {
        return lost;
    }

    /** What was not permitted; null if nothing. */
    @Nullable
    Suspicion suspicion() {
        return suspicion;
    }

    /** For a watching thread: the sequence that is under way for so long already; null if there is none. */
    @Nullable
    Suspicion overdue(long patienceNanos) {
        long since = startedNanos;
        Node before = latest;
        Letter letter = trying;
        boolean late = since != Long.MAX_VALUE && System.nanoTime() - since > patienceNanos;
        return late && before != null && letter != null ? new Suspicion(before, letter, null) : null;
    }
}
