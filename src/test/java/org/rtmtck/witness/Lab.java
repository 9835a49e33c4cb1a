package org.rtmtck.witness;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.Statement;

/** What the tests of this package share: implementations from constructors, and scripts from texts. */
final class Lab {

    static final Duration SHORT = Duration.ofMillis(100);
    static final Policy POLICY = Policy.standard(Catalogue.load());

    private record Made(Function<Environment, RoutingTableManager> maker) implements RtmProvider {

        @Override
        public String name() {
            return "made";
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
        }

        @Override
        public RoutingTableManager open(Environment environment) {
            return maker.apply(environment);
        }
    }

    private Lab() {}

    static Subject subject(Function<Environment, RoutingTableManager> maker) {
        return Subject.of(new Made(maker), POLICY);
    }

    static Subject hasty(Function<Environment, RoutingTableManager> maker) {
        return Subject.of(new Made(maker), POLICY, SHORT);
    }

    static List<Statement> script(String text) {
        return parsed(text).statements();
    }

    static Script parsed(String text) {
        try {
            return ScriptParser.parse("script", text);
        } catch (ScriptException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
