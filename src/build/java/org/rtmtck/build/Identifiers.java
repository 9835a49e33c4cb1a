package org.rtmtck.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks that identifiers have their form and that each is given once. */
final class Identifiers {

    private Identifiers() {}

    static void check(String kind, List<Text> identifiers, String form, Problems problems) {
        Pattern pattern = Pattern.compile(form);
        Map<String, Position> first = new HashMap<>();
        for (Text id : identifiers) {
            if (id.value().isEmpty()) {
                continue;
            }
            if (!pattern.matcher(id.value()).matches()) {
                problems.add(id, "malformed identifier '" + id + "' of a " + kind + "; expected the form " + form);
            }
            Position earlier = first.putIfAbsent(id.value(), id.at());
            if (earlier != null) {
                problems.add(id, "duplicate identifier " + id + "; it is also given at " + earlier);
            }
        }
    }
}
