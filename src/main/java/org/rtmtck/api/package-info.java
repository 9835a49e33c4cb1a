/**
 * Routing Table Manager version 1 in Java, which is also the interface that an implementation under test offers.
 *
 * <p>An implementer writes two classes: a {@link org.rtmtck.api.RoutingTableManager} (or an adapter to one) and a
 * {@link org.rtmtck.api.RtmProvider} that names it and opens it. Everything else here is a value.
 *
 * <p>Page keys such as DEREG or ENN in the Javadoc name the documentation pages listed in {@code spec/sources.yaml}.
 */
@NullMarked
package org.rtmtck.api;

import org.jspecify.annotations.NullMarked;
