package org.rtmtck.migration.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.facts.StatusChange;
import org.rtmtck.migration.facts.V1Name;

/** The names of version 1 that a source can use. */
final class V1Vocabulary {

    /** A name for the bare number: code that compares with it means one of four status codes. */
    static final long BARE_STATUS = 259;

    private final Map<String, V1Name> names = new HashMap<>();
    private final Map<String, V1Name> headers = new HashMap<>();
    private final V1Name bareStatus;

    V1Vocabulary(MigrationFacts facts) {
        facts.functions().forEach(f -> names.put(f.name(), f));
        facts.statusCodes().forEach(this::addStatus);
        for (V1Name name : facts.names()) {
            (name.kind() == V1Name.Kind.HEADER ? headers : names).put(name.name(), name);
        }
        bareStatus = new V1Name(
                Long.toString(BARE_STATUS),
                V1Name.Kind.STATUS,
                List.of("ERROR_NO_MORE_ITEMS (259) or ERROR_NOT_FOUND (1168)"),
                false,
                "Four names of version 1 are this number; one of them has another number now.",
                facts.trap("not-found-1168").stream().toList());
    }

    private void addStatus(StatusChange change) {
        change.v1Name().ifPresent(name -> {
            List<String> replacement =
                    change.v2Name().map(v2 -> v2 + " (" + change.v2Number().orElseThrow() + ")").stream()
                            .toList();
            names.put(name, new V1Name(name, V1Name.Kind.STATUS, replacement, false, change.note(), change.traps()));
        });
    }

    Optional<V1Name> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    boolean isFunction(String name) {
        return find(name).filter(n -> n.kind() == V1Name.Kind.FUNCTION).isPresent();
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    /** A header or library of version 1, whatever the case and the folder. */
    Optional<V1Name> findHeader(String path) {
        String file = path.replace('\\', '/');
        return Optional.ofNullable(
                headers.get(file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether sources that know nothing of RTM use the name too. */
    boolean isUsedElsewhere(V1Name name) {
        return name.equals(bareStatus) || name.name().equals("ERROR_NO_SYSTEM_RESOURCES");
    }

    V1Name bareStatus() {
        return bareStatus;
    }
}
