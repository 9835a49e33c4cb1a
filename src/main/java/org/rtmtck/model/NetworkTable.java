package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.rtmtck.api.Network;

/**
 * The networks of one family, and which of them share a number and differ by their mask. Immutable.
 *
 * @param networks what is known of each network
 * @param byNumber the networks of each network number
 */
record NetworkTable(PMap<Network, NetworkState> networks, PMap<Integer, PSet<Network>> byNumber) {

    static final NetworkTable EMPTY = new NetworkTable(HashTreePMap.empty(), HashTreePMap.empty());

    NetworkTable with(NetworkState state) {
        Network network = state.network();
        if (networks.containsKey(network)) {
            return new NetworkTable(networks.plus(network, state), byNumber);
        }
        PSet<Network> sharing = byNumber.getOrDefault(network.number(), HashTreePSet.empty());
        return new NetworkTable(networks.plus(network, state), byNumber.plus(network.number(), sharing.plus(network)));
    }

    /** The networks of that number, with whatever mask. */
    List<NetworkState> numbered(int number) {
        List<NetworkState> result = new ArrayList<>();
        for (Network network : byNumber.getOrDefault(number, HashTreePSet.empty())) {
            NetworkState state = networks.get(network);
            if (state != null) {
                result.add(state);
            }
        }
        return result;
    }
}
