package org.rtmtck.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Says nothing. */
final class Quiet {

    static final PrintWriter WRITER = new PrintWriter(Writer.nullWriter());

    private Quiet() {}
}
