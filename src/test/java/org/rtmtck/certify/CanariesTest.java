package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;

/** What is so wrong that a kit which lets it pass has fallen asleep; each ends in a way of its own. */
class CanariesTest {

    private static final int TENTH = 10;
    /** Long enough for a machine that does other things as well: a canary other than the one that hangs must not be cut off. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration IMPATIENT = Duration.ofMillis(200);
    private static final List<String> SOME = List.of("DRC-028", "DRC-030");

    /**
     * A canary.
     *
     * @param name what it does
     * @param change how it does it
     * @param waived what the run does not assume
     * @param limit how long a call may take
     * @param only what of the contract is looked at
     * @param verdict what the certificate must say
     * @param told what it must say so with, in a failure or a reason
     */
    record Canary(
            String name,
            Wrapped.Change change,
            Set<Assumption> waived,
            Duration limit,
            List<String> only,
            Conclusion verdict,
            String told) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Canary> CANARIES = List.of(
            new Canary(
                    "does nothing at all",
                    (manager, environment) -> Overriding.everything(manager, (method, arguments) -> nothing(method)),
                    Set.of(),
                    PATIENT,
                    SOME,
                    Conclusion.INCOMPLETE,
                    "no check came to its end"),
            does(
                    "always says that the handle is invalid",
                    (manager, environment) ->
                            Overriding.deregistration(manager, (inner, client) -> Status.ERROR_INVALID_HANDLE),
                    "DRC-002"),
            does(
                    "always lacks resources",
                    (manager, environment) ->
                            Overriding.deregistration(manager, (inner, client) -> Status.ERROR_NO_SYSTEM_RESOURCES),
                    "DRC-219"),
            new Canary(
                    "always lacks resources, and may",
                    (manager, environment) ->
                            Overriding.deregistration(manager, (inner, client) -> Status.ERROR_NO_SYSTEM_RESOURCES),
                    Set.of(Assumption.A14),
                    PATIENT,
                    SOME,
                    Conclusion.INCOMPLETE,
                    "no check exercised DRC-028"),
            new Canary(
                    "never returns",
                    (manager, environment) -> Overriding.deregistration(manager, (inner, client) -> hang()),
                    Set.of(),
                    IMPATIENT,
                    SOME,
                    Conclusion.DOES_NOT_CONFORM,
                    "no return within 200 ms"),
            does(
                    "throws",
                    (manager, environment) -> Overriding.deregistration(manager, (inner, client) -> {
                        throw new IllegalStateException("out of order");
                    }),
                    "out of order"),
            does("gives the reply before the last", (manager, environment) -> late(manager), "DRC-028"),
            new Canary(
                    "claims to have IPX",
                    (manager, environment) -> Overriding.everything(
                            manager,
                            (method, arguments) ->
                                    method.getName().equals("registerClient") && arguments[0].equals(ProtocolFamily.IPX)
                                            ? Handle.NULL
                                            : Overriding.forward(manager, method, arguments)),
                    Set.of(),
                    PATIENT,
                    List.of("DRC-057"),
                    Conclusion.DOES_NOT_CONFORM,
                    "DRC-057"),
            does("drops every tenth call", (manager, environment) -> leaky(manager), "DRC-225"));

    @ParameterizedTest
    @FieldSource("CANARIES")
    void is_not_let_pass(Canary canary) {
        Certificate certificate = new Certifier(
                        new Request(
                                new Wrapped(canary.change()),
                                CanariesTest.class.getClassLoader(),
                                Profile.DEFAULT,
                                true,
                                1,
                                Selection.of(canary.only()),
                                canary.waived(),
                                canary.limit()),
                        Progress.SILENT,
                        c -> {})
                .certify();

        assertThat(certificate.verdict()).isEqualTo(canary.verdict());
        assertThat(certificate.verdict().exitCode()).isNotZero();
        assertThat(Stream.concat(certificate.failures().stream().map(Object::toString), certificate.reasons().stream()))
                .anyMatch(told -> told.contains(canary.told()));
    }

    private static Canary does(String name, Wrapped.Change change, String told) {
        return new Canary(name, change, Set.of(), PATIENT, SOME, Conclusion.DOES_NOT_CONFORM, told);
    }

    private static Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == Status.class) {
            return Status.NO_ERROR;
        } else if (type == Handle.class) {
            return Handle.NULL;
        }
        return type == boolean.class ? (Object) false : (Object) 0;
    }

    private static Status hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Status.NO_ERROR;
    }

    private static RoutingTableManager late(RoutingTableManager manager) {
        Map<Class<?>, Object> last = new ConcurrentHashMap<>();
        return Overriding.everything(manager, (method, arguments) -> {
            Object reply = Overriding.forward(manager, method, arguments);
            Object before = last.put(method.getReturnType(), reply);
            return before == null ? reply : before;
        });
    }

    private static RoutingTableManager leaky(RoutingTableManager manager) {
        AtomicLong calls = new AtomicLong();
        return Overriding.everything(
                manager,
                (method, arguments) -> calls.incrementAndGet() % TENTH == 0
                        ? nothing(method)
                        : Overriding.forward(manager, method, arguments));
    }
}
