package org.rtmtck.report.html;

/** Why the requirements of a theme matter, for somebody who has not lived with a routing table manager. */
final class Stakes {

    private Stakes() {}

    /** A sentence; empty for a theme that this kit does not know. */
    static String of(String theme) {
        return switch (theme) {
            case "deregistration" ->
                "Every client relies on the shape of this answer; there is no other way to learn that it is gone.";
            case "handles" -> "A value that is wrongly taken for a client ends the registration of somebody else.";
            case "routes" ->
                "A route that stays attracts traffic to a next hop that nobody maintains; one too many that goes cuts somebody off.";
            case "lifetime" -> "Routes that outlive their owner can only be removed by ageing, or not at all.";
            case "families" -> "A client of one family must not take the routes of the other with it.";
            case "best-route" ->
                "Packets follow the best route; after a departure it has to be the best of those that are left.";
            case "counts" -> "Callers size their buffers and judge the state of the table by the count.";
            case "notifications" ->
                "Other protocols know the table only through these messages; what they are not told, they get wrong.";
            case "own-queue" -> "What is still waiting for the leaver must not reach the next owner of its event.";
            case "enumerations" -> "An enumeration that shows a removed route hands out what is no longer there.";
            case "re-registration" ->
                "A protocol that restarts has to get its place back, without what it left behind.";
            case "old-handle" ->
                "Programs keep old handles by mistake; those must neither work nor hit the next client.";
            case "resources" ->
                "Lack of memory is when state is damaged; a refused call has to leave a table that can be used.";
            case "concurrency" -> "Protocols run on threads of their own and do not wait for each other to leave.";
            case "order" -> "When several protocols stop together, the result must not depend on who is first.";
            case "end-of-life" -> "What the last client leaves behind stays until the machine is started again.";
            default -> "";
        };
    }
}
