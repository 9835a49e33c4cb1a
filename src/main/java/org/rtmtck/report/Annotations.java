package org.rtmtck.report;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;

/** A certificate as annotations that GitHub Actions finds in the output of a job. */
public final class Annotations {

    private Annotations() {}

    /** One line for each failure and for each reason why the run is incomplete. */
    public static List<String> github(Certificate certificate) {
        List<String> lines = new ArrayList<>();
        for (Deviation deviation : certificate.failures()) {
            String title = certificate
                    .requirement(deviation.requirement())
                    .map(RequirementResult::title)
                    .orElse("");
            lines.add("::error title=" + property(deviation.requirement() + " " + title) + "::"
                    + data("permitted: " + deviation.permitted() + "\nseen: " + deviation.seen() + "\n"
                            + deviation.trace()));
        }
        certificate.reasons().forEach(reason -> lines.add("::error title=Incomplete::" + data(reason)));
        return lines;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
