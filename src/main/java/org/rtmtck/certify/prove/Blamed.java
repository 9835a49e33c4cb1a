package org.rtmtck.certify.prove;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;

/** Whether a defect is blamed for what it does. */
final class Blamed {

    private final Catalogue catalogue;
    private final Set<Req> broken;

    Blamed(Catalogue catalogue, Defect defect) {
        this.catalogue = catalogue;
        this.broken = defect.requirements();
    }

    /** Whether one of these is a requirement that the defect breaks, or a special case of one. */
    boolean isRight(Collection<Req> named) {
        return named.stream().anyMatch(this::isBroken);
    }

    private boolean isBroken(Req named) {
        Req judged = catalogue.judgedAs(named);
        return broken.stream()
                .map(catalogue::judgedAs)
                .anyMatch(b -> b == judged || catalogue.generalisations(judged).contains(b));
    }

    /** Those that have nothing to do with what the defect breaks. */
    Set<Req> unrelated(Collection<Req> named) {
        Set<Req> unrelated = EnumSet.noneOf(Req.class);
        named.stream()
                .filter(req -> broken.stream().noneMatch(b -> catalogue.related(b, req)))
                .forEach(unrelated::add);
        return unrelated;
    }
}
