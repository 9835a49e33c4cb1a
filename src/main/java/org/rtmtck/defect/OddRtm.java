package org.rtmtck.defect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** The reference implementation, open to those who want to do something else when a client leaves. */
class OddRtm extends ReferenceRtm {

    private final Rules rules;
    private final Deregistration deregistration;

    OddRtm(Environment environment, Rules rules, Deregistration deregistration) {
        super(environment, rules);
        this.rules = rules;
        this.deregistration = deregistration;
    }

    /** What {@code RtmDeregisterClient} does. */
    @FunctionalInterface
    interface Deregistration {

        /** Deregisters the client of {@code handle} from {@code rtm}, more or less. */
        Status deregister(OddRtm rtm, Handle handle);
    }

    @Override
    public Status deregisterClient(Handle client) {
        return deregistration.deregister(this, client);
    }

    /** Deregisters as the contract has it. */
    final Status properly(Handle client) {
        return super.deregisterClient(client);
    }

    final Rules rules() {
        return rules;
    }

    final Registry handles() {
        return registry();
    }

    /** The table of a family, all of which are installed here. */
    final Table tableOf(ProtocolFamily family) {
        Table table = table(family);
        if (table == null) {
            throw new IllegalArgumentException("no table for " + family);
        }
        return table;
    }

    /** The client of a live handle; null for any other handle. */
    final @Nullable Client client(Handle handle) {
        return registry().client(handle);
    }

    /** All live clients of both families, the longest registered first within a family. */
    final List<Client> clients() {
        List<Client> result = new ArrayList<>();
        registry().clients().forEach(result::add);
        // Values rise with time as long as the reference implementation gives them out.
        result.sort(Comparator.comparingLong(client -> client.handle().value()));
        return result;
    }

    final boolean isEnumerating() {
        return registry().enumerations().iterator().hasNext();
    }
}
