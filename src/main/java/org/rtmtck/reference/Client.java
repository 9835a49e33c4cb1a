package org.rtmtck.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;

/** A registration. Guarded by the lock of its table. */
public final class Client {

    private final Handle handle;
    private final Table table;
    private final int protocol;
    private final @Nullable ChangeEvent event;
    private final boolean singleRoute;
    private final EntryList entries = new EntryList();
    private final MessageQueue queue = new MessageQueue();
    private boolean registered = true;

    /** A client that is registered but owns nothing yet. */
    public Client(Handle handle, Table table, int protocol, @Nullable ChangeEvent event, boolean singleRoute) {
        this.handle = handle;
        this.table = table;
        this.protocol = protocol;
        this.event = event;
        this.singleRoute = singleRoute;
    }

    /** The handle that {@code RtmRegisterClient} returned. */
    public Handle handle() {
        return handle;
    }

    /** The table of the client's family. */
    public Table table() {
        return table;
    }

    /** The routing protocol. */
    public int protocol() {
        return protocol;
    }

    /** The event to signal; null if the client wants no messages. */
    public @Nullable ChangeEvent event() {
        return event;
    }

    /** Whether the client registered with {@code RTM_PROTOCOL_SINGLE_ROUTE}. */
    public boolean isSingleRoute() {
        return singleRoute;
    }

    /** The change messages that the client has not taken yet. Always empty without an event. */
    public MessageQueue queue() {
        return queue;
    }

    /** Whether the registration has not been ended. */
    public boolean isRegistered() {
        return registered;
    }

    /** A copy of the list of the client's routes, in no particular order. */
    public List<Entry> entries() {
        return entries.copy();
    }

    /** How many routes the client has. */
    public int size() {
        return entries.size();
    }

    /** Ends the registration. */
    public void end() {
        registered = false;
    }

    void own(Entry entry) {
        entries.add(entry);
    }

    void disown(Entry entry) {
        entries.remove(entry);
    }
}
