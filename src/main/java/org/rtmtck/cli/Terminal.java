package org.rtmtck.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** What the standard output leads to. */
final class Terminal {

    private static final int USUAL_WIDTH = 80;
    private static final int ALWAYS_A_CONSOLE = 22;

    private Terminal() {}

    /** Whether a person watches. */
    @SuppressWarnings("SystemConsoleNull") // null is looked at, and the newer way as well
    static boolean isInteractive() {
        Console console = System.console();
        return console != null && !"dumb".equals(System.getenv("TERM")) && isTerminal(console);
    }

    /** From Java 22 on there always is a console, and it is asked; the method is unknown to Java 17. */
    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < ALWAYS_A_CONSOLE) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** How many characters a line holds. */
    static int width() {
        @Nullable String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
