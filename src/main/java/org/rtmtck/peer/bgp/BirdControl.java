package org.rtmtck.peer.bgp;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.ControlSocket;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * BIRD's control socket, which {@code birdc} speaks over too. An answer consists of lines that begin with a four-digit
 * code; a blank after the code, instead of a dash, marks the last line.
 */
final class BirdControl implements DaemonControl {

    private static final Pattern COUNT = Pattern.compile("(\\d+) of \\d+ routes for \\d+ networks in table master4");
    private static final String UNKNOWN_NETWORK = "8001 ";

    private final ControlSocket socket;

    BirdControl(Path path, Activity activity) {
        socket = new ControlSocket("BIRD's control socket", path, new Lines(), activity);
    }

    @Override
    public List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        String answer = ask("show route " + prefix.map(p -> p + " ").orElse("") + "table master4 all", patience);
        return answer.startsWith(UNKNOWN_NETWORK) ? List.of() : new BirdTable().read(answer.lines());
    }

    @Override
    public int networks(Patience patience) throws UnresponsiveException {
        String answer = ask("show route table master4 primary where net !~ [ 192.88.99.0/24{32,32} ] count", patience);
        Matcher count = COUNT.matcher(answer);
        if (!count.find()) {
            throw new UnresponsiveException("BIRD did not count its routes but said: " + answer);
        }
        return Integer.parseInt(count.group(1));
    }

    /** A protocol whose session has ended goes through "stop" and "flush"; then it waits for the next session. */
    @Override
    public boolean isSwept(int address, Patience patience) throws UnresponsiveException {
        List<String> words =
                new ArrayList<>(List.of(ask("show protocols " + BirdConfiguration.protocol(address), patience)
                        .split("\\s+")));
        return words.contains("start");
    }

    @Override
    public boolean marksEndOfRib() {
        return true;
    }

    private String ask(String command, Patience patience) throws UnresponsiveException {
        return socket.ask(command + "\n", patience);
    }

    @Override
    public void close() {
        socket.close();
    }

    private static final class Lines implements ControlSocket.Framing {

        @Override
        public boolean greets() {
            return true;
        }

        @Override
        public boolean isComplete(ByteBuffer answer) {
            int end = answer.limit() - 1;
            if (end < 4 || answer.get(end) != '\n') {
                return false;
            }
            int start = end;
            while (start > 0 && answer.get(start - 1) != '\n') {
                start--;
            }
            return end - start > 4 && Character.isDigit(answer.get(start)) && answer.get(start + 4) == ' ';
        }
    }
}
