package org.rtmtck.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.script.Statement;

/**
 * Runs whole scripts of one thread at an agent, with many statements in a line, which is many times faster than call by
 * call. Each script runs on a new instance. Not safe for concurrent use; open a runner for each thread.
 */
public final class BatchRunner implements AutoCloseable {

    private static final int MAX_STATEMENTS = 500;
    private static final String RESET = "reset";

    private final AgentPool pool;
    private final Hello hello;
    private @Nullable Connection connection;

    BatchRunner(AgentPool pool, Hello hello) {
        this.pool = pool;
        this.hello = hello;
    }

    /**
     * Runs a script on a new instance.
     *
     * @param script calls, {@code clock}, {@code fail-resource}, {@code settle} and event statements, without threads
     * @param start the time at which it starts, for an agent with {@link Capability#VIRTUAL_TIME}
     * @return the same statements with what came back. If the agent fails, the script is run once more statement by
     *     statement to find the call; the trace then ends with that call and an abnormal reply
     */
    public List<Statement> run(List<Statement> script, Instant start) {
        Connection agent = agent();
        try {
            List<Statement> trace = inBatches(agent, script, start);
            connection = agent;
            return trace;
        } catch (AgentFailure e) {
            pool.give(agent);
            return oneByOne(script, start, e);
        }
    }

    private Connection agent() {
        Connection old = connection;
        connection = null;
        return old != null && old.isAlive() ? old : pool.take();
    }

    private Request begin(Instant start) {
        Request request = new Request();
        request.add(RESET);
        if (hello.offers(Capability.VIRTUAL_TIME)) {
            request.add("clock 0x" + Long.toHexString(TimeMirror.FileTime.of(start)));
        }
        return request;
    }

    private List<Statement> inBatches(Connection agent, List<Statement> script, Instant start) {
        List<Statement> trace = new ArrayList<>(script.size());
        Request request = begin(start);
        int statements = 0;
        for (Statement statement : script) {
            String text = textOf(statement);
            if (statements == MAX_STATEMENTS || request.length() + text.length() + 2 > AgentOptions.MAX_REQUEST_BYTES) {
                agent.exchange(Connection.MAIN, request);
                request = new Request();
                statements = 0;
            }
            request.add(text, (reply, number) -> trace.add(seen(statement, reply)));
            statements++;
        }
        if (!request.isEmpty()) {
            agent.exchange(Connection.MAIN, request);
        }
        return trace;
    }

    /** A failure in a batch does not tell at which call it happened. */
    private List<Statement> oneByOne(List<Statement> script, Instant start, AgentFailure inBatch) {
        List<Statement> trace = new ArrayList<>(script.size());
        Connection agent = pool.take();
        try {
            agent.exchange(Connection.MAIN, begin(start));
            for (Statement statement : script) {
                Request request = new Request();
                request.add(textOf(statement), (reply, number) -> trace.add(seen(statement, reply)));
                agent.exchange(Connection.MAIN, request);
            }
        } catch (AgentFailure e) {
            trace.add(abnormal(script.get(trace.size()), e));
            return trace;
        } finally {
            pool.give(agent);
        }
        throw inBatch;
    }

    private static Statement abnormal(Statement statement, AgentFailure failure) {
        Reply.AbnormalKind kind = switch (failure.kind()) {
            case EXITED -> Reply.AbnormalKind.EXITED;
            case NO_RETURN -> Reply.AbnormalKind.NO_RETURN;
            case UNREADABLE -> Reply.AbnormalKind.UNREADABLE;
        };
        Reply reply = new Reply.Abnormal(kind, String.valueOf(failure.getMessage()));
        return statement instanceof Statement.Invoke s ? s.withReply(reply) : statement;
    }

    private static String textOf(Statement statement) {
        if (statement instanceof Statement.Respond) {
            throw new IllegalArgumentException("a batch is a script of one thread, without responses");
        }
        if (statement instanceof Statement.Invoke s) {
            if (s.thread() != null) {
                throw new IllegalArgumentException("a batch is a script of one thread, but a call is of " + s.thread());
            }
            return ScriptPrinter.print(s.withReply(null));
        }
        return ScriptPrinter.print(
                statement instanceof Statement.WaitEvent s
                        ? new Statement.WaitEvent(s.registration(), null)
                        : statement);
    }

    private Statement seen(Statement statement, String reply) {
        if (statement instanceof Statement.Invoke s) {
            return s.withReply(pool.parser().parse(reply, s.call().function()));
        }
        if (statement instanceof Statement.WaitEvent s) {
            return new Statement.WaitEvent(s.registration(), signalled(reply));
        }
        if (!reply.equals("ok")) {
            throw new Request.BadReply("the agent answers '" + ScriptPrinter.print(statement) + "' with '"
                    + Text.shorten(reply) + "' where 'ok' was expected");
        }
        return statement;
    }

    private static boolean signalled(String reply) {
        return switch (reply) {
            case "WAIT_OBJECT_0" -> true;
            case "WAIT_TIMEOUT" -> false;
            default -> throw new Request.BadReply("the agent answers a wait with '" + Text.shorten(reply) + "'");
        };
    }

    /** Gives the agent back. */
    @Override
    public void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            pool.give(old);
        }
    }
}
