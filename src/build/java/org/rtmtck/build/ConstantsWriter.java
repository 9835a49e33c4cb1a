package org.rtmtck.build;

import static java.util.stream.Collectors.joining;

/** Writes the enums {@code Req} and {@code Assumption}. */
final class ConstantsWriter {

    private static final String REQ = """
            package org.rtmtck.catalogue;

            import java.util.Optional;

            /** The requirements by identifier. Generated from {@code spec/requirements.yaml}. */
            public enum Req {
            %s;

                private final String id;
                private final String title;
                private final Theme theme;
                private final Level level;
                private final boolean testable;

                Req(String id, String title, Theme theme, Level level, boolean testable) {
                    this.id = id;
                    this.title = title;
                    this.theme = theme;
                    this.level = level;
                    this.testable = testable;
                }

                /** The identifier, for example {@code DRC-030}. */
                public String id() {
                    return id;
                }

                /** What it is about, in a few words. */
                public String title() {
                    return title;
                }

                /** The theme under which it stands. */
                public Theme theme() {
                    return theme;
                }

                /** How firmly the documentation supports it; where it has parts, its first part. */
                public Level level() {
                    return level;
                }

                /** Whether it shows through the 14 functions and the event. */
                public boolean testable() {
                    return testable;
                }

                /** Returns the requirement of that identifier, if there is one. */
                public static Optional<Req> find(String id) {
                    for (Req req : values()) {
                        if (req.id.equals(id)) {
                            return Optional.of(req);
                        }
                    }
                    return Optional.empty();
                }

                /**
                 * Returns the requirement of that identifier.
                 *
                 * @throws IllegalArgumentException if there is none
                 */
                public static Req of(String id) {
                    return find(id)
                            .orElseThrow(() -> new IllegalArgumentException("no requirement is called '" + id
                                    + "'; identifiers have the form DRC-030 and are listed in spec/requirements.yaml"));
                }

                @Override
                public String toString() {
                    return id;
                }
            }
            """;

    private static final String ASSUMPTION = """
            package org.rtmtck.catalogue;

            import java.util.Optional;

            /** The assumptions by name. Generated from {@code spec/assumptions.yaml}. */
            public enum Assumption {
            %s;

                private final AssumptionKind kind;
                private final String title;
                private final String text;

                Assumption(AssumptionKind kind, String title, String text) {
                    this.kind = kind;
                    this.title = title;
                    this.text = text;
                }

                /** What it is about. */
                public AssumptionKind kind() {
                    return kind;
                }

                /** What it is about, in a few words. */
                public String title() {
                    return title;
                }

                /** What is assumed. */
                public String text() {
                    return text;
                }

                /** Returns the assumption of that name, for example {@code A4}, if there is one. */
                public static Optional<Assumption> find(String name) {
                    for (Assumption assumption : values()) {
                        if (assumption.name().equals(name)) {
                            return Optional.of(assumption);
                        }
                    }
                    return Optional.empty();
                }
            }
            """;

    private ConstantsWriter() {}

    static String requirements(Specification specification) {
        return REQ.formatted(specification.requirements().stream()
                .map(ConstantsWriter::constant)
                .collect(joining(",\n")));
    }

    static String assumptions(Specification specification) {
        return ASSUMPTION.formatted(specification.assumptions().stream()
                .map(ConstantsWriter::constant)
                .collect(joining(",\n")));
    }

    private static String constant(RequirementEntry requirement) {
        return "    /** %s. */\n    %s(%s, %s, Theme.%s, Level.%s, %s)"
                .formatted(
                        javadoc(requirement.title()),
                        requirement.id().value().replace('-', '_'),
                        literal(requirement.id().value()),
                        literal(requirement.title()),
                        requirement.theme().name(),
                        requirement.level().name(),
                        requirement.testable());
    }

    private static String constant(AssumptionEntry assumption) {
        return "    /** %s. */\n    %s(AssumptionKind.%s, %s, %s)"
                .formatted(
                        javadoc(assumption.title()),
                        assumption.id(),
                        assumption.kind().name(),
                        literal(assumption.title()),
                        literal(assumption.text()));
    }

    private static String javadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
