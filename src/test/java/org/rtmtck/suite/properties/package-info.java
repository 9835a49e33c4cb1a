@NullMarked
package org.rtmtck.suite.properties;

import org.jspecify.annotations.NullMarked;
