/**
 * FRR's zebra behind the SPI, by its own client protocol (ZAPI): the nearest relative of version 1. Clients register,
 * routes of several clients compete by distance and metric, and redistribution tells of best routes.
 *
 * <p>zebra runs in a network namespace of its own. FSD_Priority travels as distance, FSD_Metric as metric, the tag of the
 * route structure as tag; each routing protocol is an instance of zebra's protocol "sharp", which no other program uses
 * here.
 *
 * <p>Every type here is safe for concurrent use unless it says otherwise.
 */
@NullMarked
package org.rtmtck.peer.zapi;

import org.jspecify.annotations.NullMarked;
