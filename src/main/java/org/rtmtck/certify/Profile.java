package org.rtmtck.certify;

import java.util.Locale;
import java.util.Set;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.suite.Effort;
import org.rtmtck.witness.Policy;

/** Which requirements are judged, and how hard. */
public enum Profile {
    /** Only what the pages say and what follows from them alone; what needs an assumption is recorded. */
    CORE(Effort.DEFAULT, false),
    /** Everything but what the pages leave open. */
    DEFAULT(Effort.DEFAULT, true),
    /** As the default, with ten times as many random sequences. */
    STRICT(Effort.STRICT, true);

    private final Effort effort;
    private final boolean derivedByAssumption;

    Profile(Effort effort, boolean derivedByAssumption) {
        this.effort = effort;
        this.derivedByAssumption = derivedByAssumption;
    }

    /** How much is tried. */
    public Effort effort() {
        return effort;
    }

    /** The name used in files and on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Policy policy(Catalogue catalogue, Set<Assumption> waived) {
        return new Policy(catalogue, waived, derivedByAssumption);
    }
}
