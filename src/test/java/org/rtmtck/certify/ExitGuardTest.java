package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitGuardTest {

    private static final StackTraceElement HASH = frame("java.util.IdentityHashMap", "keySet");
    private static final StackTraceElement HOOKS = frame("java.lang.ApplicationShutdownHooks", "runHooks");
    private static final StackTraceElement EXIT = frame("java.lang.Runtime", "exit");
    private static final StackTraceElement SYSTEM = frame("java.lang.System", "exit");
    private static final StackTraceElement ACME = frame("com.acme.Rtm", "deregisterClient");

    @Test
    void the_caller_is_who_asked_for_the_exit_wherever_the_exit_has_come_to() {
        StackTraceElement[] stack = {HASH, HOOKS, EXIT, SYSTEM, ACME, frame("java.lang.Thread", "run")};

        assertThat(ExitGuard.caller(stack)).contains(ACME);
    }

    @Test
    void a_thread_that_does_not_exit_is_nobody() {
        assertThat(ExitGuard.caller(new StackTraceElement[] {HASH, ACME})).isEmpty();
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, null, -1);
    }
}
