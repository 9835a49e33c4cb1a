package org.rtmtck.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.certify.CertificationException;

/** Checks that what is waived can be waived. */
final class Waivers {

    private Waivers() {}

    static Set<Assumption> of(List<Assumption> names) {
        Set<Assumption> waived = EnumSet.noneOf(Assumption.class);
        for (Assumption assumption : names) {
            if (!assumption.kind().isWaivable()) {
                throw new CertificationException(assumption + " (" + assumption.title()
                        + ") cannot be waived: it is how the pages are read, and no requirement names it");
            }
            waived.add(assumption);
        }
        return waived;
    }
}
