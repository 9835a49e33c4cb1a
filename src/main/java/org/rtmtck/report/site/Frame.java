package org.rtmtck.report.site;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands around the content of every page.
 *
 * @param place where the page lies
 * @param title its title
 * @param language the code of the language it is written in
 */
public record Frame(Place place, String title, String language) {

    /** A page in English. */
    static Frame of(Place place, String title) {
        return new Frame(place, title, "en");
    }

    /** The entries of the navigation: the words by the page that they lead to. */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("requirements.html", "Requirements");
        entries.put("features/index.html", "Features");
        entries.put("moving/index.html", "Moving to RTMv2");
        entries.put("spec/translation-defects.html", "Translated pages");
        entries.put("spec/assumptions.html", "Assumptions");
        entries.put("spec/glossary.html", "Glossary");
        entries.put("spec/index.html", "All documents");
        return entries;
    }

    /** Whether that entry leads to this page. */
    public boolean isHere(String entry) {
        return entry.equals(place.path());
    }

    /** A link from this page to that place. */
    public String to(String target) {
        return place.linkTo(target);
    }
}
