@NullMarked
package org.rtmtck.suite.steps;

import org.jspecify.annotations.NullMarked;
