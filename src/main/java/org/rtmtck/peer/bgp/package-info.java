/**
 * BGP daemons behind the SPI: one iBGP session for each client, and the daemon as their route reflector. Nothing is
 * written to the kernel, and with BIRD no privilege is needed.
 *
 * <p>FSD_Priority travels as LOCAL_PREF, FSD_Metric as MULTI_EXIT_DISC, and the tag of the route structure as a community.
 * The graceful restart capability is not announced, so that the end of a session is the end of its routes.
 *
 * <p>Every type here is safe for concurrent use unless it says otherwise.
 */
@NullMarked
package org.rtmtck.peer.bgp;

import org.jspecify.annotations.NullMarked;
