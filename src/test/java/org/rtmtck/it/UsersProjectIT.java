package org.rtmtck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Maven on a project of a user's own. */
class UsersProjectIT {

    private static final Pattern TESTS = Pattern.compile("Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+)");
    private static final String SOME = "-Dgroups=DRC-028 | DRC-030";
    private static final int WHOLE_SUITE = 250;

    @TempDir
    private Path directory;

    @Test
    void a_conforming_implementation_passes_the_whole_suite() throws Exception {
        UsersProject project = UsersProject.create(directory, ProviderSource.RIGHT, "");

        Execution maven = project.test();

        assertThat(maven.exitCode()).as(maven.output()).isZero();
        assertThat(count(maven, 1)).isGreaterThan(WHOLE_SUITE);
        assertThat(project.files()).contains("pom.xml", "src", "target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.14.4", "6.1.3"})
    void a_conforming_implementation_passes_with_the_users_own_junit(String junit) throws Exception {
        Execution maven =
                UsersProject.create(directory, ProviderSource.RIGHT, junit).test(SOME);

        assertThat(maven.exitCode()).as(maven.output()).isZero();
        assertThat(count(maven, 1)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.14.4", "6.1.3"})
    void a_wrong_implementation_fails_with_requirement_and_script(String junit) throws Exception {
        Execution maven = UsersProject.create(directory, ProviderSource.ALWAYS_SUCCEEDS, junit)
                .test(SOME);

        assertThat(maven.exitCode()).as(maven.output()).isEqualTo(1);
        assertThat(count(maven, 2) + count(maven, 3)).isPositive();
        assertThat(maven.output())
                .contains("DRC-028", "permitted:")
                .containsPattern("(?s)script .*RtmDeregisterClient \\w+ -> NO_ERROR");
    }

    private static int count(Execution maven, int group) {
        Matcher summary = TESTS.matcher(maven.output());
        int last = -1;
        while (summary.find()) {
            last = Integer.parseInt(summary.group(group));
        }
        return last;
    }
}
