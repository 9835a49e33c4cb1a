package org.rtmtck.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One line to the agent: statements in order, and what is to be done with the reply to each. Statements around the call
 * carry what an implementation in this process would have seen by itself: the time, the events, the last error.
 */
final class Request {

    /** What follows from the replies cannot be done: they are not what the protocol says. */
    static final class BadReply extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadReply(String problem) {
            super(problem);
        }
    }

    /** What is done with the reply to one statement. */
    @FunctionalInterface
    interface Handler {

        /**
         * Takes the reply.
         *
         * @param reply its text
         * @param number the number of the line that it came in
         */
        void accept(String reply, long number);
    }

    private final StringBuilder line = new StringBuilder(128);
    private final List<Handler> handlers = new ArrayList<>(4);

    /** Adds a statement whose reply is {@code ok}. */
    void add(String statement) {
        add(statement, (reply, number) -> {
            if (!reply.equals("ok")) {
                throw new BadReply("the agent answers '" + statement + "' with '" + Text.shorten(reply)
                        + "' where 'ok' was expected");
            }
        });
    }

    /** Adds a statement. */
    void add(String statement, Handler handler) {
        line.append(handlers.isEmpty() ? "" : "; ").append(statement);
        handlers.add(handler);
    }

    /** Adds a statement whose reply is a number. */
    void addNumber(String statement, LongConsumer handler) {
        add(statement, (reply, number) -> {
            try {
                handler.accept(Long.parseLong(reply));
            } catch (NumberFormatException e) {
                throw new BadReply("the agent answers '" + statement + "' with '" + Text.shorten(reply)
                        + "' where a number was expected");
            }
        });
    }

    boolean isEmpty() {
        return handlers.isEmpty();
    }

    int length() {
        return line.length();
    }

    String line() {
        return line.toString();
    }

    /** Hands each part of the reply line to its handler; the first that the agent refused is an error. */
    void accept(Connection.Answer answer) throws AgentFault {
        List<String> replies = split(answer.text());
        for (String reply : replies) {
            if (reply.startsWith("?")) {
                throw new AgentFault(
                        AgentFailure.Cause.REFUSED,
                        "the agent refuses the request: "
                                + Text.shorten(reply.substring(1).strip()));
            }
        }
        if (replies.size() != handlers.size()) {
            throw new AgentFault(
                    AgentFailure.Cause.WRONG_COUNT,
                    "the agent answers " + handlers.size() + " statements with " + replies.size() + " replies: '"
                            + Text.shorten(answer.text()) + "'");
        }
        try {
            for (int i = 0; i < replies.size(); i++) {
                handlers.get(i).accept(replies.get(i), answer.number());
            }
        } catch (BadReply e) {
            throw new AgentFault(AgentFailure.Cause.RUBBISH, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        for (int end = line.indexOf(';'); end >= 0; end = line.indexOf(';', start)) {
            parts.add(line.substring(start, end).strip());
            start = end + 1;
        }
        parts.add(line.substring(start).strip());
        return parts;
    }
}
