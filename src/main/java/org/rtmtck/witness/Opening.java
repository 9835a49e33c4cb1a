package org.rtmtck.witness;

import java.time.Duration;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.script.Reply;

/** Opens and closes instances of the implementation under test, which may fail at either. */
final class Opening {

    private Opening() {}

    static RoutingTableManager open(RtmProvider provider, KitEnvironment environment) {
        RoutingTableManager manager;
        try {
            manager = provider.open(environment);
        } catch (Throwable e) { // whatever it throws, it could not be opened
            throw new OpenException(provider.name() + " cannot be opened: " + e, e);
        }
        if (manager == null) {
            throw new OpenException(provider.name() + " cannot be opened: open() returned null", null);
        }
        return manager;
    }

    /** Closes an instance; what goes wrong then is no concern of a verdict. */
    static void close(RoutingTableManager manager, KitEnvironment environment, CallGuard guard, Duration deadline) {
        guard.run(
                () -> {
                    closeQuietly(manager);
                    return new Reply.StatusReply(Status.NO_ERROR);
                },
                deadline);
        if (environment.clock() instanceof SystemClock clock) {
            clock.close();
        }
        guard.close();
    }

    private static void closeQuietly(RoutingTableManager manager) {
        try {
            manager.close();
        } catch (Throwable e) { // see above
            System.getLogger(Opening.class.getName()).log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
