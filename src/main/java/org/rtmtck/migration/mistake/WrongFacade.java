package org.rtmtck.migration.mistake;

import java.util.Set;
import java.util.function.Supplier;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.V1OverV2Provider;

/** A facade with one mistake. */
public final class WrongFacade extends V1OverV2Provider {

    private final String mistake;
    private final String trap;
    private final String sentence;
    private final Set<CaughtBy> caughtBy;
    private final Supplier<PortingDecisions> decisions;

    WrongFacade(
            String mistake,
            String trap,
            String sentence,
            Set<CaughtBy> caughtBy,
            Supplier<PortingDecisions> decisions) {
        this.mistake = mistake;
        this.trap = trap;
        this.sentence = sentence;
        this.caughtBy = Set.copyOf(caughtBy);
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return super.name() + "-" + mistake;
    }

    @Override
    public String description() {
        return sentence;
    }

    /** The identifier of the trap that it falls into, as in {@code spec/migration/traps.json}. */
    public String trap() {
        return trap;
    }

    /** What gives it away. */
    public Set<CaughtBy> caughtBy() {
        return caughtBy;
    }

    @Override
    protected PortingDecisions decisions() {
        return decisions.get();
    }
}
