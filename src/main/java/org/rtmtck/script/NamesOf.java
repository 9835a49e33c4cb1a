package org.rtmtck.script;

import java.util.ArrayList;
import java.util.List;

/** The names that a call refers to. */
public final class NamesOf {

    private NamesOf() {}

    /** The names of registrations, enumerations and routes that {@code call} uses, without what it binds. */
    public static List<String> call(Call call) {
        List<String> names = new ArrayList<>();
        if (call instanceof Call.Register c && c.event() instanceof EventArg.SharedWith s) {
            names.add(s.name());
        } else if (call instanceof Call.Deregister c) {
            add(names, c.client());
        } else if (call instanceof Call.AddRoute c) {
            add(names, c.client());
        } else if (call instanceof Call.DeleteRoute c) {
            add(names, c.client());
        } else if (call instanceof Call.BlockDelete c) {
            add(names, c.client());
        } else if (call instanceof Call.Dequeue c) {
            add(names, c.client());
        } else if (call instanceof Call.EnumerateNext c) {
            add(names, c.enumeration());
        } else if (call instanceof Call.CloseEnumeration c) {
            add(names, c.enumeration());
        } else if (call instanceof Call.RouteAge c) {
            add(names, c.route());
        } else if (call instanceof Call.GetFirst c) {
            add(names, c.criteria());
        } else if (call instanceof Call.GetNext c) {
            add(names, c.position());
        }
        return names;
    }

    private static void add(List<String> names, HandleRef ref) {
        if (ref instanceof HandleRef.Named n) {
            names.add(n.name());
        } else if (ref instanceof HandleRef.EventOf e) {
            names.add(e.name());
        } else if (ref instanceof HandleRef.Altered a) {
            names.add(a.name());
        }
    }

    private static void add(List<String> names, RouteRef ref) {
        if (ref instanceof RouteRef.Named n) {
            names.add(n.name());
        }
    }
}
