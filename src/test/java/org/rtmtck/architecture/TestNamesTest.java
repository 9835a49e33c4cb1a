package org.rtmtck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

class TestNamesTest {

    /** What the build's two test runs pick up; the patterns are repeated in the pom. */
    private static final Pattern RUN_BY_THE_BUILD = Pattern.compile(".*(Test|Tests|Properties|IT)");

    @Test
    void every_class_with_tests_has_a_name_that_the_build_runs() {
        List<String> found = Kit.tests().stream()
                .filter(TestNamesTest::hasTests)
                .map(TestNamesTest::outermost)
                .distinct()
                .toList();

        assertThat(found)
                .contains(TestNamesTest.class.getName())
                .allMatch(name -> RUN_BY_THE_BUILD.matcher(name).matches(), "runs in the build");
    }

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }
}
