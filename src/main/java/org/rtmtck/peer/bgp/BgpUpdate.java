package org.rtmtck.peer.bgp;

import java.util.List;
import org.rtmtck.peer.support.Prefix;

/**
 * An UPDATE message.
 *
 * @param withdrawn prefixes that are not reachable any more
 * @param attributes what is said of the announced prefixes
 * @param announced prefixes that are reachable
 */
record BgpUpdate(List<Prefix> withdrawn, PathAttributes attributes, List<Prefix> announced) {}
