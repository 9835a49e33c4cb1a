package org.rtmtck.migration.mistake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All mistakes that have a name. */
public final class WrongFacades {

    private WrongFacades() {}

    /** The facade of that name, if there is one. */
    public static Optional<WrongFacade> named(String name) {
        return all().stream().filter(facade -> facade.name().equals(name)).findFirst();
    }

    /** One provider for each mistake, in a fixed order. */
    public static List<WrongFacade> all() {
        return Stream.of(
                        TeardownMistakes.all(),
                        HandleMistakes.all(),
                        LifetimeMistakes.all(),
                        IdentityMistakes.all(),
                        ChangeMistakes.all())
                .flatMap(List::stream)
                .toList();
    }
}
