package org.rtmtck.architecture.violation.certify;

import org.rtmtck.architecture.violation.model.UpwardsAndSideways;

/** Looks downwards, as it may. */
public final class Certifier {

    public String certify(UpwardsAndSideways subject) {
        return subject.toString();
    }
}
