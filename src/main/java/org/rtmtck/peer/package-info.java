/**
 * Real routing managers behind the SPI: BIRD and other BGP daemons, FRR zebra, the Linux kernel.
 *
 * <p>{@link org.rtmtck.peer.support} holds what every adapter needs and no such manager has (handles, registration keys,
 * queues of change messages, enumerations); each other package speaks to one kind of manager. All of it is public so
 * that an adapter to another manager can be written on it: {@code spec/own-routing-manager.md} tells how.
 */
@NullMarked
package org.rtmtck.peer;

import org.jspecify.annotations.NullMarked;
