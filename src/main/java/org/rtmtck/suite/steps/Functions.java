package org.rtmtck.suite.steps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/** The sentence "RtmXxx is called with ...", for all functions that have one argument worth naming. */
final class Functions {

    private static final String OPENED = "Opened";

    private static final Pattern ALTERED = Pattern.compile("the handle of (\\w+) with bit (0x[0-9a-f]+) inverted");
    private static final Pattern OF_CLIENT = Pattern.compile("(?:the (?:old )?handle of )?([A-Z]\\w*)");
    private static final Pattern EVENT = Pattern.compile("the event of (\\w+)");
    private static final Pattern ENUMERATION = Pattern.compile("enumeration (\\w+)");
    private static final Pattern NUMBER = Pattern.compile("0x([0-9a-f]{1,16})");
    private static final String READ = "Read";
    private static final String LAST_READ = "the last route read";

    private final World world;

    Functions(World world) {
        this.world = world;
    }

    /** Makes the call; the result is its answer. */
    Answer call(String name, String argument) {
        RtmFunction function = RtmFunction.named(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is not a function of version 1"));
        switch (function) {
            case DEREGISTER_CLIENT -> deregister(handle(argument));
            case DEQUEUE_ROUTE_CHANGE_MESSAGE -> dequeue(argument);
            case IS_ROUTE -> {
                Network network = RouteRows.parse(argument).route().network();
                world.make(READ, new Call.IsRoute(network.family(), network));
            }
            case GET_NETWORK_COUNT -> world.make(null, new Call.NetworkCount(Clients.family(argument)));
            case GET_ROUTE_AGE -> world.make(null, new Call.RouteAge(lastRead(argument)));
            case CREATE_ENUMERATION_HANDLE ->
                world.make(OPENED, selection(argument).enumeration());
            case ENUMERATE_GET_NEXT_ROUTE -> world.enumerateNext(group(ENUMERATION, argument));
            case CLOSE_ENUMERATION_HANDLE -> world.make(null, new Call.CloseEnumeration(handle(argument)));
            case GET_FIRST_ROUTE -> world.make(READ, selection(argument).first());
            case GET_NEXT_ROUTE -> getNext(argument);
            default ->
                throw new IllegalArgumentException("'" + name + " is called with ...' does not exist; say what the"
                        + " client does, as in 'RIP adds the route ...'");
        }
        return world.answer();
    }

    private Selection selection(String argument) {
        return Selection.parse(argument, world.clients());
    }

    private void deregister(HandleRef handle) {
        if (handle instanceof HandleRef.Named n && isClient(n.name())) {
            world.deregister(world.clients().get(n.name()));
            return;
        }
        world.mustNotBeLive(handle);
        world.make(null, new Call.Deregister(handle));
    }

    private boolean isClient(String name) {
        return world.clients().all().stream().anyMatch(c -> c.name().equals(name));
    }

    private void dequeue(String argument) {
        String[] parts = argument.split(", NULL for ", -1);
        String unwanted = parts.length > 1 ? parts[1] : "";
        boolean both = unwanted.equals("both buffers");
        HandleRef handle = handle(parts[0]);
        Answer made = world.make(
                null,
                new Call.Dequeue(
                        handle, !both && !unwanted.equals("CurBestRoute"), !both && !unwanted.equals("PrevBestRoute")));
        if (handle instanceof HandleRef.Named n && world.clients().get(n.name()).hasEvent() && unwanted.isEmpty()) {
            World.received(world.mailbox(n.name()), made.reply());
        }
    }

    private void getNext(String argument) {
        RouteRef position = lastRead(argument);
        var route = world.witness().bindings().resolve(position);
        if (route == null) {
            throw NotExercised.because("no route was read before");
        }
        world.make(READ, new Call.GetNext(route.family(), EnumerationFlags.ALL, position));
    }

    private RouteRef lastRead(String argument) {
        if (!argument.equals(LAST_READ)) {
            throw new IllegalArgumentException("write 'is called with " + LAST_READ + "'");
        }
        RouteRef read = RouteRef.named(READ);
        if (world.witness().bindings().resolve(read) == null) {
            throw NotExercised.because("no route was read before");
        }
        return read;
    }

    private HandleRef handle(String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher altered = ALTERED.matcher(text);
        if (text.equals("NULL")) {
            return HandleRef.NULL;
        }
        if (text.equals("INVALID_HANDLE_VALUE")) {
            return HandleRef.of(Handle.INVALID);
        }
        if (number.matches()) {
            return HandleRef.of(new Handle(Long.parseUnsignedLong(number.group(1), 16)));
        }
        if (altered.matches()) {
            return new HandleRef.Altered(world.clients().get(altered.group(1)).name(), Long.decode(altered.group(2)));
        }
        if (EVENT.matcher(text).matches()) {
            return new HandleRef.EventOf(world.clients().get(group(EVENT, text)).name());
        }
        if (ENUMERATION.matcher(text).matches()) {
            return HandleRef.named(group(ENUMERATION, text));
        }
        return world.handleOf(world.clients().get(group(OF_CLIENT, text)));
    }

    private static String group(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not what this function takes");
        }
        return m.group(1);
    }

    /** An enumeration that should not have been opened is read: what it returns tells more than that it is there. */
    void readWhatIsNotExpected(String alternatives) {
        Answer answer = world.answer();
        boolean open =
                answer.reply() instanceof Reply.HandleReply r && !r.handle().isNull();
        if (open && answer.function() == RtmFunction.CREATE_ENUMERATION_HANDLE && alternatives.startsWith("NULL")) {
            Reply next;
            do {
                next = world.look(null, new Call.EnumerateNext(HandleRef.named(OPENED)));
            } while (next instanceof Reply.RouteReply r && r.status().isSuccess());
        }
    }
}
