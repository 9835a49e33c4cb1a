package org.rtmtck.migration.mistake;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.rtmtck.api.Capability;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.V1OverV2Provider;

/** A facade with one mistake. */
public final class WrongFacade extends V1OverV2Provider {

    private final String mistake;
    private final String trap;
    private final String sentence;
    private final Set<CaughtBy> caughtBy;
    private final Supplier<PortingDecisions> decisions;
    private final Set<Capability> capabilities;

    WrongFacade(
            String mistake,
            String trap,
            String sentence,
            Set<CaughtBy> caughtBy,
            Supplier<PortingDecisions> decisions) {
        this(mistake, trap, sentence, caughtBy, decisions, Set.of());
    }

    private WrongFacade(
            String mistake,
            String trap,
            String sentence,
            Set<CaughtBy> caughtBy,
            Supplier<PortingDecisions> decisions,
            Set<Capability> claimed) {
        this.mistake = mistake;
        this.trap = trap;
        this.sentence = sentence;
        this.caughtBy = Set.copyOf(caughtBy);
        this.decisions = decisions;
        this.capabilities = EnumSet.copyOf(super.capabilities());
        this.capabilities.addAll(claimed);
    }

    /** The same mistake by somebody who believes that the facade offers this too. */
    WrongFacade claiming(Capability capability) {
        return new WrongFacade(mistake, trap, sentence, caughtBy, decisions, Set.of(capability));
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
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
