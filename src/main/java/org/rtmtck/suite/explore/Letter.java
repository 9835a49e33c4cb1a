package org.rtmtck.suite.explore;

import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Call;
import org.rtmtck.script.Statement;

/**
 * One letter of an alphabet: a call with fixed arguments, or something done to the surroundings.
 *
 * @param kind when it may be used
 * @param slot the number of the client that it concerns; -1 if none
 * @param place the number of the network that it concerns; -1 if none
 * @param statement what is done, with the names of the clients
 */
record Letter(Kind kind, int slot, int place, Statement statement) {

    /** When a letter may be used. */
    enum Kind {
        /** While the client is not registered. */
        REGISTER,
        /** Once the client has been registered, whether or not it still is. */
        OLD_OR_LIVE,
        /** While the client is registered. */
        LIVE,
        /** Always. */
        ANY
    }

    static Letter register(int slot, Call call) {
        return new Letter(Kind.REGISTER, slot, -1, new Statement.Invoke(name(slot), call));
    }

    static Letter of(Kind kind, int slot, int place, Call call) {
        return new Letter(kind, slot, place, new Statement.Invoke(null, call));
    }

    static Letter of(Statement statement) {
        return new Letter(Kind.ANY, -1, -1, statement);
    }

    /** The name of a client in scripts. */
    static String name(int slot) {
        return String.valueOf((char) ('A' + slot));
    }

    /** The name that the letter binds; null if it binds none. */
    @Nullable
    String binding() {
        return statement instanceof Statement.Invoke s ? s.binding() : null;
    }
}
