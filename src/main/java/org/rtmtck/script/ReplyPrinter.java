package org.rtmtck.script;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** Prints replies. The function decides the names of statuses; where it is not known, they are numbers. */
final class ReplyPrinter {

    private final @Nullable RtmFunction function;

    private ReplyPrinter(@Nullable RtmFunction function) {
        this.function = function;
    }

    static String print(Reply reply, @Nullable RtmFunction function) {
        return new ReplyPrinter(function).print(reply);
    }

    private String print(Reply reply) {
        if (reply instanceof Reply.HandleReply r) {
            return r.handle() + (r.handle().isNull() ? " " + print(r.lastError()) : "");
        }
        if (reply instanceof Reply.StatusReply r) {
            return print(r.status());
        }
        if (reply instanceof Reply.ChangeReply r) {
            return print(r.status()) + change(r);
        }
        if (reply instanceof Reply.RouteReply r) {
            return print(r.status()) + braced("", r.route());
        }
        if (reply instanceof Reply.BestReply r) {
            return (r.found() ? "TRUE" : "FALSE " + print(r.lastError())) + braced("", r.best());
        }
        if (reply instanceof Reply.CountReply r) {
            return Numbers.decimal(r.count()) + (r.count() == 0 ? " " + print(r.lastError()) : "");
        }
        if (reply instanceof Reply.AgeReply r) {
            return r.isInfinite() ? "INFINITE " + print(r.lastError()) : Numbers.decimal(r.seconds());
        }
        Reply.Abnormal r = (Reply.Abnormal) reply;
        return ("!" + r.kind().word() + " " + r.detail()).strip();
    }

    private String print(Status status) {
        return function == null ? status.toString() : status.describe(function);
    }

    /** Nothing for a failure that left all buffers alone. */
    private static String change(Reply.ChangeReply reply) {
        boolean silent = reply.flags() == 0 && reply.current() == null && reply.previous() == null;
        return silent && !reply.status().isSuccess()
                ? ""
                : " " + ChangeFlags.describe(reply.flags())
                        + braced(" current", reply.current())
                        + braced(" previous", reply.previous());
    }

    private static String braced(String label, @Nullable Route route) {
        return route == null ? "" : label + " {" + RoutePrinter.print(route) + "}";
    }
}
