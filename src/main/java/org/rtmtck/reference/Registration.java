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
            return refuse(rules.lack(missing, RtmFunction.REGISTER_CLIENT));
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
        if (rules.acquiresFirst() && core.missing(Resource.WORK_LIST) != null) {
            return rules.lack(Resource.WORK_LIST, RtmFunction.DEREGISTER_CLIENT);
        }
        return core.withClient(handle, this::leave);
    }

    private Status leave(Client client) {
        List<Entry> leaving = rules.leaving(client);
        Resource missing = rules.acquiresFirst() ? null : core.missing(Resource.WORK_LIST);
        if (missing == null) {
            missing = core.missingMessages(client, Cause.DEREGISTER, leaving);
        }
        if (missing != null) {
            carryOut(client, rules.goneInSpiteOfLack(client), rules.isReleasedInSpiteOfLack(client));
            return rules.lack(missing, RtmFunction.DEREGISTER_CLIENT);
        }
        carryOut(client, leaving, true);
        return Status.NO_ERROR;
    }

    private void carryOut(Client client, List<Entry> leaving, boolean forGood) {
        Cause cause = forGood ? Cause.DEREGISTER : Cause.FAILED_DEREGISTER;
        if (rules.removesStepwise()) {
            if (forGood) {
                // Others are let in before the end, and must not act as this client any more.
                client.end();
            }
            removeStepwise(client, cause, leaving);
        } else {
            remove(client, cause, leaving);
        }
        if (forGood) {
            rules.release(client, core.registry);
            if (client.event() != null) {
                rules.dismiss(client.event());
            }
        }
    }

    private void removeStepwise(Client client, Cause cause, List<Entry> leaving) {
        for (Entry entry : rules.inRemovalOrder(leaving)) {
            remove(client, cause, List.of(entry));
            client.table().letOthersIn();
        }
    }

    private static void remove(Client client, Cause cause, List<Entry> leaving) {
        client.table().tell(cause, client, client.table().routes().remove(leaving));
    }
}
