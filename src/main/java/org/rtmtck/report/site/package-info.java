/**
 * The contract as pages: requirements, features, what the pages of the documentation get wrong, and the guide to version
 * 2. Plain links, and nothing that needs a script.
 */
@NullMarked
package org.rtmtck.report.site;

import org.jspecify.annotations.NullMarked;
