/**
 * What of the Routing Table Manager, version 2, matters to somebody who moves a version 1 client: an executable model.
 *
 * <p>{@link org.rtmtck.rtm2.Rtm2} opens one. Its functions are grouped as the documentation groups them and are named
 * after it, so {@code RtmAddRouteToDest} is {@link org.rtmtck.rtm2.RouteFunctions#addRouteToDest}. The model checks what
 * version 2 trusts its callers with: a call that the documentation forbids ends in a {@link
 * org.rtmtck.rtm2.CallerMistake}, and what an entity leaves behind when it deregisters is listed by {@link
 * org.rtmtck.rtm2.Audit}. Where the documentation is silent, {@link org.rtmtck.rtm2.Configuration} offers each
 * possibility.
 *
 * <p>Only IPv4 addresses are carried, since version 1 has no IPv6 to move. The numbers behind version 2 flags play no
 * part; flags are enums here.
 */
@NullMarked
package org.rtmtck.rtm2;

import org.jspecify.annotations.NullMarked;
