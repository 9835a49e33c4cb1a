package org.rtmtck.script;

import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;

/** Prints calls: the name of the function and its arguments. */
final class CallPrinter {

    private CallPrinter() {}

    static String print(Call call) {
        return (call.function().win32Name() + " " + arguments(call)).strip();
    }

    private static String arguments(Call call) {
        if (call instanceof Call.Register c) {
            return RegistrationText.print(c);
        }
        if (call instanceof Call.Deregister c) {
            return HandleText.print(c.client());
        }
        if (call instanceof Call.AddRoute c) {
            return HandleText.print(c.client()) + " " + RoutePrinter.print(c.route()) + " ttl " + c.timeToLive()
                    + unless(c.wantCurrent(), "current") + unless(c.wantPrevious(), "previous");
        }
        if (call instanceof Call.DeleteRoute c) {
            return HandleText.print(c.client()) + " " + RoutePrinter.print(c.route())
                    + unless(c.wantCurrent(), "current");
        }
        if (call instanceof Call.BlockDelete c) {
            return HandleText.print(c.client()) + " " + FlagsText.print(c.flags()) + " "
                    + RoutePrinter.print(c.criteria());
        }
        if (call instanceof Call.Dequeue c) {
            return HandleText.print(c.client())
                    + unless(c.wantCurrent(), "current")
                    + unless(c.wantPrevious(), "previous");
        }
        return readingArguments(call);
    }

    private static String readingArguments(Call call) {
        if (call instanceof Call.IsRoute c) {
            return c.family() + " " + Addresses.print(c.network()) + unless(c.wantBest(), "best");
        }
        if (call instanceof Call.NetworkCount c) {
            return c.family().toString();
        }
        if (call instanceof Call.RouteAge c) {
            return c.route() instanceof RouteRef.Literal l ? RoutePrinter.print(l.route()) : name(c.route());
        }
        if (call instanceof Call.CreateEnumeration c) {
            return scan(c.family(), c.flags()) + criteria(c.criteria(), c.family());
        }
        if (call instanceof Call.EnumerateNext c) {
            return HandleText.print(c.enumeration());
        }
        if (call instanceof Call.CloseEnumeration c) {
            return HandleText.print(c.enumeration());
        }
        if (call instanceof Call.GetFirst c) {
            return scan(c.family(), c.flags()) + criteria(c.criteria(), c.family());
        }
        Call.GetNext c = (Call.GetNext) call;
        return scan(c.family(), c.flags()) + criteria(c.position(), c.family());
    }

    private static String scan(ProtocolFamily family, int flags) {
        return family + " " + FlagsText.print(flags) + " ";
    }

    private static String criteria(RouteRef ref, ProtocolFamily family) {
        return ref instanceof RouteRef.Literal l ? criteria(l.route(), family) : name(ref);
    }

    private static String criteria(Route route, ProtocolFamily family) {
        return RoutePrinter.criteria(route, family.equals(ProtocolFamily.IPX));
    }

    private static String name(RouteRef ref) {
        return ((RouteRef.Named) ref).name();
    }

    private static String unless(boolean wanted, String buffer) {
        return wanted ? "" : " no-" + buffer;
    }
}
