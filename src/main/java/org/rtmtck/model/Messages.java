package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;

/**
 * How change messages follow the history of a network's best route (FOLD2 in {@code spec/judging.md}).
 *
 * <p>A message is a step from the value that the observer was told last to a later value. Steps may be merged into
 * their net effect (A12), steps that cancel out may be left out, and a step that the observer itself was told by output
 * parameters may be left out. On the way through a deregistration the leaver's own entries may be told in any order,
 * none twice (DRC-220).
 */
final class Messages {

    /** No bound is known. */
    static final int ANY_NUMBER = Integer.MAX_VALUE;

    private Messages() {}

    /**
     * The positions that an observer can be at after a message; empty if no history explains it. Of positions that differ
     * only in how late they are, the earliest stands for all, since the later ones can be reached from it; a second one
     * is kept to tell that it is not the only one.
     */
    static List<Position> follow(NetworkState network, ClientState observer, List<Position> from, Told told) {
        List<Position> result = new ArrayList<>();
        for (Position position : from) {
            for (Position start : restingPlaces(network, observer, position)) {
                if (isPrevious(told, start.value())) {
                    land(network, start, told, result);
                    if (told.previousWanted()) {
                        break; // without the previous route, starts with other values are possible too
                    }
                }
            }
        }
        return result;
    }

    private static boolean isPrevious(Told told, BestValue value) {
        return switch (told.flags()) {
            case ChangeFlags.ROUTE_ADDED -> value.isNone();
            case ChangeFlags.ROUTE_DELETED, ChangeFlags.ROUTE_CHANGED -> !value.isNone() && told.isPrevious(value);
            default -> false;
        };
    }

    /**
     * Where an observer may be without having been told anything more: behind a step that it was told by output
     * parameters or that nobody need be told, behind steps that cancel out, and behind calls that did not move the best route.
     */
    private static List<Position> restingPlaces(NetworkState network, ClientState observer, Position from) {
        List<Position> places = new ArrayList<>();
        places.add(from);
        List<BestValue> reached = new ArrayList<>();
        boolean restedBefore = true;
        if (from.inside()) {
            Stage stage = network.stage(from.stage());
            if (!stage.allows(BestValue.NONE) || !stage.isUntold(BestValue.NONE)) {
                return places;
            }
            places.add(Position.at(from.stage(), BestValue.NONE));
            reached.add(BestValue.NONE);
        } else {
            reached.add(from.value());
        }
        for (long index = from.stage() + 1; index <= network.presentIndex(); index++) {
            Stage stage = network.stage(index);
            boolean rested = restedBefore;
            restedBefore = false;
            for (BestValue value : stage.possible()) {
                boolean silent = rested && (stage.isSilentFor(observer.serial()) || stage.isUntold(value));
                boolean known = containsLike(reached, value);
                if (silent || known) {
                    places.add(Position.at(index, value));
                    restedBefore = true;
                }
                if (silent && !known) {
                    reached.add(value);
                }
            }
        }
        return places;
    }

    private static boolean containsLike(List<BestValue> values, BestValue wanted) {
        for (BestValue value : values) {
            if (value.sameAs(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static void land(NetworkState network, Position start, Told told, List<Position> result) {
        boolean open = start.inside() || network.stage(start.stage()).isUnderWay();
        long first = open ? start.stage() : start.stage() + 1;
        int ends = 0;
        for (long index = first; index <= network.presentIndex() && ends < 2; index++) {
            Stage stage = network.stage(index);
            for (BestValue value : stage.possible()) {
                if (told.fits(start.value(), value)) {
                    addNew(result, Position.at(index, value));
                    ends += told.currentWanted() ? 1 : 0;
                }
            }
            landInside(stage, index, start, told, result);
        }
    }

    private static void landInside(Stage stage, long index, Position start, Told told, List<Position> result) {
        List<RouteKey> used = start.inside() && index == start.stage() ? start.used() : List.of();
        for (KnownRoute via : stage.via()) {
            BestValue value = BestValue.of(via);
            if (!used.contains(via.key()) && told.fits(start.value(), value)) {
                List<RouteKey> more = new ArrayList<>(used);
                more.add(via.key());
                addNew(result, new Position(index, true, value, List.copyOf(more)));
            }
        }
    }

    private static void addNew(List<Position> positions, Position position) {
        if (!positions.contains(position)) {
            positions.add(position);
        }
    }

    /** Whether an observer at that position need not be told anything more. */
    static boolean isComplete(NetworkState network, ClientState observer, Position position) {
        for (Position place : restingPlaces(network, observer, position)) {
            if (!place.inside() && place.stage() == network.presentIndex()) {
                return true;
            }
        }
        return false;
    }

    static boolean isComplete(NetworkState network, ClientState observer) {
        for (Position position : network.positionsOf(observer)) {
            if (isComplete(network, observer, position)) {
                return true;
            }
        }
        return false;
    }

    /** The networks of which an observer has still to be told something. */
    static List<NetworkState> pending(ModelState state, ClientState observer) {
        List<NetworkState> result = new ArrayList<>();
        for (NetworkState network : state.table(observer.family()).values()) {
            if (!isComplete(network, observer)) {
                result.add(network);
            }
        }
        return result;
    }

    /** The most messages that may still come about a network; {@link #ANY_NUMBER} if that cannot be said. */
    static int most(NetworkState network, ClientState observer) {
        long first = network.presentIndex();
        for (Position position : network.positionsOf(observer)) {
            if (position.inside()) {
                return ANY_NUMBER;
            }
            first = Math.min(first, position.stage());
        }
        for (long index = first; index <= network.presentIndex(); index++) {
            Stage stage = network.stage(index);
            boolean onTheWay = index > first && !stage.via().isEmpty();
            if (onTheWay || stage.possible().size() > 1) {
                return ANY_NUMBER;
            }
        }
        return (int) (network.presentIndex() - first);
    }

    /** The most messages that may still come about all networks; {@link #ANY_NUMBER} if that cannot be said. */
    static int most(ModelState state, ClientState observer) {
        int sum = 0;
        for (NetworkState network : state.table(observer.family()).values()) {
            int most = most(network, observer);
            if (most == ANY_NUMBER) {
                return ANY_NUMBER;
            }
            sum += most;
        }
        return sum;
    }

    /**
     * The last call that certainly moved the best route of a network and of which the observer is told by a message. Of a
     * route that was possible before the call too, it is not known that the call brought it.
     */
    static long lastTold(NetworkState network, ClientState observer) {
        for (long index = network.presentIndex(); index > network.base(); index--) {
            Stage stage = network.stage(index);
            List<BestValue> before = network.stage(index - 1).possible();
            boolean moved = stage.possible().stream().noneMatch(v -> stage.isUntold(v) || containsLike(before, v));
            if (moved && !stage.isSilentFor(observer.serial())) {
                return stage.serial();
            }
        }
        return 0;
    }

    /** The network that a message is about, null if no buffer tells. */
    static @Nullable Route subject(Told told) {
        List<Route> routes = told.routes();
        return routes.isEmpty() ? null : routes.get(0);
    }
}
