package org.rtmtck.rtm2;

import org.rtmtck.rtm2.V2Handle.NextHopHandle;

/** A next hop of one owner. */
final class NextHopEntry {

    final NextHopHandle handle;
    final Entity owner;
    final NextHopInfo info;
    boolean deleted;

    NextHopEntry(NextHopHandle handle, Entity owner, NextHopInfo info) {
        this.handle = handle;
        this.owner = owner;
        this.info = info;
    }
}
