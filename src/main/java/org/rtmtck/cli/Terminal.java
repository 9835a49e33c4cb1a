package org.rtmtck.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the standard output leads to. */
final class Terminal {

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
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

    /** How many characters a line holds: what COLUMNS says, else what the terminal says, else the usual number. */
    static int width() {
        return columns(System.getenv("COLUMNS"))
                .orElseGet(() -> isInteractive() ? Asked.COLUMNS.orElse(USUAL_WIDTH) : USUAL_WIDTH);
    }

    private static OptionalInt columns(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,4}")
                ? OptionalInt.of(Math.max(NARROWEST, Integer.parseInt(digits)))
                : OptionalInt.empty();
    }

    /** Asked once: it takes another program. */
    private static final class Asked {

        static final OptionalInt COLUMNS = ask();

        private static OptionalInt ask() {
            try {
                Process stty = new ProcessBuilder("stty", "size")
                        .redirectInput(new File("/dev/tty"))
                        .start();
                String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", -1);
                return columns(size[size.length - 1]);
            } catch (IOException e) { // no such program here
                return OptionalInt.empty();
            }
        }
    }
}
