package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.rtmtck.api.Network;

/**
 * One network: its entries, the history of its best route as far as an observer may still hear of it, and what left it.
 *
 * @param network the network
 * @param entries the entries, certain and uncertain
 * @param base the absolute number of the first stage kept
 * @param stages the history; never empty, the last stage is the present
 * @param positions how far each observer has come, by serial number of the registration; absent means "where it was at
 *     registration"
 * @param departed what left, latest last
 */
record NetworkState(
        Network network,
        List<Entry> entries,
        long base,
        List<Stage> stages,
        PMap<Long, List<Position>> positions,
        List<Departed> departed) {

    private static final int REMEMBERED = 64;

    static NetworkState empty(Network network) {
        Stage nothing = new Stage(0, Cause.DELETED, List.of(BestValue.NONE), List.of(), 0, 0, true);
        return new NetworkState(network, List.of(), 0, List.of(nothing), HashTreePMap.empty(), List.of());
    }

    Stage present() {
        return stages.get(stages.size() - 1);
    }

    long presentIndex() {
        return base + stages.size() - 1;
    }

    Stage stage(long index) {
        return stages.get((int) (index - base));
    }

    @Nullable
    Entry entry(RouteKey key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    boolean hasCertainEntry() {
        for (Entry entry : entries) {
            if (entry.certain()) {
                return true;
            }
        }
        return false;
    }

    /** What was last remembered of a departed route like that, null if nothing. */
    @Nullable
    Departed lastDeparted(RouteKey key) {
        for (int i = departed.size() - 1; i >= 0; i--) {
            if (departed.get(i).entry().key().equals(key)) {
                return departed.get(i);
            }
        }
        return null;
    }

    /** Whether more may have left than is remembered. */
    boolean hasForgotten() {
        return departed.size() == REMEMBERED;
    }

    NetworkState withEntries(List<Entry> newEntries) {
        return new NetworkState(network, List.copyOf(newEntries), base, stages, positions, departed);
    }

    NetworkState withEntry(Entry changed) {
        List<Entry> list = new ArrayList<>(entries);
        list.replaceAll(e -> e.key().equals(changed.key()) ? changed : e);
        return withEntries(list);
    }

    NetworkState withPresent(Stage stage) {
        List<Stage> list = new ArrayList<>(stages);
        list.set(list.size() - 1, stage);
        return new NetworkState(network, entries, base, List.copyOf(list), positions, departed);
    }

    NetworkState withStage(long index, Stage stage) {
        List<Stage> list = new ArrayList<>(stages);
        list.set((int) (index - base), stage);
        return new NetworkState(network, entries, base, List.copyOf(list), positions, departed);
    }

    NetworkState withPositions(long client, List<Position> newPositions) {
        return new NetworkState(network, entries, base, stages, positions.plus(client, newPositions), departed);
    }

    NetworkState remember(Departed gone) {
        List<Departed> list = new ArrayList<>(departed);
        list.add(gone);
        if (list.size() > REMEMBERED) {
            list.remove(0);
        }
        return new NetworkState(network, entries, base, stages, positions, List.copyOf(list));
    }

    /** Adds a stage; without observers the history before it is forgotten. */
    NetworkState push(Stage stage, boolean observed) {
        if (!observed) {
            return new NetworkState(
                    network, entries, base + stages.size(), List.of(stage), HashTreePMap.empty(), departed);
        }
        List<Stage> list = new ArrayList<>(stages);
        list.add(stage);
        return new NetworkState(network, entries, base, List.copyOf(list), positions, departed);
    }

    /** Where an observer stands; one that has heard nothing yet stands where the network was when it registered. */
    List<Position> positionsOf(ClientState observer) {
        List<Position> known = positions.get(observer.serial());
        if (known != null) {
            return known;
        }
        int at = 0;
        for (int i = 0; i < stages.size() && stages.get(i).serial() <= observer.serial(); i++) {
            at = i;
        }
        List<Position> result = new ArrayList<>();
        for (BestValue value : stages.get(at).possible()) {
            result.add(Position.at(base + at, value));
        }
        return result;
    }

    /** Forgets the history that no observer can hear of any more. */
    NetworkState trim(Iterable<ClientState> observers) {
        long keepFrom = presentIndex();
        for (ClientState observer : observers) {
            for (Position position : positionsOf(observer)) {
                keepFrom = Math.min(keepFrom, position.stage());
            }
        }
        if (keepFrom == base) {
            return this;
        }
        List<Stage> kept = stages.subList((int) (keepFrom - base), stages.size());
        return new NetworkState(network, entries, keepFrom, List.copyOf(kept), positions, departed);
    }
}
