package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Subject;

/**
 * The bounded model as a deterministic machine: its states are what a look at the tables shows and whether each client
 * never came, is registered or has gone; its inputs are the letters of the alphabet but for those that take messages,
 * and the look. What the documentation leaves open is resolved by what the implementation was observed to do: the
 * machine is learned from it, each answer judged by the model.
 */
final class Machine {

    /** The input that is the look at the tables. */
    static final Letter LOOK = Letter.of(new Statement.Settle());

    /** The output of a letter that may not be used in a state: nothing is done. */
    static final String NOT_MADE = "not made";

    private static final int MOST_STATES = 3000;

    private final Subject subject;
    private final Alphabet alphabet;
    private final Look look;
    private final Node root;
    private final List<Letter> inputs = new ArrayList<>();
    private final CompactMealy<Integer, Object> mealy;
    private final Map<List<Object>, Integer> states = new HashMap<>();
    private final List<List<Letter>> access = new ArrayList<>();

    private Machine(Subject subject, Alphabet alphabet) {
        this.subject = subject;
        this.alphabet = alphabet.unreduced();
        this.look = new Look(alphabet);
        this.root = Node.root(alphabet, Attempt.initial(subject));
        for (Letter letter : this.alphabet.letters()) {
            if (letter.statement() instanceof Statement.Invoke s && !(s.call() instanceof Call.Dequeue)) {
                inputs.add(letter);
            }
        }
        inputs.add(LOOK);
        this.mealy = new CompactMealy<>(Alphabets.integers(0, inputs.size() - 1));
    }

    /**
     * Learns the machine of an implementation.
     *
     * @param endNanos when the time is up, as {@link System#nanoTime} tells it
     * @return empty if there are too many states, or the time is up
     * @throws Attempt.Rejected if an answer is not permitted
     * @throws Attempt.Lost if nothing is known after an answer that is not judged
     */
    static Optional<Machine> of(Subject subject, Alphabet alphabet, long endNanos) {
        Machine machine = new Machine(subject, alphabet);
        machine.mealy.setInitialState(machine.state(List.of(), machine.look(List.of())));
        for (int state = 0; state < machine.access.size(); state++) {
            if (machine.access.size() > MOST_STATES || System.nanoTime() > endNanos) {
                return Optional.empty();
            }
            machine.transitions(state);
        }
        return Optional.of(machine);
    }

    private int state(List<Letter> word, List<Object> key) {
        Integer known = states.get(key);
        if (known != null) {
            return known;
        }
        int added = mealy.addState();
        states.put(key, added);
        access.add(word);
        return added;
    }

    private List<Object> look(List<Letter> word) {
        try (Attempt attempt = new Attempt(subject, root)) {
            Node at = root;
            for (Letter letter : word) {
                at = attempt.perform(letter);
            }
            return key(at, attempt.glance(look));
        }
    }

    private List<Object> key(Node at, List<Object> seen) {
        List<Object> key = new ArrayList<>(seen);
        for (int slot = 0; slot < alphabet.clients().size(); slot++) {
            key.add(at.handles().get(slot) == null ? "never" : at.isLive(slot) ? "live" : "gone");
        }
        return key;
    }

    private void transitions(int state) {
        List<Letter> word = access.get(state);
        for (int input = 0; input < inputs.size(); input++) {
            try (Attempt attempt = new Attempt(subject, root)) {
                Node at = root;
                for (Letter letter : word) {
                    at = attempt.perform(letter);
                }
                transition(state, word, input, attempt, at);
            }
        }
    }

    private void transition(int state, List<Letter> word, int input, Attempt attempt, Node at) {
        Letter letter = inputs.get(input);
        if (letter.equals(LOOK)) {
            mealy.setTransition(state, input, state, attempt.glance(look));
        } else if (!at.allows(alphabet, letter)) {
            mealy.setTransition(state, input, state, NOT_MADE);
        } else {
            Node next = attempt.perform(letter);
            List<Letter> longer = new ArrayList<>(word);
            longer.add(letter);
            mealy.setTransition(state, input, state(longer, key(next, attempt.glance(look))), output(next.reply()));
        }
    }

    /** An answer without what differs from run to run. */
    static Object output(@Nullable Reply reply) {
        return reply instanceof Reply.HandleReply r && !r.handle().isNull()
                ? "a handle"
                : Objects.requireNonNull(reply);
    }

    CompactMealy<Integer, Object> mealy() {
        return mealy;
    }

    List<Letter> inputs() {
        return inputs;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    Node root() {
        return root;
    }

    int size() {
        return access.size();
    }
}
