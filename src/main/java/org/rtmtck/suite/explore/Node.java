package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Statement;

/**
 * A sequence that was run and judged: the sequence without its last letter, that letter, what was answered to it, and
 * what is known then.
 *
 * @param parent the sequence before the last letter; null for the empty one
 * @param letter the last letter; null for the empty sequence
 * @param call the call that the letter is, with what the names stood for; null if it is no call
 * @param reply what was answered; null if the letter is no call
 * @param state what is known
 * @param handles what each client got at its latest registration; null for one that never registered
 * @param used which networks have occurred, one bit each
 */
record Node(
        @Nullable Node parent,
        @Nullable Letter letter,
        @Nullable Call call,
        @Nullable Reply reply,
        ModelState state,
        List<@Nullable Handle> handles,
        int used) {

    /** The empty sequence. */
    static Node root(Alphabet alphabet, ModelState initial) {
        return new Node(
                null,
                null,
                null,
                null,
                initial,
                Collections.nCopies(alphabet.clients().size(), null),
                0);
    }

    Node then(Letter next, @Nullable Call made, @Nullable Reply answer, ModelState known) {
        List<@Nullable Handle> now = handles;
        if (next.kind() == Letter.Kind.REGISTER && answer instanceof Reply.HandleReply r) {
            now = new ArrayList<>(handles);
            now.set(next.slot(), r.handle());
        }
        int marked = next.place() < 0 ? used : used | 1 << next.place();
        return new Node(this, next, made, answer, known, now, marked);
    }

    /** The letters that may come next: what makes sense, and of names that are interchangeable the first that is free. */
    boolean allows(Alphabet alphabet, Letter next) {
        return isInTurn(alphabet, next.place())
                && switch (next.kind()) {
                    case ANY -> true;
                    case REGISTER -> !isLive(next.slot()) && isInTurnToRegister(alphabet, next.slot());
                    case OLD_OR_LIVE -> handles.get(next.slot()) != null;
                    case LIVE -> isLive(next.slot());
                };
    }

    boolean isLive(int slot) {
        Handle handle = handles.get(slot);
        return handle != null && Model.mayBeClient(state, handle);
    }

    private boolean isInTurn(Alphabet alphabet, int place) {
        if (place <= 0 || (used & 1 << place) != 0) {
            return true;
        }
        Network before = alphabet.places().get(place - 1);
        boolean isFirst = !before.family().equals(alphabet.places().get(place).family());
        return isFirst || (used & 1 << (place - 1)) != 0;
    }

    private boolean isInTurnToRegister(Alphabet alphabet, int slot) {
        if (handles.get(slot) != null) {
            return true;
        }
        for (int other = 0; other < slot; other++) {
            boolean alike = alphabet.alike().get(other).equals(alphabet.alike().get(slot));
            if (alike && handles.get(other) == null) {
                return false;
            }
        }
        return true;
    }

    /** The letters of the sequence, in order. */
    List<Node> path() {
        List<Node> result = new ArrayList<>();
        for (Node node = this; node.parent != null; node = node.parent) {
            result.add(node);
        }
        Collections.reverse(result);
        return result;
    }

    /** The sequence as a script. */
    List<Statement> statements() {
        List<Statement> result = new ArrayList<>();
        for (Node node : path()) {
            if (node.letter() != null) {
                result.add(node.letter().statement());
            }
        }
        return result;
    }
}
