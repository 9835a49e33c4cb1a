package org.rtmtck.catalogue;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All requirements with everything that is said about them. */
public final class Catalogue {

    private final Map<Req, Requirement> requirements;
    private final Map<Req, Set<Req>> generalisations = new EnumMap<>(Req.class);
    private final String digest;

    Catalogue(List<Requirement> requirements, String digest) {
        this.requirements = new EnumMap<>(Req.class);
        requirements.forEach(requirement -> this.requirements.put(requirement.req(), requirement));
        this.requirements.keySet().forEach(req -> generalisations.put(req, closure(req)));
        this.digest = digest;
    }

    /**
     * Reads the catalogue from the class path.
     *
     * @throws IllegalStateException if it is missing there or was made for other constants, that is, if the kit was put
     *     together wrongly
     */
    public static Catalogue load() {
        return CatalogueResource.load();
    }

    /** Returns all requirements in the order of their identifiers. */
    public List<Requirement> all() {
        return List.copyOf(requirements.values());
    }

    /** Returns what is said about a requirement. */
    public Requirement get(Req req) {
        Requirement requirement = requirements.get(req);
        if (requirement == null) {
            throw new IllegalStateException("the catalogue does not hold " + req);
        }
        return requirement;
    }

    /**
     * Returns the SHA-256 of the content of the catalogue in hexadecimal digits. It changes when anything is said
     * differently and stays when only the layout of the files changes.
     */
    public String digest() {
        return digest;
    }

    /** Returns the requirement that is judged for this one: itself, or the one that says the same. */
    public Req judgedAs(Req req) {
        return get(req).sameAs().orElse(req);
    }

    /** Returns the more general requirements of which this one is a special case, direct and indirect ones. */
    public Set<Req> generalisations(Req req) {
        return generalisations.getOrDefault(req, Set.of());
    }

    /** Whether the two say the same or one is a special case of the other. */
    public boolean related(Req one, Req other) {
        Req a = judgedAs(one);
        Req b = judgedAs(other);
        return a == b || generalisations(a).contains(b) || generalisations(b).contains(a);
    }

    /** Whether the two are special cases of something they have in common, or one is a special case of the other. */
    public boolean akin(Req one, Req other) {
        Set<Req> wider = EnumSet.of(judgedAs(one));
        wider.addAll(generalisations(judgedAs(one)));
        return wider.contains(judgedAs(other))
                || generalisations(judgedAs(other)).stream().anyMatch(wider::contains);
    }

    private Set<Req> closure(Req req) {
        EnumSet<Req> seen = EnumSet.noneOf(Req.class);
        Deque<Req> open = new ArrayDeque<>(get(req).refines());
        while (!open.isEmpty()) {
            Req general = open.pop();
            if (seen.add(general)) {
                open.addAll(get(general).refines());
            }
        }
        return Collections.unmodifiableSet(seen);
    }
}
