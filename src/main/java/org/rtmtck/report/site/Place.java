package org.rtmtck.report.site;

/**
 * Where a page lies.
 *
 * @param path its path in the site, for example {@code requirements/DRC-030.html}
 */
public record Place(String path) {

    private static final String REQUIREMENTS = "requirements/";
    private static final String PAGE = ".html";

    /** The page of a requirement. */
    static Place requirement(String id) {
        return new Place(REQUIREMENTS + id + PAGE);
    }

    /** The page of a feature file, for example {@code core/core.feature}. */
    static Place feature(String file) {
        return new Place("features/" + file.replaceFirst("\\.feature$", PAGE));
    }

    /** What leads from this page to the top of the site: empty, or {@code ../} as often as needed. */
    public String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** A link from this page to another place, which may have an anchor. */
    public String linkTo(String target) {
        return root() + target;
    }
}
