package org.rtmtck.certify;

import java.util.List;
import java.util.Set;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.witness.Subject;

/**
 * The implementation under test, as it presents itself.
 *
 * @param name its name
 * @param version its version
 * @param description one line about it; may be empty
 * @param capabilities what it offers, by name
 * @param suppliedByAdapter the parts of the contract that an adapter supplies in its place
 */
public record ImplementationInfo(
        String name, String version, String description, List<String> capabilities, List<String> suppliedByAdapter) {

    /** Takes copies. */
    public ImplementationInfo {
        capabilities = List.copyOf(capabilities);
        suppliedByAdapter = List.copyOf(suppliedByAdapter);
    }

    static ImplementationInfo of(Subject subject) {
        RtmProvider provider = subject.provider();
        return new ImplementationInfo(
                Plain.line(provider.name()),
                Plain.line(provider.version()),
                Plain.line(provider.description()),
                names(subject.capabilities()),
                names(provider.suppliedByAdapter()));
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }
}
