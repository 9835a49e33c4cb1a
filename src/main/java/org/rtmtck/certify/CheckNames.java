package org.rtmtck.certify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Where a check is written and what people call it. */
final class CheckNames {

    private static final String FEATURES = SuiteParts.FEATURES.replace('.', '/') + "/";

    private static final Pattern EXAMPLE = Pattern.compile("Example #[\\d.]+: (.+)");
    private static final int OUTLINE_AND_TABLE = 2;

    private final TestPlan plan;

    CheckNames(TestPlan plan) {
        this.plan = plan;
    }

    /** The place of a check in the kit's sources. */
    String id(TestIdentifier check) {
        Optional<TestSource> source = check.getSource();
        if (source.isPresent() && source.get() instanceof ClasspathResourceSource resource) {
            String file = resource.getClasspathResourceName();
            String line = resource.getPosition().map(p -> ":" + p.getLine()).orElse("");
            return file.substring(file.indexOf(FEATURES) < 0 ? 0 : file.indexOf(FEATURES) + FEATURES.length()) + line;
        }
        if (source.isPresent() && source.get() instanceof MethodSource method) {
            String type = method.getClassName();
            return type.substring(type.lastIndexOf('.') + 1) + "." + method.getMethodName();
        }
        return check.getUniqueId();
    }

    /** The names of what a check stands under, and its own. */
    String name(TestIdentifier check) {
        Deque<String> names = new ArrayDeque<>();
        Optional<TestIdentifier> next = Optional.of(check);
        while (next.isPresent() && next.get().getParentIdObject().isPresent()) {
            names.addFirst(next.get().getDisplayName());
            next = plan.getParent(next.get());
        }
        return String.join(" > ", withoutOutline(List.copyOf(names)));
    }

    /** An example is called by its own words, not by those of the outline and the table that it comes from. */
    private static List<String> withoutOutline(List<String> names) {
        Matcher example = EXAMPLE.matcher(names.get(names.size() - 1));
        if (!example.matches() || names.size() <= OUTLINE_AND_TABLE) {
            return names;
        }
        List<String> shorter = new ArrayList<>(names.subList(0, names.size() - 1 - OUTLINE_AND_TABLE));
        shorter.add(example.group(1));
        return shorter;
    }

    /** What a file, a class or an engine is called. */
    String container(TestIdentifier container) {
        return container.getParentIdObject().isPresent() ? name(container) : "the engine " + container.getDisplayName();
    }
}
