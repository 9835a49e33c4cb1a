package org.rtmtck.migration.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.migration.V1OverV2Provider;
import org.rtmtck.migration.facts.MigrationFacts;

class WrongFacadesTest {

    private static final MigrationFacts FACTS = MigrationFacts.load();

    private static final Exercise.Outcome CAREFUL = Exercise.run(new V1OverV2Provider());

    static List<WrongFacade> all() {
        return WrongFacades.all();
    }

    @Test
    void the_careful_facade_makes_none_of_the_mistakes() {
        assertThat(CAREFUL.broken()).isEmpty();
        assertThat(CAREFUL.leaks()).isEmpty();
    }

    @Test
    void there_are_enough_of_them_and_their_names_differ() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all()).extracting(WrongFacade::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_caught_by_what_it_says(WrongFacade facade) {
        assertThat(caught(Exercise.run(facade))).isEqualTo(facade.caughtBy());
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_falls_into_a_trap_that_has_a_name(WrongFacade facade) {
        assertThat(FACTS.trap(facade.trap())).isPresent();
        assertThat(facade.description()).endsWith(".");
    }

    private static Set<CaughtBy> caught(Exercise.Outcome outcome) {
        Set<CaughtBy> found = EnumSet.noneOf(CaughtBy.class);
        Optional<String> broken = outcome.broken();
        if (broken.isPresent()) {
            found.add(CaughtBy.CALLER_RULE);
        } else if (!outcome.transcript().equals(CAREFUL.transcript())) {
            found.add(CaughtBy.CONTRACT);
        }
        if (!outcome.leaks().isEmpty()) {
            found.add(CaughtBy.AUDIT);
        }
        return found;
    }
}
