package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.rtmtck.api.Handle;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Fingerprint;
import org.rtmtck.model.Judgement;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Instance;
import org.rtmtck.witness.Subject;

/**
 * One run of a sequence on a new instance. What was judged before is repeated and compared only; as soon as an answer
 * differs, everything is judged anew.
 */
final class Attempt implements AutoCloseable {

    private final Subject subject;
    private final Instance instance;
    private final Bindings bindings = new Bindings();
    private final Set<String> failedRegistrations = new HashSet<>();
    private ModelState state;
    private Node at;
    private int length;
    private boolean tolerated;

    Attempt(Subject subject, Node root) {
        this.subject = subject;
        this.instance = Instance.open(subject);
        this.state = root.state();
        this.at = root;
    }

    /** What is known at the beginning of each attempt. */
    static ModelState initial(Subject subject) {
        try (Instance instance = Instance.open(subject)) {
            return ModelState.initial(subject.settings(), instance.nowMillis());
        }
    }

    /** Does what judged sequences did, as far as this attempt has not come yet. */
    void reach(List<Node> path) {
        while (length < path.size()) {
            repeat(path.get(length));
        }
    }

    private void repeat(Node node) {
        Letter letter = Objects.requireNonNull(node.letter());
        if (!(letter.statement() instanceof Statement.Invoke line) || at != node.parent()) {
            perform(letter);
            return;
        }
        boolean armed = instance.isFaultArmed();
        // As long as the answers are the same, the names stand for the same; a registration needs an event of its own.
        Call resolved = line.binding() == null && node.call() != null ? node.call() : resolved(line);
        Reply reply = made(line, resolved);
        if (reply.equals(node.reply())) {
            state = node.state();
            come(node);
        } else {
            judge(resolved, reply, armed, usesFailedRegistration(line.call()));
            come(at.then(letter, resolved, reply, state));
        }
    }

    private Node come(Node to) {
        at = to;
        length++;
        return to;
    }

    /** Does what a letter says, and has it judged. Returns the sequence so far. */
    Node perform(Letter letter) {
        if (!(letter.statement() instanceof Statement.Invoke line)) {
            surroundings(letter);
            return come(at.then(letter, null, null, state));
        }
        boolean armed = instance.isFaultArmed();
        Call resolved = resolved(line);
        Reply reply = made(line, resolved);
        judge(resolved, reply, armed, usesFailedRegistration(line.call()));
        return come(at.then(letter, resolved, reply, state));
    }

    private void surroundings(Letter letter) {
        if (letter.statement() instanceof Statement.AdvanceClock s) {
            instance.advance(s.by());
            state = Model.advance(state, instance.nowMillis());
        } else if (letter.statement() instanceof Statement.FailResource s) {
            instance.failResource(s.nth());
            state = Model.armFault(state);
        }
    }

