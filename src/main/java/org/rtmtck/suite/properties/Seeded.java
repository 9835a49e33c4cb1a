package org.rtmtck.suite.properties;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.rtmtck.suite.Run;

/** Properties whose tries follow from the seed of the run alone, and not from jqwik's. */
abstract class Seeded {

    /** Seeds for the tries of this class. */
    @Provide
    Arbitrary<Long> seeds() {
        SplittableRandom random = random();
        return Arbitraries.randomValue(ignored -> random.nextLong());
    }

    /** What those seeds are taken from, one after the other. */
    final SplittableRandom random() {
        return new SplittableRandom(Run.current().seedFor(getClass().getSimpleName()));
    }
}
