package org.rtmtck.suite;

import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/** The run of a suite in a user's own project, configured by system properties. */
final class UserRun {

    /** The name of the implementation; by default the only one that does not come with the kit. */
    static final String IMPLEMENTATION = "rtmtck.implementation";

    private static final String SEED = "rtmtck.seed";

    private UserRun() {}

    static Run get() {
        return Holder.RUN;
    }

    private static Run create() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String name = System.getProperty(IMPLEMENTATION, "");
        RtmProvider provider = name.isEmpty() ? Implementations.own(loader) : Implementations.named(name, loader);
        long seed = Long.getLong(SEED, 1L);
        Subject subject = Subject.of(provider, Policy.standard(Catalogue.load()));
        return new Run(subject, new Evidence(), seed, Effort.DEFAULT);
    }

    /** One run for all checks of a process. */
    private static final class Holder {

        static final Run RUN = create();

        private Holder() {}
    }
}
