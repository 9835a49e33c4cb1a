/**
 * The requirements: what each says, how firmly the documentation supports it, where it comes from, and how they relate.
 *
 * <p>The source is {@code spec/requirements.yaml}. The build checks it and makes two things of it: the enums
 * {@link org.rtmtck.catalogue.Req} and {@link org.rtmtck.catalogue.Assumption}, so that a mistyped identifier does not
 * compile, and a compact resource that {@link org.rtmtck.catalogue.Catalogue#load} reads. Everything here is immutable and
 * safe for use by several threads.
 */
@NullMarked
package org.rtmtck.catalogue;

import org.jspecify.annotations.NullMarked;
