/**
 * The Linux kernel's table of IPv4 routes behind the SPI, through iproute2 in a network namespace without a name.
 *
 * <p>A client is a routing protocol number of the kernel. The kernel's key of a route is prefix and metric, so
 * FSD_Priority is the upper 8 bits of the metric and FSD_Metric the lower 24: no two clients meet in one key.
 * Notifications come from {@code ip monitor}; the kernel drops them when they come too fast, and the adapter does not
 * make up for that.
 *
 * <p>Every type here is safe for concurrent use unless it says otherwise.
 */
@NullMarked
package org.rtmtck.peer.linux;

import org.jspecify.annotations.NullMarked;
