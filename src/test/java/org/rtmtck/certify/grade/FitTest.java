package org.rtmtck.certify.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.reference.ReferenceProvider;

class FitTest {

    private static List<Sample> samples(double fixed, double perTableRoute, double perOwnRoute) {
        List<Sample> samples = new ArrayList<>();
        for (int table : new int[] {100, 1000, 10_000}) {
            for (int own : new int[] {1, table / 10, table}) {
                samples.add(new Sample(table, own, fixed + perTableRoute * table + perOwnRoute * own));
            }
        }
        return samples;
    }

    @Test
    void costs_are_found_again() {
        Fit fit = Fit.of(samples(1e-3, 2e-7, 5e-6));

        assertThat(fit.fixed()).isCloseTo(1e-3, within(1e-9));
        assertThat(fit.perTableRoute()).isCloseTo(2e-7, within(1e-12));
        assertThat(fit.perOwnRoute()).isCloseTo(5e-6, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-9));
    }

    @Test
    void no_cost_is_below_zero() {
        List<Sample> falling =
                List.of(new Sample(100, 1, 0.004), new Sample(1000, 1, 0.002), new Sample(1000, 1000, 0.003));

        Fit fit = Fit.of(falling);

        assertThat(fit.perTableRoute()).isZero();
        assertThat(fit.fixed()).isPositive();
        assertThat(fit.perOwnRoute()).isNotNegative();
    }

    @Test
    void two_samples_are_too_few() {
        assertThatThrownBy(() -> Fit.of(samples(1, 1, 1).subList(0, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reference_can_be_graded() {
        Grade grade = new Grader(64).grade(new ReferenceProvider());

        assertThat(grade.samples()).extracting(Sample::table).containsOnly(64, 16, 4);
        assertThat(grade.inWords()).startsWith("reference ").contains("for each of the client's");
    }

    @Test
    void a_size_out_of_range_is_refused() {
        assertThatThrownBy(() -> new Grader(63))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("64 to 1048576");
    }

    @Test
    void times_have_units() {
        assertThat(Grade.time(0)).isEqualTo("0");
        assertThat(Grade.time(2.5e-7)).isEqualTo("250 ns");
        assertThat(Grade.time(1.234e-5)).isEqualTo("12.3 \u00b5s");
        assertThat(Grade.time(3)).isEqualTo("3.00 s");
    }
}