    /** Looks at the tables. Returns what was seen; the order of an enumeration is open and does not count. */
    List<Object> glance(Look look) {
        settle();
        Sight sight = new Sight(this::isLive);
        look.tables(sight);
        sight.judge();
        return sight.seen.stream()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    /** Looks at everything. */
    void look(Look look) {
        settle();
        Sight sight = new Sight(this::isLive);
        look.through(sight);
        sight.judge();
    }

    /**
     * Makes a last call and looks at everything. What was answered and seen before, and permitted, after the same call in
     * a state that permits the same, is not judged again.
     *
     * @param before the sequence before the call, which has been reached
     * @param fingerprint of what is known then and of the letter
     */
    void end(Node before, Letter letter, Look look, Fingerprint fingerprint, LookMemory memory) {
        if (at != before || !(letter.statement() instanceof Statement.Invoke line)) {
            perform(letter);
            look(look);
            return;
        }
        boolean armed = instance.isFaultArmed();
        Call resolved = resolved(line);
        Reply reply = made(line, resolved);
        boolean met = armed && !instance.isFaultArmed();
        boolean failedRegistration = usesFailedRegistration(line.call());
        instance.settle();
        Sight sight = new Sight(name -> isLiveAfter(name, letter, reply));
        sight.see(met);
        sight.see(reply);
        look.through(sight);
        if (!memory.knows(fingerprint, sight.seen)) {
            tolerated = false;
            judge(resolved, reply, armed, failedRegistration);
            settled();
            sight.judge();
            if (!tolerated) {
                memory.learn(fingerprint, sight.seen);
            }
        }
    }

    private boolean isLiveAfter(String name, Letter letter, Reply reply) {
        boolean own = letter.slot() >= 0 && Letter.name(letter.slot()).equals(name);
        if (own && reply instanceof Reply.HandleReply r) {
            return !r.handle().isNull();
        }
        boolean left = own
                && letter.kind() == Letter.Kind.OLD_OR_LIVE
                && reply instanceof Reply.StatusReply r
                && r.status().isSuccess();
        return !left && isLive(name);
    }

    /** Looks first and judges afterwards, if at all. */
    private final class Sight implements Look.Eyes {

        private final List<Object> seen = new ArrayList<>();
        private final List<Runnable> glances = new ArrayList<>();
        private final Predicate<String> live;

        Sight(Predicate<String> live) {
            this.live = live;
        }

        void see(boolean fact) {
            seen.add(fact);
        }

        void see(Reply reply) {
            seen.add(isNewHandle(reply) ? "a new handle" : reply);
        }

        void judge() {
            glances.forEach(Runnable::run);
        }

        @Override
        public Reply invoke(Statement.Invoke line) {
            Call resolved = resolved(line);
            Reply reply = made(line, resolved);
            see(reply);
            long now = instance.nowMillis();
            glances.add(() -> accept(Model.judge(Model.advance(state, now), resolved, reply, false)));
            return reply;
        }

        private boolean isNewHandle(Reply reply) {
            return reply instanceof Reply.HandleReply r
                    && !r.handle().isNull()
                    && !Model.mayBeClient(state, r.handle())
                    && !Model.isOpenEnumeration(state, r.handle());
        }

        @Override
        public void lookAtEvent(String registration) {
            Handle event = bindings.eventOf(registration);
            if (event != null) {
                boolean signalled = instance.isSignalled(event);
                Handle client = bindings.resolve(HandleRef.named(registration));
                long now = instance.nowMillis();
                seen.add(signalled);
                glances.add(() -> accept(Model.eventSeen(Model.advance(state, now), client, event, signalled)));
            }
        }

        @Override
        public void settle() {
            // was done before
        }

        @Override
        public boolean isLive(String registration) {
            return live.test(registration);
        }
    }

    private Call resolved(Statement.Invoke line) {
        return Objects.requireNonNull(instance.resolve(bindings, line.binding(), line.call()));
    }

    private Reply made(Statement.Invoke line, Call resolved) {
        Reply reply = instance.execute(resolved);
        String binding = line.binding();
        if (binding != null) {
            bindings.bind(binding, reply);
            if (reply instanceof Reply.HandleReply r && r.handle().isNull()) {
                failedRegistrations.add(binding);
            } else {
                failedRegistrations.remove(binding);
            }
        }
        return reply;
    }

    private boolean usesFailedRegistration(Call call) {
        return call instanceof Call.Deregister d
                && d.client() instanceof HandleRef.Named n
                && failedRegistrations.contains(n.name());
    }

    private void judge(Call call, Reply reply, boolean armed, boolean failedRegistration) {
        accept(Model.judge(Model.advance(state, instance.nowMillis()), call, reply, failedRegistration));
        if (armed && !instance.isFaultArmed()) {
            state = Model.disarmFault(state);
        }
    }

    private void accept(Judgement judgement) {
        state = judgement.next();
        for (Finding finding : judgement.findings()) {
            tolerated = true;
            if (subject.policy().isJudged(finding)) {
                throw new Rejected(finding);
            }
            if (!finding.recoverable()) {
                throw new Lost();
            }
        }
    }

    private void settle() {
        instance.settle();
        settled();
    }

    private void settled() {
        state = Model.settle(Model.advance(state, instance.nowMillis()));
    }

    private boolean isLive(String registration) {
        return Model.mayBeClient(state, bindings.resolve(HandleRef.named(registration)));
    }

    /** What is known now. */
    ModelState state() {
        return state;
    }

    @Override
    public void close() {
        instance.close();
    }

    /** An answer that is not permitted. */
    static final class Rejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Rejected(Finding finding) {
            super(finding.principal().id(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** An answer that is not judged and after which nothing is known. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("nothing is known any more", null, false, false);
        }
    }
}
