package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the arguments of a call tell: which traps of the function are not met here, and what the new value would be. */
final class CallDetails {

    /** Nothing to say. */
    static final CallDetails NONE = new CallDetails();

    private static final int TIME_TO_LIVE = 2;
    private static final int CHANGE_EVENT = 2;
    private static final int REGISTRATION_FLAGS = 3;
    private static final long INFINITE = 0xFFFF_FFFFL;
    private static final long MILLIS_PER_SECOND = 1000;

    private final Set<String> absentTraps = new HashSet<>();
    private final Set<String> extraTraps = new HashSet<>();
    private final List<String> sentences = new ArrayList<>();

    private CallDetails() {}

    /** What can be said about a call; nothing if there are no arguments to look at. */
    static CallDetails of(String function, Arguments arguments) {
        if (arguments.list().isEmpty()) {
            return NONE;
        }
        CallDetails details = new CallDetails();
        switch (function) {
            case "RtmAddRoute" -> details.addRoute(arguments);
            case "RtmRegisterClient" -> details.register(arguments);
            case "RtmIsRoute",
                    "RtmGetNetworkCount",
                    "RtmCreateEnumerationHandle",
                    "RtmGetFirstRoute",
                    "RtmGetNextRoute" -> details.family(arguments);
            default -> {
                // Nothing about the arguments of the others changes what has to be done.
            }
        }
        return details;
    }

    boolean rulesOut(String trap) {
        return absentTraps.contains(trap);
    }

    Set<String> extraTraps() {
        return extraTraps;
    }

    List<String> sentences() {
        return sentences;
    }

    private void addRoute(Arguments arguments) {
        boolean infinite = arguments.mentions(TIME_TO_LIVE, "INFINITE")
                || arguments
                        .single(TIME_TO_LIVE)
                        .filter(t -> Numbers.is(t, INFINITE))
                        .isPresent();
        if (infinite) {
            absentTraps.addAll(Set.of("milliseconds", "expiry-asks"));
            sentences.add("the time to live is INFINITE and stays so");
            return;
        }
        OptionalLong seconds =
                arguments.single(TIME_TO_LIVE).map(t -> Numbers.value(t.text())).orElse(OptionalLong.empty());
        Optional<String> text = arguments.text(TIME_TO_LIVE);
        if (seconds.isPresent()) {
            absentTraps.add("infinite-hides-units");
            sentences.add("the time to live of %d s becomes %d ms"
                    .formatted(seconds.getAsLong(), seconds.getAsLong() * MILLIS_PER_SECOND));
        } else {
            text.ifPresent(t -> sentences.add("the time to live is %s seconds; multiply by 1000".formatted(t)));
        }
    }

    private void register(Arguments arguments) {
        family(arguments);
        if (isZero(arguments, CHANGE_EVENT)) {
            absentTraps.add("notification-stays");
            sentences.add("no change event: no notification is needed");
        }
        if (isZero(arguments, REGISTRATION_FLAGS)) {
            absentTraps.add("single-route-per-call");
        }
    }

    private void family(Arguments arguments) {
        if (arguments.mentions(0, "RTM_PROTOCOL_FAMILY_IPX") || isZero(arguments, 0)) {
            extraTraps.addAll(Set.of("ipx", "family-zero"));
            sentences.add("the family is IPX, which has no successor");
        } else if (arguments.mentions(0, "RTM_PROTOCOL_FAMILY_IP")) {
            absentTraps.add("family-zero");
        }
    }

    private static boolean isZero(Arguments arguments, int number) {
        return arguments
                .single(number)
                .filter(t -> t.text().equals("NULL") || Numbers.is(t, 0))
                .isPresent();
    }
}
