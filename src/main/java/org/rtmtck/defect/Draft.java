package org.rtmtck.defect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.Rules;

/** A defect while it is being written down. */
final class Draft {

    private final String name;
    private final String wrong;
    private final Set<Req> requirements = EnumSet.noneOf(Req.class);
    private final Set<Tag> tags = EnumSet.noneOf(Tag.class);
    private String demo = "";
    private int runs = 1;

    private Draft(String name, String wrong) {
        this.name = name;
        this.wrong = wrong;
    }

    static Draft defect(String name, String wrong) {
        return new Draft(name, wrong);
    }

    Draft breaks(Req... broken) {
        requirements.addAll(List.of(broken));
        return this;
    }

    Draft tagged(Tag... families) {
        tags.addAll(List.of(families));
        return this;
    }

    /** A script that shows the fault at every run. */
    Draft shownBy(String script) {
        demo = script;
        return this;
    }

    /** A script that shows the fault at one of so many runs at least, unless luck is very bad. */
    Draft shownWithin(int atMost, String script) {
        demo = script;
        runs = atMost;
        return this;
    }

    /** The reference implementation with other rules. */
    Defect rules(Supplier<? extends Rules> rules) {
        return opens(environment -> new ReferenceRtm(environment, rules.get()));
    }

    /** The reference implementation with another {@code RtmDeregisterClient}. */
    Defect deregisters(OddRtm.Deregistration deregistration) {
        return opens(environment -> new OddRtm(environment, new Rules(), deregistration));
    }

    /** The reference implementation with other rules and another {@code RtmDeregisterClient}. */
    Defect deregisters(Supplier<? extends Rules> rules, OddRtm.Deregistration deregistration) {
        return opens(environment -> new OddRtm(environment, rules.get(), deregistration));
    }

    /** The reference implementation with other rules that know what was asked for when routes were added. */
    Defect notingRules(Function<Notes, ? extends Rules> rules) {
        return opens(environment -> {
            Notes notes = new Notes();
            return new Notes.NotingRtm(environment, rules.apply(notes), notes);
        });
    }

    /** Any implementation. */
    Defect opens(Defect.Opening opening) {
        return opensTogether(() -> opening);
    }

    /** An implementation whose instances share what the supplier makes. */
    Defect opensTogether(Supplier<Defect.Opening> openings) {
        return new Defect(name, wrong, requirements, tags, openings, demo, runs);
    }
}
