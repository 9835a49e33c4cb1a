package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Statement;

/**
 * A sequence with which something seems to be wrong.
 *
 * @param before the sequence without its last letter
 * @param letter the last letter
 * @param finding what is not permitted; null if a call did not return
 */
record Suspicion(Node before, Letter letter, @Nullable Finding finding) {

    /** The whole sequence. */
    List<Statement> statements() {
        List<Statement> result = new ArrayList<>(before.statements());
        result.add(letter.statement());
        return result;
    }
}
