package org.rtmtck.rtm2;

import java.util.function.IntUnaryOperator;
import org.rtmtck.api.RtmClock;

/**
 * How a model behaves where the documentation leaves it open, and the limits that a router's administrator sets.
 *
 * @param clock the time
 * @param leftRoutes what becomes of routes whose owner deregistered without deleting them
 * @param ownerHearsOwnChanges whether an entity is notified of changes that it caused itself
 * @param preferenceOf the preference that RTM gives to the routes of a protocol
 * @param maxHandlesInEnum the largest batch of an enumeration, at least 1
 * @param opaqueSlots how many entities of a family can have a slot in every destination
 * @param notifications how many change notifications can be registered at once
 */
public record Configuration(
        RtmClock clock,
        LeftRoutes leftRoutes,
        boolean ownerHearsOwnChanges,
        IntUnaryOperator preferenceOf,
        int maxHandlesInEnum,
        int opaqueSlots,
        int notifications) {

    private static final int BATCH = 32;
    private static final int SLOTS = 4;
    private static final int NOTIFICATIONS = 1024;

    /** What becomes of routes that their owner left behind. {@code RtmDeregisterEntity} does not say. */
    public enum LeftRoutes {
        /** They stay: nobody owns them, so nobody can delete them. */
        STAY,
        /** They go. */
        GO
    }

    /** Routes stay, entities hear of their own changes, every protocol has the same preference. */
    public static Configuration with(RtmClock clock) {
        return new Configuration(clock, LeftRoutes.STAY, true, protocol -> 1, BATCH, SLOTS, NOTIFICATIONS);
    }

    /** The same with another fate for routes that were left. */
    public Configuration withLeftRoutes(LeftRoutes fate) {
        return new Configuration(
                clock, fate, ownerHearsOwnChanges, preferenceOf, maxHandlesInEnum, opaqueSlots, notifications);
    }

    /** The same with entities that hear, or do not hear, of their own changes. */
    public Configuration withOwnerHearsOwnChanges(boolean hears) {
        return new Configuration(clock, leftRoutes, hears, preferenceOf, maxHandlesInEnum, opaqueSlots, notifications);
    }

    /** The same with another policy of preferences. */
    public Configuration withPreferenceOf(IntUnaryOperator policy) {
        return new Configuration(
                clock, leftRoutes, ownerHearsOwnChanges, policy, maxHandlesInEnum, opaqueSlots, notifications);
    }

    /** The same with other limits. */
    public Configuration withLimits(int newMaxHandlesInEnum, int newOpaqueSlots, int newNotifications) {
        return new Configuration(
                clock,
                leftRoutes,
                ownerHearsOwnChanges,
                preferenceOf,
                newMaxHandlesInEnum,
                newOpaqueSlots,
                newNotifications);
    }
}
