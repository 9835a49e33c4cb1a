package org.rtmtck.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;

/** What all functions share: the environment, the rules, the tables and the handles. */
final class Core {

    final Environment environment;
    final Rules rules;
    final Registry registry;
    private final Map<ProtocolFamily, Table> tables = new HashMap<>();

    Core(Environment environment, Rules rules) {
        this.environment = environment;
        this.rules = rules;
        this.registry = new Registry(rules);
        install(ProtocolFamily.IPX);
        install(ProtocolFamily.IP);
    }

    private void install(ProtocolFamily family) {
        if (rules.isInstalled(family)) {
            tables.put(family, new Table(family, rules, environment.clock()));
        }
    }

    /** The table of a family; null if the family is not installed. */
    @Nullable
    Table table(ProtocolFamily family) {
        return tables.get(family);
    }

    /** Lets the client of a handle act on its table, or answers ERROR_INVALID_HANDLE. */
    Status withClient(Handle handle, Function<Client, Status> action) {
        Client client = rules.clientFor(handle, registry);
        if (client == null) {
            return rules.invalidHandle();
        }
        rules.lookedUp(client);
        return client.table().exclusively(() -> rules.mayAct(client) ? action.apply(client) : rules.invalidHandle());
    }

    /** Asks for resources in this order. Returns the first that is missing, or null if all were granted. */
    @Nullable
    Resource missing(Resource... resources) {
        for (Resource resource : resources) {
            if (!rules.acquire(resource, environment.resources())) {
                return resource;
            }
        }
        return null;
    }

    /** Asks for room for messages. Returns what is missing, or null if all was granted. */
    @Nullable
    Resource missingMessages(long count) {
        for (long i = 0; i < count; i++) {
            if (missing(Resource.MESSAGE) != null) {
                return Resource.MESSAGE;
            }
        }
        return null;
    }

    /** Asks for room for the messages about a removal that {@code client} is going to bring about. */
    @Nullable
    Resource missingMessages(Client client, Cause cause, List<Entry> leaving) {
        int recipients = client.table().recipients(cause, client).size();
        if (recipients == 0) {
            return null;
        }
        long changes = rules.removesOneByOne() || rules.removesStepwise()
                ? leaving.size()
                : leaving.stream().filter(rules::bereaves).count();
        return missingMessages(changes * recipients);
    }
}
