package org.rtmtck.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Verdict;
import org.rtmtck.report.html.RequirementCard;
import org.rtmtck.report.html.ThemeSection;

/**
 * What is shown of the whole contract.
 *
 * @param certificate the certificate of the reference implementation
 * @param themes the requirements by theme
 * @param library all features
 * @param documents the titles of the documents, by their pages
 */
public record Overview(
        Certificate certificate, List<ThemeSection> themes, Library library, Map<String, String> documents) {

    /** Keeps copies, so that the value cannot change. */
    public Overview {
        themes = List.copyOf(themes);
    }

    /** How many requirements there are. */
    public int requirements() {
        return certificate.requirements().size();
    }

    /** How many requirements have that verdict, without those that cannot be tested. */
    public long testable(Verdict verdict) {
        return certificate.count(verdict) - (verdict == Verdict.NOT_EXERCISED ? untestable() : 0);
    }

    /** How many requirements cannot be tested. */
    public long untestable() {
        return certificate.requirements().stream()
                .filter(r -> !r.testable() && r.verdict() == Verdict.NOT_EXERCISED)
                .count();
    }

    /** All verdicts, in the order of the legend. */
    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    /** Where a requirement is shown. */
    public String place(RequirementCard card) {
        return Place.requirement(card.result().id()).path();
    }

    /** The features by folder. */
    public Map<String, List<FeatureText>> folders() {
        Map<String, List<FeatureText>> folders = new LinkedHashMap<>();
        for (FeatureText feature : library.features()) {
            folders.computeIfAbsent(feature.folder(), folder -> new ArrayList<>())
                    .add(feature);
        }
        return folders;
    }

    /** Where a feature is shown. */
    public String place(FeatureText feature) {
        return Place.feature(feature.file()).path();
    }
}
