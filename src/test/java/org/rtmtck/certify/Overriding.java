package org.rtmtck.certify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rtmtck.api.Handle;
import org.rtmtck.api.LastError;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;

/** Implementations that differ from another one in a single function. */
final class Overriding {

    /** A way to deregister a client. */
    interface Deregistration {
        Status deregister(RoutingTableManager manager, Handle client);
    }

    private Overriding() {}

    static RoutingTableManager deregistration(RoutingTableManager manager, Deregistration deregistration) {
        return proxy(
                manager, "deregisterClient", arguments -> deregistration.deregister(manager, (Handle) arguments[0]));
    }

    /** Whoever has left may leave again. */
    static RoutingTableManager secondDeregistrationSucceeds(RoutingTableManager manager) {
        Set<Handle> departed = ConcurrentHashMap.newKeySet();
        return deregistration(manager, (inner, client) -> {
            Status status = inner.deregisterClient(client);
            if (status.isSuccess()) {
                departed.add(client);
            }
            return departed.contains(client) ? Status.NO_ERROR : status;
        });
    }

    /** Every registration fails in the same way. */
    static RoutingTableManager registration(RoutingTableManager manager, LastError lastError, Status status) {
        return proxy(manager, "registerClient", arguments -> {
            lastError.set(status);
            return Handle.NULL;
        });
    }

    /** Every call is answered by the same rule. */
    static RoutingTableManager everything(RoutingTableManager manager, Reply reply) {
        InvocationHandler handler = (self, method, arguments) ->
                method.getName().equals("close") ? forward(manager, method, arguments) : reply.to(method, arguments);
        return proxy(handler);
    }

    /** The answer of another implementation. */
    static Object forward(RoutingTableManager manager, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(manager, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A rule by which calls are answered. */
    interface Reply {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private interface Function {
        Object apply(Object[] arguments);
    }

    private static RoutingTableManager proxy(RoutingTableManager manager, String name, Function function) {
        return proxy((self, method, arguments) ->
                method.getName().equals(name) ? function.apply(arguments) : forward(manager, method, arguments));
    }

    private static RoutingTableManager proxy(InvocationHandler handler) {
        return (RoutingTableManager) Proxy.newProxyInstance(
                RoutingTableManager.class.getClassLoader(), new Class<?>[] {RoutingTableManager.class}, handler);
    }
}
