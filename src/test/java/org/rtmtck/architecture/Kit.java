package org.rtmtck.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the rules are about. */
final class Kit {

    static final String ROOT = "org.rtmtck";

    /** A package laid out like the kit's root, whose classes break the rules on purpose. */
    static final String VIOLATIONS = "org.rtmtck.architecture.violation";

    private Kit() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(ROOT);
    }

    static JavaClasses violations() {
        return new ClassFileImporter().importPackages(VIOLATIONS);
    }
}
