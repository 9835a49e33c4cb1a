package org.rtmtck.certify.prove;

import java.util.List;
import org.rtmtck.suite.direct.Technique;

/**
 * How many defects a technique killed, and how soon. The times are those of each defect by itself.
 *
 * @param technique the kind of checks
 * @param alone whether it had all defects to itself; else those that techniques before it had killed did not reach it
 * @param within100Millis how many it killed within 0.1 s
 * @param within1Second how many within 1 s
 * @param within10Seconds how many within 10 s
 * @param within60Seconds how many within 60 s
 * @param killed how many at all
 */
public record TechniqueResult(
        String technique,
        boolean alone,
        long within100Millis,
        long within1Second,
        long within10Seconds,
        long within60Seconds,
        long killed) {

    static TechniqueResult of(Technique technique, boolean alone, List<DefectResult> defects) {
        List<DefectResult> its = defects.stream()
                .filter(d -> d.outcome() == Outcome.KILLED && technique.slug().equals(d.technique()))
                .toList();
        return new TechniqueResult(
                technique.slug(),
                alone,
                within(its, 100),
                within(its, 1000),
                within(its, 10_000),
                within(its, 60_000),
                its.size());
    }

    private static long within(List<DefectResult> defects, long millis) {
        return defects.stream().filter(d -> d.millis() <= millis).count();
    }
}
