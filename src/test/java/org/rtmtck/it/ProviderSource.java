package org.rtmtck.it;

/** Implementations as their authors would write them: the reference implementation, changed in one function. */
final class ProviderSource {

    static final String CLASS = "acme.AcmeProvider";
    static final String SERVICE = "org.rtmtck.api.RtmProvider";

    static final String RIGHT = "return (Status) method.invoke(manager, arguments);";
    static final String ALWAYS_SUCCEEDS = "method.invoke(manager, arguments); return Status.NO_ERROR;";
    static final String EXITS = "System.exit(0); return null;";
    static final String HALTS = "Runtime.getRuntime().halt(0); return null;";
    static final String HANGS = "Thread.sleep(3_600_000); return null;";
    static final String FILLS_THE_HEAP = "while (true) { HELD.add(new byte[1 << 20]); }";

    private static final String SOURCE = """
            package acme;

            import java.lang.reflect.InvocationTargetException;
            import java.lang.reflect.Method;
            import java.lang.reflect.Proxy;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Set;
            import org.rtmtck.api.Capability;
            import org.rtmtck.api.Environment;
            import org.rtmtck.api.RoutingTableManager;
            import org.rtmtck.api.RtmProvider;
            import org.rtmtck.api.Status;
            import org.rtmtck.reference.ReferenceProvider;

            public final class AcmeProvider implements RtmProvider {

                private static final List<byte[]> HELD = new ArrayList<>();
                private final RtmProvider reference = new ReferenceProvider();

                @Override
                public String name() {
                    return "acme";
                }

                @Override
                public Set<Capability> capabilities() {
                    return reference.capabilities();
                }

                @Override
                public RoutingTableManager open(Environment environment) throws Exception {
                    RoutingTableManager manager = reference.open(environment);
                    return (RoutingTableManager) Proxy.newProxyInstance(
                            RoutingTableManager.class.getClassLoader(),
                            new Class<?>[] {RoutingTableManager.class},
                            (self, method, arguments) -> method.getName().equals("deregisterClient")
                                    ? deregister(manager, method, arguments)
                                    : method.invoke(manager, arguments));
                }

                private static Object deregister(RoutingTableManager manager, Method method, Object[] arguments)
                        throws Exception {
                    BODY
                }
            }
            """;

    private ProviderSource() {}

    /** A provider whose RtmDeregisterClient does that. */
    static String deregistering(String body) {
        return SOURCE.replace("BODY", body);
    }
}
