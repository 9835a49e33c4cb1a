package org.rtmtck.certify;

import java.util.Optional;
import org.rtmtck.catalogue.Catalogue;

/**
 * The kit that certified.
 *
 * @param version its version
 * @param catalogue the SHA-256 of the catalogue of requirements, in hexadecimal digits
 */
public record KitInfo(String version, String catalogue) {

    /** The kit that is running. */
    public static KitInfo of(Catalogue catalogue) {
        return new KitInfo(currentVersion(), catalogue.digest());
    }

    /** The version of the kit that is running; {@code development} when it runs from its build directory. */
    public static String currentVersion() {
        return Optional.ofNullable(KitInfo.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
