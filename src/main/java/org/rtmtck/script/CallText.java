package org.rtmtck.script;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;

/** Reads calls: the name of the function and its arguments. */
final class CallText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ALTERED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\^(0x[0-9a-fA-F]{1,16}|\\d{1,18})");
    private static final Pattern EVENT_OF = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\.event");

    /** One example for each function, shown in errors. */
    private static final Map<RtmFunction, String> EXAMPLES = new EnumMap<>(RtmFunction.class);

    static {
        EXAMPLES.put(RtmFunction.REGISTER_CLIENT, "A = RtmRegisterClient ip 13 event single-route");
        EXAMPLES.put(RtmFunction.DEREGISTER_CLIENT, "RtmDeregisterClient A");
        EXAMPLES.put(RtmFunction.ADD_ROUTE, "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite");
        EXAMPLES.put(RtmFunction.DELETE_ROUTE, "RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1");
        EXAMPLES.put(RtmFunction.BLOCK_DELETE_ROUTES, "RtmBlockDeleteRoutes A network 10.0.0.0/8");
        EXAMPLES.put(RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE, "RtmDequeueRouteChangeMessage A");
        EXAMPLES.put(RtmFunction.IS_ROUTE, "R = RtmIsRoute ip 10.0.0.0/8");
        EXAMPLES.put(RtmFunction.GET_NETWORK_COUNT, "RtmGetNetworkCount ip");
        EXAMPLES.put(RtmFunction.GET_ROUTE_AGE, "RtmGetRouteAge R");
        EXAMPLES.put(RtmFunction.CREATE_ENUMERATION_HANDLE, "E = RtmCreateEnumerationHandle ip protocol proto 13");
        EXAMPLES.put(RtmFunction.ENUMERATE_GET_NEXT_ROUTE, "RtmEnumerateGetNextRoute E");
        EXAMPLES.put(RtmFunction.CLOSE_ENUMERATION_HANDLE, "RtmCloseEnumerationHandle E");
        EXAMPLES.put(RtmFunction.GET_FIRST_ROUTE, "R = RtmGetFirstRoute ip all");
        EXAMPLES.put(RtmFunction.GET_NEXT_ROUTE, "R = RtmGetNextRoute ip all R");
    }

    private CallText() {}

    static String example(RtmFunction function) {
        return EXAMPLES.getOrDefault(function, function.win32Name());
    }

    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    static Call parse(Tokens tokens) throws ScriptException {
        String word = tokens.take("a function", example(RtmFunction.DEREGISTER_CLIENT));
        RtmFunction function = RtmFunction.named(word)
                .orElseThrow(() -> tokens.bad(
                        "one of the 14 functions, a statement (clock, settle, fail-resource) or an event function",
                        example(RtmFunction.DEREGISTER_CLIENT)));
        String example = example(function);
        return switch (function) {
            case REGISTER_CLIENT -> register(tokens, example);
            case DEREGISTER_CLIENT -> new Call.Deregister(handle(tokens, example));
            case ADD_ROUTE -> add(tokens, example);
            case DELETE_ROUTE -> new Call.DeleteRoute(
                    handle(tokens, example), RouteText.parse(tokens, false), !tokens.takeIf("no-current"));
            case BLOCK_DELETE_ROUTES -> new Call.BlockDelete(
                    handle(tokens, example), FlagsText.parse(tokens), RouteText.parse(tokens, false));
            case DEQUEUE_ROUTE_CHANGE_MESSAGE -> new Call.Dequeue(
                    handle(tokens, example), !tokens.takeIf("no-current"), !tokens.takeIf("no-previous"));
            case IS_ROUTE -> new Call.IsRoute(
                    family(tokens, example), Addresses.network(tokens), !tokens.takeIf("no-best"));
            case GET_NETWORK_COUNT -> new Call.NetworkCount(family(tokens, example));
            case GET_ROUTE_AGE -> new Call.RouteAge(route(tokens, false));
            case CREATE_ENUMERATION_HANDLE -> {
                ProtocolFamily family = family(tokens, example);
                yield new Call.CreateEnumeration(
                        family, FlagsText.parse(tokens), RouteText.parse(tokens, isIpx(family)));
            }
            case ENUMERATE_GET_NEXT_ROUTE -> new Call.EnumerateNext(handle(tokens, example));
            case CLOSE_ENUMERATION_HANDLE -> new Call.CloseEnumeration(handle(tokens, example));
            case GET_FIRST_ROUTE -> {
                ProtocolFamily family = family(tokens, example);
                yield new Call.GetFirst(family, FlagsText.parse(tokens), route(tokens, isIpx(family)));
            }
            case GET_NEXT_ROUTE -> {
                ProtocolFamily family = family(tokens, example);
                yield new Call.GetNext(family, FlagsText.parse(tokens), route(tokens, isIpx(family)));
            }
        };
    }

    private static Call register(Tokens tokens, String example) throws ScriptException {
        ProtocolFamily family = family(tokens, example);
        int protocol = Numbers.dword(tokens, "a protocol identifier", example);
        EventArg event = EventArg.NONE;
        int flags = RegistrationFlags.NONE;
        while (tokens.hasNext()) {
            String word = tokens.peek();
            if (tokens.takeIf("event")) {
                event = EventArg.OWN;
            } else if (word.startsWith("event:")) {
                tokens.take("an event", example);
                event = sharedEvent(tokens, word.substring("event:".length()));
            } else if (tokens.takeIf("single-route")) {
                flags |= RegistrationFlags.SINGLE_ROUTE;
            } else if (tokens.takeIf("flags")) {
                flags = Numbers.dword(tokens, "registration flags", "flags 0x2");
            } else {
                break;
            }
        }
        return new Call.Register(family, protocol, event, flags);
    }

    private static EventArg sharedEvent(Tokens tokens, String word) throws ScriptException {
        if (isName(word)) {
            return new EventArg.SharedWith(word);
        }
        try {
            return new EventArg.Known(new Handle(Numbers.parse(word)));
        } catch (NumberFormatException e) {
            throw tokens.bad("the event of another registration", "event:A");
        }
    }

    private static Call add(Tokens tokens, String example) throws ScriptException {
        HandleRef client = handle(tokens, example);
        Route route = RouteText.parse(tokens, false);
        TimeToLive timeToLive = TimeToLive.INFINITE;
        if (tokens.takeIf("ttl") && !tokens.takeIf("infinite")) {
            timeToLive = new TimeToLive(Numbers.dword(tokens, "seconds or 'infinite'", "ttl 3600"));
        }
        return new Call.AddRoute(
                client, route, timeToLive, !tokens.takeIf("no-current"), !tokens.takeIf("no-previous"));
    }

    private static ProtocolFamily family(Tokens tokens, String example) throws ScriptException {
        if (tokens.takeIf("ip")) {
            return ProtocolFamily.IP;
        }
        if (tokens.takeIf("ipx")) {
            return ProtocolFamily.IPX;
        }
        return new ProtocolFamily(Numbers.dword(tokens, "a protocol family (ip, ipx or a number)", example));
    }

    static HandleRef handle(Tokens tokens, String example) throws ScriptException {
        String word = tokens.take("a handle (a name, NULL, INVALID or a number)", example);
        if (word.equals("NULL")) {
            return HandleRef.NULL;
        }
        if (word.equals("INVALID")) {
            return HandleRef.of(Handle.INVALID);
        }
        Matcher event = EVENT_OF.matcher(word);
        if (event.matches()) {
            return new HandleRef.EventOf(event.group(1));
        }
        Matcher altered = ALTERED.matcher(word);
        if (altered.matches()) {
            return new HandleRef.Altered(altered.group(1), Numbers.parse(altered.group(2)));
        }
        if (isName(word)) {
            return HandleRef.named(word);
        }
        try {
            return HandleRef.of(new Handle(Numbers.parse(word)));
        } catch (NumberFormatException e) {
            throw tokens.bad("a handle (a name, NULL, INVALID or a number)", example);
        }
    }

    /** A route written out, or the name of one; words of the route grammar are no names. */
    private static RouteRef route(Tokens tokens, boolean ipx) throws ScriptException {
        String word = tokens.peek();
        boolean named = isName(word) && Character.isUpperCase(word.charAt(0));
        return named
                ? RouteRef.named(tokens.take("a route", RouteText.EXAMPLE))
                : RouteRef.of(RouteText.parse(tokens, ipx));
    }

    static boolean isIpx(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX);
    }

    static String print(Call call) {
        return call.function().win32Name() + " " + arguments(call);
    }

    private static String arguments(Call call) {
        if (call instanceof Call.Register c) {
            return c.family() + " " + Integer.toUnsignedString(c.protocol()) + print(c.event()) + registrationFlags(c);
        }
        if (call instanceof Call.Deregister c) {
            return print(c.client());
        }
        if (call instanceof Call.AddRoute c) {
            return print(c.client()) + " " + RouteText.print(c.route(), false) + " ttl " + c.timeToLive()
                    + unless(c.wantCurrent(), "no-current") + unless(c.wantPrevious(), "no-previous");
        }
        if (call instanceof Call.DeleteRoute c) {
            return print(c.client()) + " " + RouteText.print(c.route(), false) + unless(c.wantCurrent(), "no-current");
        }
        if (call instanceof Call.BlockDelete c) {
            return print(c.client()) + " " + FlagsText.print(c.flags()) + " " + RouteText.print(c.criteria(), false);
        }
        if (call instanceof Call.Dequeue c) {
            return print(c.client()) + unless(c.wantCurrent(), "no-current") + unless(c.wantPrevious(), "no-previous");
        }
        return readingArguments(call);
    }

    private static String readingArguments(Call call) {
        if (call instanceof Call.IsRoute c) {
            return c.family() + " " + Addresses.print(c.network()) + unless(c.wantBest(), "no-best");
        }
        if (call instanceof Call.NetworkCount c) {
            return c.family().toString();
        }
        if (call instanceof Call.RouteAge c) {
            return print(c.route(), ProtocolFamily.IP, false);
        }
        if (call instanceof Call.CreateEnumeration c) {
            return c.family() + " " + FlagsText.print(c.flags()) + print(c.criteria(), c.family());
        }
        if (call instanceof Call.EnumerateNext c) {
            return print(c.enumeration());
        }
        if (call instanceof Call.CloseEnumeration c) {
            return print(c.enumeration());
        }
        if (call instanceof Call.GetFirst c) {
            return (c.family() + " " + FlagsText.print(c.flags()) + " " + print(c.criteria(), c.family(), true)).strip();
        }
        Call.GetNext c = (Call.GetNext) call;
        return (c.family() + " " + FlagsText.print(c.flags()) + " " + print(c.position(), c.family(), true)).strip();
    }

    private static String print(Route criteria, ProtocolFamily family) {
        String text = RouteText.print(criteria, criteria instanceof IpxRoute == isIpx(family));
        return text.isEmpty() ? "" : " " + text;
    }

    private static String print(RouteRef ref, ProtocolFamily family, boolean mayOmit) {
        if (ref instanceof RouteRef.Named n) {
            return n.name();
        }
        Route route = ((RouteRef.Literal) ref).route();
        return RouteText.print(route, mayOmit && route instanceof IpxRoute == isIpx(family));
    }

    private static String registrationFlags(Call.Register call) {
        return switch (call.flags()) {
            case RegistrationFlags.NONE -> "";
            case RegistrationFlags.SINGLE_ROUTE -> " single-route";
            default -> " flags " + Numbers.hex(call.flags());
        };
    }

    private static String print(EventArg event) {
        if (event instanceof EventArg.Own) {
            return " event";
        }
        if (event instanceof EventArg.SharedWith s) {
            return " event:" + s.name();
        }
        return event instanceof EventArg.Known k ? " event:0x" + Long.toHexString(k.handle().value()) : "";
    }

    static String print(HandleRef ref) {
        if (ref instanceof HandleRef.Named n) {
            return n.name();
        }
        if (ref instanceof HandleRef.EventOf e) {
            return e.name() + ".event";
        }
        if (ref instanceof HandleRef.Altered a) {
            return a.name() + "^0x" + Long.toHexString(a.xor());
        }
        Handle handle = ((HandleRef.Literal) ref).handle();
        return handle.equals(Handle.INVALID) ? "INVALID" : handle.toString();
    }

    private static String unless(boolean wanted, String word) {
        return wanted ? "" : " " + word;
    }
}
