package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The checks that there are. */
public final class CheckList {

    /**
     * A check that could run.
     *
     * @param id where it is written
     * @param name what people call it
     * @param engine the test engine that runs it
     * @param tags its tags, each of which selects it
     */
    public record Entry(String id, String name, String engine, List<String> tags) {

        /** Takes a copy. */
        public Entry {
            tags = List.copyOf(tags);
        }
    }

    private CheckList() {}

    /** The checks that are selected, without running them. */
    public static List<Entry> of(Selection selection) {
        List<Entry> entries = new ArrayList<>();
        try (Scratch scratch = Scratch.create()) {
            for (SuiteParts part : SuiteParts.values()) {
                TestPlan plan = Launching.launcher(part).discover(Launching.request(part, selection, scratch));
                plan.getRoots().forEach(root -> add(plan, root, part, entries));
            }
        }
        return entries;
    }

    private static void add(TestPlan plan, TestIdentifier identifier, SuiteParts part, List<Entry> entries) {
        if (identifier.isTest()) {
            CheckNames names = new CheckNames(plan);
            entries.add(new Entry(
                    names.id(identifier),
                    names.name(identifier),
                    part.engine(),
                    identifier.getTags().stream().map(TestTag::getName).sorted().toList()));
        }
        plan.getChildren(identifier).forEach(child -> add(plan, child, part, entries));
    }
}
