/**
 * What every adapter to a real routing manager needs and the manager does not have: handles, registration keys, queues
 * of change messages, enumerations, ordered scans, time stamps. An adapter writes a {@link
 * org.rtmtck.peer.support.Backend} and a {@link org.rtmtck.peer.support.PeerProvider}.
 */
@NullMarked
package org.rtmtck.peer.support;

import org.jspecify.annotations.NullMarked;
