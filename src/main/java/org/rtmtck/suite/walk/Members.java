package org.rtmtck.suite.walk;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.model.Model;
import org.rtmtck.witness.Witness;

/** The registrations that a walk has made. */
final class Members {

    /** A registration, alive or not. */
    record Member(String name, ProtocolFamily family, int protocol, boolean event) {}

    private final Witness witness;
    private final List<Member> all = new ArrayList<>();

    Members(Witness witness) {
        this.witness = witness;
    }

    void add(Member member) {
        all.add(member);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Member> all() {
        return all;
    }

    boolean isLive(Member member) {
        return Model.mayBeClient(witness.state(), witness.handle(member.name()));
    }

    List<Member> live() {
        return all.stream().filter(this::isLive).toList();
    }

    List<Member> gone() {
        return all.stream().filter(m -> !isLive(m)).toList();
    }

    /** The names of those that were told of changes. */
    List<String> formerObservers() {
        return gone().stream().filter(Member::event).map(Member::name).toList();
    }

    /** The names of those that are told of changes. */
    List<String> observers() {
        return live().stream().filter(Member::event).map(Member::name).toList();
    }
}
