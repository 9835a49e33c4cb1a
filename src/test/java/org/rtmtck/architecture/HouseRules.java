package org.rtmtck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * What each part of the house may touch. Rules for packages that do not exist hold.
 *
 * @param root the package under which the floors lie, without a trailing dot
 */
record HouseRules(String root) {

    private static final Set<String> READ_THE_TIME = Set.of("currentTimeMillis", "nanoTime", "now");

    ArchRule onlyTheCommandLineUsesTheConsole() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("what a run has to say goes through its report and its progress listener");
    }

    ArchRule nobodyUsesJavaUtilLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("System.Logger leaves the back end to the user");
    }

    ArchRule apiStandsAlone() {
        return classes()
                .that()
                .resideInAPackage(root + ".api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".api..")
                .allowEmptyShould(true)
                .because("whoever implements the SPI should get no library with it");
    }

    ArchRule modelKnowsNoThreads() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .allowEmptyShould(true)
                .because("the model is a specification: one call after the other");
    }

    ArchRule modelKnowsNoClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethodWhere(readsTheTime())
                .allowEmptyShould(true)
                .because("the model's time is the time it is given");
    }

    ArchRule onlyTheSuiteKnowsJqwik() {
        return onlyTheSuiteKnows("net.jqwik..")
                .because("generators, model and reduction stand without it, so that leaving it is cheap");
    }

    ArchRule onlyTheSuiteKnowsCucumber() {
        return onlyTheSuiteKnows("io.cucumber.java..", "io.cucumber.core..", "io.cucumber.datatable..")
                .because("steps are a thin front over the witness; reading the text of features is another matter");
    }

    ArchRule nothingStaticChanges() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs in one process must not know of each other");
    }

    ArchRule nullnessIsDeclared() {
        return classes().should(resideInANullMarkedPackage()).because("then the compiler checks every use of null");
    }

    private ArchRule onlyTheSuiteKnows(String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".suite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTime() {
        return DescribedPredicate.describe(
                "reads the time", call -> READ_THE_TIME.contains(call.getName()) && isFromJava(call.getTargetOwner()));
    }

    private static boolean isFromJava(JavaClass type) {
        return type.getPackageName().startsWith("java.");
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return ArchCondition.from(DescribedPredicate.describe(
                "reside in a package whose package-info says @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
