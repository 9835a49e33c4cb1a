package org.rtmtck.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** The functions that begin and end a registration (pages REG, DEREG). */
final class Registration {

    private final Core core;
    private final Rules rules;

    Registration(Core core) {
        this.core = core;
        this.rules = core.rules;
    }

    Handle register(ProtocolFamily family, int protocol, @Nullable ChangeEvent event, int flags) {
        Table table = core.table(family);
        if (table == null || !rules.isDefinedRegistration(flags)) {
            return refuse(Status.ERROR_INVALID_PARAMETER);
        }
        return table.exclusively(() -> enter(table, protocol, event, flags));
    }

    private Handle enter(Table table, int protocol, @Nullable ChangeEvent event, int flags) {
        if (core.registry.holder(rules.slot(table.family(), protocol)) != null) {
            return refuse(Status.ERROR_CLIENT_ALREADY_EXISTS);
        }
        Resource missing = event == null
                ? core.missing(Resource.CLIENT, Resource.HANDLE)
                : core.missing(Resource.CLIENT, Resource.QUEUE, Resource.HANDLE);
        if (missing != null) {
            return refuse(missing.lackIn(RtmFunction.REGISTER_CLIENT));
        }
        Handle handle = core.registry.newHandle(HandleSource.Kind.CLIENT);
        Client client = rules.newClient(handle, table, protocol, event, flags);
        if (!core.registry.enter(client)) {
            return refuse(Status.ERROR_CLIENT_ALREADY_EXISTS);
        }
        table.clients().add(client);
        return handle;
    }

    private Handle refuse(Status reason) {
        core.environment.lastError().set(reason);
        return Handle.NULL;
    }

    Status deregister(Handle handle) {
        return core.withClient(handle, this::leave);
    }

    private Status leave(Client client) {
        List<Entry> leaving = rules.leaving(client);
        Resource missing = core.missing(Resource.WORK_LIST);
        if (missing == null) {
            missing = core.missingMessages(client, Cause.DEREGISTER, leaving);
        }
        if (missing != null) {
            return missing.lackIn(RtmFunction.DEREGISTER_CLIENT);
        }
        List<BestRouteChange> changes = client.table().remove(leaving);
        rules.release(client, core.registry);
        core.notifier.tell(client.table(), Cause.DEREGISTER, client, changes);
        if (client.event() != null) {
            rules.dismiss(client.event());
        }
        return Status.NO_ERROR;
    }
}
