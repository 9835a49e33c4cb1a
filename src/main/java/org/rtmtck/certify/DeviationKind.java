package org.rtmtck.certify;

import java.util.regex.Pattern;

/**
 * What kind of deviation it is: the same from run to run and from seed to seed, though handles, addresses and numbers
 * differ.
 *
 * @param requirement the requirement that it breaks in any case
 * @param symptom the function that shows it and what was seen, without handles, addresses and numbers
 */
public record DeviationKind(String requirement, String symptom) {

    private static final Pattern ROUTE = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern PARTICULAR =
            Pattern.compile("\\b(0x[0-9a-fA-F]+|\\d+(\\.\\d+)*(/\\d+)?|ipx:[0-9a-fA-F]+)\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\b(Rtm[A-Za-z]+|WaitForSingleObject)\\b");
    private static final int LONGEST = 120;

    /** The kind of a deviation. */
    public static DeviationKind of(Deviation deviation) {
        String general = PARTICULAR
                .matcher(ROUTE.matcher(deviation.seen()).replaceAll("{}"))
                .replaceAll("*")
                .replaceAll("[#\\s]+", " ")
                .strip();
        String symptom = function(deviation) + ": " + general;
        return new DeviationKind(
                deviation.requirement(),
                symptom.substring(0, Math.min(LONGEST, symptom.length())).strip());
    }

    private static String function(Deviation deviation) {
        String last = deviation
                .trace()
                .lines()
                .filter(line -> FUNCTION.matcher(line).find())
                .reduce((before, after) -> after)
                .orElse("");
        return FUNCTION.matcher(last).results().findFirst().map(r -> r.group()).orElse("check");
    }

    @Override
    public String toString() {
        return requirement + " " + symptom;
    }
}
