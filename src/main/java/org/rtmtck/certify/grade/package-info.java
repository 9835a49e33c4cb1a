/** What a deregistration costs: a grade, never a verdict, for no page promises anything of it. */
@NullMarked
package org.rtmtck.certify.grade;

import org.jspecify.annotations.NullMarked;
