package org.rtmtck.defect;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Rules by which others are told something else of a deregistration. */
final class Told {

    private Told() {}

    /** Other changes are told than those that there are. */
    static Supplier<Rules> changes(UnaryOperator<List<BestRouteChange>> telling) {
        return () -> new Rules() {
            @Override
            public List<BestRouteChange> told(
                    Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                List<BestRouteChange> told = super.told(table, cause, caller, changes);
                return cause == Cause.DEREGISTER ? telling.apply(told) : told;
            }
        };
    }

    /** Each change is told in other messages. */
    static Supplier<Rules> messages(Function<BestRouteChange, List<ChangeMessage>> telling) {
        return () -> new Rules() {
            @Override
            public List<ChangeMessage> messages(BestRouteChange change, Cause cause) {
                return cause == Cause.DEREGISTER ? telling.apply(change) : super.messages(change, cause);
            }
        };
    }

    /** Other clients hear of it. */
    static Supplier<Rules> to(Audience audience) {
        return () -> new Rules() {
            @Override
            public boolean hears(Client client, Cause cause, @Nullable Client caller) {
                boolean hears = super.hears(client, cause, caller);
                if (cause != Cause.DEREGISTER || caller == null) {
                    return hears;
                }
                return hears && audience.hears(client, caller);
            }
        };
    }

    /** Who of the clients that should hear of a deregistration does. */
    @FunctionalInterface
    interface Audience {

        /** Whether {@code client} hears of what the deregistration of {@code leaver} changed. */
        boolean hears(Client client, Client leaver);
    }
}
