package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rtmtck.catalogue.Req;

/**
 * Which checks run.
 *
 * @param tags the tags of which a check must carry one; empty selects all checks
 */
public record Selection(List<String> tags) {

    /** All checks. */
    public static final Selection ALL = new Selection(List.of());

    private static final Pattern IDENTIFIER = Pattern.compile("DRC-\\d+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Takes a copy. */
    public Selection {
        tags = List.copyOf(tags);
    }

    /**
     * The checks that carry one of these tags. Identifiers of requirements are tags.
     *
     * @throws CertificationException if one of them is no tag, or names a requirement that does not exist
     */
    public static Selection of(List<String> words) {
        List<String> tags = new ArrayList<>();
        for (String word : words) {
            String tag = word.startsWith("@") ? word.substring(1) : word;
            check(tag);
            tags.add(tag);
        }
        return new Selection(tags);
    }

    private static void check(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new CertificationException(
                    "'" + tag + "' is neither a requirement nor a tag; examples: DRC-030, hazard");
        }
        if (IDENTIFIER.matcher(tag).matches() && Req.find(tag).isEmpty()) {
            throw new CertificationException(
                    "no requirement is called " + tag + "; 'list requirements' shows those that there are");
        }
    }

    /** Whether every check runs. */
    public boolean isAll() {
        return tags.isEmpty();
    }

    /** The requirements that are named. */
    public Set<Req> requirements() {
        return tags.stream()
                .flatMap(tag -> Req.find(tag).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Req.class)));
    }

    /** The selection in the language of tag expressions. */
    String expression() {
        return String.join(" | ", tags);
    }
}
