package org.rtmtck.suite.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.automatalib.util.automaton.conformance.WpMethodTestsIterator;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/**
 * Runs the tests that the Wp-method derives from the machine of the bounded model. They are complete: an implementation
 * that passes answers like the machine, or has more states than the machine and as many besides as were allowed for.
 */
public final class CheckingSuite {

    private static final int CHUNK = 64;

    private final Subject subject;
    private final Alphabet alphabet;
    private final int threads;
    private final long endNanos;
    private final AtomicLong differences = new AtomicLong();
    private @Nullable Failure failure;

    /**
     * What came of it.
     *
     * @param states how many states the machine has; 0 if there is no such machine
     * @param extraStates how many more states an implementation could have without escaping detection; null if that was
     *     not shown
     * @param tests how many tests were run
     * @param differences how many of them were answered in a way that is permitted but not the machine's
     * @param failure an answer that is not permitted; null if there was none
     */
    public record Result(
            int states,
            @Nullable Integer extraStates,
            long tests,
            long differences,
            @Nullable Failure failure) {

        /** Nothing was learned. */
        public static final Result NOTHING = new Result(0, null, 0, 0, null);
    }

    /** Prepares tests that take so much time at most. */
    public CheckingSuite(Subject subject, Alphabet alphabet, int threads, Duration budget) {
        this.subject = subject;
        this.alphabet = alphabet;
        this.threads = threads;
        this.endNanos = System.nanoTime() + budget.toNanos();
    }

    /** Runs the tests that are complete for up to so many more states. */
    public Result run(int extraStates) {
        Optional<Machine> learned;
        try {
            learned = Machine.of(subject, alphabet, endNanos);
        } catch (Attempt.Rejected | Attempt.Lost known) {
            // the walk of all sequences tells what is wrong, with a shorter one
            return Result.NOTHING;
        }
        if (learned.isEmpty()) {
            return Result.NOTHING;
        }
        Machine machine = learned.get();
        List<Integer> inputs = new ArrayList<>(machine.mealy().getInputAlphabet());
        Tests tests = new Tests(new WpMethodTestsIterator<>(machine.mealy(), inputs, extraStates));
        runAll(machine, tests);
        boolean shown = tests.isAtEnd() && failure == null && differences.get() == 0;
        return new Result(machine.size(), shown ? extraStates : null, tests.given(), differences.get(), failure);
    }

    private void runAll(Machine machine, Tests tests) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(null, () -> work(machine, tests), "rtm-tck suite " + i, 4L << 20);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the kit was interrupted", e);
            }
        }
    }

    private void work(Machine machine, Tests tests) {
        Look look = new Look(alphabet);
        List<Word<Integer>> some = tests.next();
        while (!some.isEmpty() && !isDecided() && System.nanoTime() < endNanos) {
            some.forEach(word -> one(machine, look, word));
            some = tests.next();
        }
    }

    private synchronized boolean isDecided() {
        return failure != null;
    }

    private void one(Machine machine, Look look, Word<Integer> word) {
        List<Statement> script = new ArrayList<>();
        try (Attempt attempt = new Attempt(subject, machine.root())) {
            if (!isAnsweredAlike(machine, look, word, attempt, script)) {
                differences.incrementAndGet();
            }
            attempt.look(look);
        } catch (Attempt.Lost nothingKnown) {
            differences.incrementAndGet();
        } catch (Attempt.Rejected rejected) {
            fail(new Confirmation(subject, alphabet).of(script, rejected.finding()));
        }
    }

    private static boolean isAnsweredAlike(
            Machine machine, Look look, Word<Integer> word, Attempt attempt, List<Statement> script) {
        boolean alike = true;
        Node at = machine.root();
        int state = machine.mealy().getIntInitialState();
        for (int input : word) {
            Letter letter = machine.inputs().get(input);
            Object answer;
            if (letter.equals(Machine.LOOK)) {
                script.add(letter.statement());
                answer = attempt.glance(look);
            } else if (at.allows(machine.alphabet(), letter)) {
                script.add(letter.statement());
                at = attempt.perform(letter);
                answer = Machine.output(at.reply());
            } else {
                answer = Machine.NOT_MADE;
            }
            alike &= answer.equals(machine.mealy().getTransitionProperty(state, input));
            state = machine.mealy().getSuccessor(state, input);
        }
        return alike;
    }

    private synchronized void fail(Failure found) {
        if (failure == null) {
            failure = found;
        }
    }

    /** The tests, given out in portions. */
    private static final class Tests {

        private final Iterator<Word<Integer>> words;
        private long given;

        Tests(Iterator<Word<Integer>> words) {
            this.words = words;
        }

        synchronized List<Word<Integer>> next() {
            List<Word<Integer>> some = new ArrayList<>();
            while (some.size() < CHUNK && words.hasNext()) {
                some.add(words.next());
            }
            given += some.size();
            return some;
        }

        synchronized boolean isAtEnd() {
            return !words.hasNext();
        }

        synchronized long given() {
            return given;
        }
    }
}
