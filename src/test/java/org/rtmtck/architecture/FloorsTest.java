package org.rtmtck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class FloorsTest {
    @Test
    void the_kit_is_really_scanned() {
        assertThat(new ClassFileImporter().importPackages("org.rtmtck")).isNotEmpty();
    }
}
