package org.rtmtck.model;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;
import org.rtmtck.script.ScriptPrinter;

/** Words for values, in the sentences of findings. */
final class Texts {

    private Texts() {}

    static String of(@Nullable Route route) {
        return route == null ? "no route" : "{" + ScriptPrinter.print(route) + "}";
    }

    static String network(NetworkState network) {
        return ScriptPrinter.print(network.network());
    }

    static String of(BestValue value) {
        return value.route() == null ? "no route" : of(value.route().route());
    }

    static String of(List<BestValue> values) {
        StringJoiner words = new StringJoiner(" or ");
        values.forEach(v -> words.add(of(v)));
        return words.toString();
    }

    static String of(Told told) {
        StringBuilder words = new StringBuilder(ChangeFlags.describe(told.flags()));
        if (told.currentWanted() && told.flags() != ChangeFlags.NO_CHANGE) {
            words.append(", current ").append(of(told.current()));
        }
        if (told.previousWanted() && told.flags() != ChangeFlags.NO_CHANGE) {
            words.append(", previous ").append(of(told.previous()));
        }
        return words.toString();
    }
}
