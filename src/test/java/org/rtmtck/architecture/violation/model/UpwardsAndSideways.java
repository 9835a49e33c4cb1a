package org.rtmtck.architecture.violation.model;

import org.rtmtck.architecture.violation.certify.Certifier;
import org.rtmtck.architecture.violation.rtm2.Neighbour;

/** Looks up to the certifier and across to a neighbour. */
public final class UpwardsAndSideways {

    public String look(Certifier above, Neighbour beside) {
        return above.toString() + beside;
    }
}
