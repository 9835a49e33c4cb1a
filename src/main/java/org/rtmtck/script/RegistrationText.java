package org.rtmtck.script;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.RtmFunction;

/** The text form of the arguments of {@code RtmRegisterClient}: family, protocol, then options in any order. */
final class RegistrationText {

    private static final String EXAMPLE = Examples.of(RtmFunction.REGISTER_CLIENT);
    private static final String EVENT = "event";
    private static final String EVENT_OF = "event:";
    private static final String SINGLE_ROUTE = "single-route";
    private static final String FLAGS = "flags";

    private RegistrationText() {}

    static Call parse(Tokens tokens) throws ScriptException {
        ProtocolFamily family = FamilyText.parse(tokens, EXAMPLE);
        int protocol = Numbers.dword(tokens, "a protocol identifier", EXAMPLE);
        EventArg event = EventArg.NONE;
        int flags = RegistrationFlags.NONE;
        Set<String> given = new HashSet<>();
        while (isOption(tokens.peek())) {
            String word = tokens.take("an option", EXAMPLE);
            boolean isEvent = word.startsWith(EVENT);
            if (!given.add(isEvent ? EVENT : FLAGS)) {
                throw tokens.bad("no more than one event, and flags once", EXAMPLE);
            }
            if (isEvent) {
                event = event(tokens, word);
            } else {
                flags = word.equals(FLAGS)
                        ? Numbers.dword(tokens, "registration flags", "flags 0x2")
                        : RegistrationFlags.SINGLE_ROUTE;
            }
        }
        return new Call.Register(family, protocol, event, flags);
    }

    private static boolean isOption(String word) {
        return word.equals(EVENT) || word.startsWith(EVENT_OF) || word.equals(SINGLE_ROUTE) || word.equals(FLAGS);
    }

    private static EventArg event(Tokens tokens, String word) throws ScriptException {
        if (word.equals(EVENT)) {
            return EventArg.OWN;
        }
        String owner = word.substring(EVENT_OF.length());
        if (Names.isName(owner) && !Names.isReserved(owner)) {
            return new EventArg.SharedWith(owner);
        }
        OptionalLong handle = Numbers.parse(owner);
        return new EventArg.Known(
                new Handle(handle.orElseThrow(() -> tokens.bad("the event of another registration", "event:A"))));
    }

    static String print(Call.Register call) {
        return call.family() + " " + Numbers.decimal(call.protocol()) + print(call.event()) + flags(call.flags());
    }

    private static String flags(int flags) {
        return switch (flags) {
            case RegistrationFlags.NONE -> "";
            case RegistrationFlags.SINGLE_ROUTE -> " " + SINGLE_ROUTE;
            default -> " " + FLAGS + " " + Numbers.hex(flags);
        };
    }

    private static String print(EventArg event) {
        if (event instanceof EventArg.Own) {
            return " " + EVENT;
        }
        if (event instanceof EventArg.SharedWith s) {
            return " " + EVENT_OF + s.name();
        }
        return event instanceof EventArg.Known k
                ? " " + EVENT_OF + Numbers.hex(k.handle().value())
                : "";
    }
}
