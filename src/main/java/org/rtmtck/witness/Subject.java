package org.rtmtck.witness;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.model.Settings;

/** An implementation under test and how it is looked at. Immutable, but for the threads that it keeps for its calls. */
public final class Subject {

    /** How long one call may take unless told otherwise. */
    public static final Duration DEFAULT_CALL_DEADLINE = Duration.ofSeconds(5);

    private final RtmProvider provider;
    private final Set<Capability> capabilities;
    private final Duration notificationDeadline;
    private final Duration callDeadline;
    private final Policy policy;
    private final Runners runners = new Runners("rtm-tck run");

    private Subject(RtmProvider provider, Policy policy, Duration callDeadline) {
        this.provider = provider;
        this.capabilities = EnumSet.noneOf(Capability.class);
        this.capabilities.addAll(provider.capabilities());
        this.notificationDeadline = provider.notificationDeadline();
        this.callDeadline = callDeadline;
        this.policy = policy;
    }

    /** An implementation with the default deadline for calls. */
    public static Subject of(RtmProvider provider, Policy policy) {
        return of(provider, policy, DEFAULT_CALL_DEADLINE);
    }

    /** An implementation with a deadline for calls. */
    public static Subject of(RtmProvider provider, Policy policy, Duration callDeadline) {
        return new Subject(provider, policy, callDeadline);
    }

    /** The implementation. */
    public RtmProvider provider() {
        return provider;
    }

    /** What it offers, asked once. */
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(capabilities);
    }

    /** How late messages may be, asked once. */
    public Duration notificationDeadline() {
        return notificationDeadline;
    }

    /** How long one call may take. */
    public Duration callDeadline() {
        return callDeadline;
    }

    /** Which broken requirements are failures. */
    public Policy policy() {
        return policy;
    }

    Runners runners() {
        return runners;
    }

    /** Whether the capability is offered. */
    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether everything has happened when a call returns. */
    public boolean isSynchronous() {
        return notificationDeadline.isZero();
    }

    /** What the model has to know of it. */
    public Settings settings() {
        return new Settings(
                capabilities,
                provider.limits(),
                isSynchronous(),
                policy.assumes(Assumption.A6),
                policy.assumes(Assumption.A11));
    }
}
