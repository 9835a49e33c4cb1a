@NullMarked
package org.rtmtck.certify.grade;

import org.jspecify.annotations.NullMarked;
