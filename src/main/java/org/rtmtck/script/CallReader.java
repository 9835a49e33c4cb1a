package org.rtmtck.script;

import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;

/** Reads calls: the name of the function and its arguments. */
final class CallReader {

    private CallReader() {}

    static Call read(Tokens tokens, String expected) throws ScriptException {
        String word = tokens.take(expected, Examples.CALL);
        String example = word.indexOf('=') < 0 ? Examples.CALL : Examples.of(RtmFunction.REGISTER_CLIENT);
        RtmFunction function = RtmFunction.named(word).orElseThrow(() -> tokens.bad(expected, example));
        return arguments(tokens, function, Examples.of(function));
    }

    private static Call arguments(Tokens tokens, RtmFunction function, String example) throws ScriptException {
        return switch (function) {
            case REGISTER_CLIENT -> RegistrationText.parse(tokens);
            case DEREGISTER_CLIENT -> new Call.Deregister(HandleText.parse(tokens, example));
            case ADD_ROUTE -> add(tokens, example);
            case DELETE_ROUTE ->
                new Call.DeleteRoute(
                        HandleText.parse(tokens, example), RouteReader.route(tokens), wants(tokens, "current"));
            case BLOCK_DELETE_ROUTES ->
                new Call.BlockDelete(
                        HandleText.parse(tokens, example),
                        FlagsText.parse(tokens),
                        RouteReader.criteria(tokens, false));
            case DEQUEUE_ROUTE_CHANGE_MESSAGE ->
                new Call.Dequeue(
                        HandleText.parse(tokens, example), wants(tokens, "current"), wants(tokens, "previous"));
            case IS_ROUTE ->
                new Call.IsRoute(FamilyText.parse(tokens, example), Addresses.network(tokens), wants(tokens, "best"));
            case GET_NETWORK_COUNT -> new Call.NetworkCount(FamilyText.parse(tokens, example));
            case GET_ROUTE_AGE ->
                new Call.RouteAge(isRouteName(tokens) ? routeName(tokens) : RouteRef.of(RouteReader.route(tokens)));
            case CREATE_ENUMERATION_HANDLE -> createEnumeration(tokens, example);
            case ENUMERATE_GET_NEXT_ROUTE -> new Call.EnumerateNext(HandleText.parse(tokens, example));
            case CLOSE_ENUMERATION_HANDLE -> new Call.CloseEnumeration(HandleText.parse(tokens, example));
            case GET_FIRST_ROUTE -> getFirst(tokens, example);
            case GET_NEXT_ROUTE -> getNext(tokens, example);
        };
    }

    private static Call add(Tokens tokens, String example) throws ScriptException {
        HandleRef client = HandleText.parse(tokens, example);
        Route route = RouteReader.route(tokens);
        TimeToLive timeToLive = TimeToLive.INFINITE;
        if (tokens.takeIf("ttl") && !tokens.takeIf("infinite")) {
            timeToLive = new TimeToLive(Numbers.dword(tokens, "seconds or 'infinite'", "ttl 3600"));
        }
        return new Call.AddRoute(client, route, timeToLive, wants(tokens, "current"), wants(tokens, "previous"));
    }

    private static Call createEnumeration(Tokens tokens, String example) throws ScriptException {
        ProtocolFamily family = FamilyText.parse(tokens, example);
        int flags = FlagsText.parse(tokens);
        return new Call.CreateEnumeration(family, flags, RouteReader.criteria(tokens, isIpx(family)));
    }

    private static Call getFirst(Tokens tokens, String example) throws ScriptException {
        ProtocolFamily family = FamilyText.parse(tokens, example);
        int flags = FlagsText.parse(tokens);
        return new Call.GetFirst(family, flags, criteria(tokens, family));
    }

    private static Call getNext(Tokens tokens, String example) throws ScriptException {
        ProtocolFamily family = FamilyText.parse(tokens, example);
        int flags = FlagsText.parse(tokens);
        return new Call.GetNext(family, flags, criteria(tokens, family));
    }

    private static RouteRef criteria(Tokens tokens, ProtocolFamily family) throws ScriptException {
        return isRouteName(tokens) ? routeName(tokens) : RouteRef.of(RouteReader.criteria(tokens, isIpx(family)));
    }

    /** Whether a name comes next: names begin with a capital, words of the route grammar do not. */
    private static boolean isRouteName(Tokens tokens) {
        return Names.isBindable(tokens.peek());
    }

    private static RouteRef routeName(Tokens tokens) throws ScriptException {
        return RouteRef.named(tokens.take("a route", Examples.of(RtmFunction.GET_ROUTE_AGE)));
    }

    private static boolean wants(Tokens tokens, String buffer) {
        return !tokens.takeIf("no-" + buffer);
    }

    private static boolean isIpx(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX);
    }
}
