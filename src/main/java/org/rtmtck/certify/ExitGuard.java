package org.rtmtck.certify;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.witness.Evidence;

/** While it is open, a virtual machine that is brought down still leaves a certificate, and ends with exit code 2. */
final class ExitGuard {

    private static final int EXIT_CODE = Conclusion.INCOMPLETE.exitCode();

    private final Consumer<String> lastWill;
    private final List<Evidence> evidence;
    private final Thread hook = new Thread(this::exiting, "rtm-tck last will");

    /** Tells {@code lastWill} the cause in a sentence. */
    ExitGuard(Consumer<String> lastWill, List<Evidence> evidence) {
        this.lastWill = lastWill;
        this.evidence = List.copyOf(evidence);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void exiting() {
        try {
            lastWill.accept(cause());
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private String cause() {
        return caller().map(this::exitedBy).orElse("the run was interrupted");
    }

    private String exitedBy(StackTraceElement caller) {
        String during = evidence.stream()
                .map(Evidence::latestCall)
                .filter(Objects::nonNull)
                .map(call -> " during '" + ScriptPrinter.print(call) + "'")
                .reduce((one, other) -> one + " or" + other)
                .orElse("");
        return "System.exit was called" + during + ", at " + caller;
    }

    private static Optional<StackTraceElement> caller() {
        return Thread.getAllStackTraces().values().stream()
                .map(ExitGuard::caller)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who asked the virtual machine to exit: the first frame beyond the platform's own way there. */
    static Optional<StackTraceElement> caller(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .dropWhile(frame -> !exits(frame))
                .filter(frame -> !frame.getClassName().startsWith("java.lang."))
                .findFirst();
    }

    private static boolean exits(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && (frame.getMethodName().equals("exit")
                        || frame.getMethodName().equals("halt"));
    }

    /** Ends the watch. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is going down already: the hook has the last word.
        }
    }
}
