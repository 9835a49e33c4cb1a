/**
 * The executable specification: given what is known of the tables, a call and its reply, it answers what is known
 * afterwards, or which requirements the reply breaks.
 *
 * <p>The model never looks at an implementation. It is a judge: what the documentation leaves open it keeps open, as
 * possibilities that later answers narrow, and it forbids nothing else. It knows no threads and no clock; time comes in
 * as an argument.
 *
 * <p>How open questions are kept: a route may be uncertain (it may have aged out, or a failed deregistration may have
 * removed it); the best route of a network is a set of possibilities; each observer of change messages has a set of
 * positions in each network's history. So the knowledge stays small where a set of whole tables would explode.
 */
@NullMarked
package org.rtmtck.model;

import org.jspecify.annotations.NullMarked;
