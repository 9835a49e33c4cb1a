package org.rtmtck.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;
import org.rtmtck.migration.mistake.WrongFacade;
import org.rtmtck.migration.mistake.WrongFacades;

/** The implementations that can be found on a class path. */
public final class Implementations {

    private static final String KIT = "org.rtmtck.";

    private Implementations() {}

    /**
     * All providers that the class loader finds, by name.
     *
     * @throws SelectionException if one of them cannot be loaded
     */
    public static List<RtmProvider> all(ClassLoader loader) {
        List<RtmProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(RtmProvider.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new SelectionException("an implementation cannot be loaded: " + e.getMessage()
                    + "; look at META-INF/services/" + RtmProvider.class.getName());
        }
        found.sort(Comparator.comparing(RtmProvider::name));
        return found;
    }

    /**
     * The provider of that name. {@code defect:NAME} and {@code lawful:NAME} are implementations that the kit proves
     * itself with: wrong on purpose, and lawful but odd. Facades over version 2 with a mistake have names of their own.
     *
     * @throws SelectionException if there is none, or more than one
     */
    public static RtmProvider named(String name, ClassLoader loader) {
        if (name.startsWith(Defect.PREFIX)) {
            return Defects.named(name.substring(Defect.PREFIX.length()))
                    .map(Defect::provider)
                    .orElseThrow(() -> new SelectionException("no defect is called '" + name + "'"));
        }
        if (name.startsWith(LawfulVariant.PREFIX)) {
            return LawfulVariants.named(name.substring(LawfulVariant.PREFIX.length()))
                    .map(LawfulVariant::provider)
                    .orElseThrow(() -> new SelectionException("no lawful variant is called '" + name + "'"));
        }
        List<RtmProvider> all = all(loader);
        List<RtmProvider> matching =
                all.stream().filter(p -> p.name().equals(name)).toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        Optional<WrongFacade> mistake = WrongFacades.named(name);
        if (mistake.isPresent() && matching.isEmpty()) {
            return mistake.get();
        }
        String problem = matching.isEmpty() ? "no implementation is called '" : "several implementations are called '";
        throw new SelectionException(problem + name + "'; found are: " + names(all));
    }

    /**
     * The one provider that does not come with the kit.
     *
     * @throws SelectionException if there is none, or more than one
     */
    public static RtmProvider own(ClassLoader loader) {
        List<RtmProvider> own = all(loader).stream()
                .filter(p -> !p.getClass().getName().startsWith(KIT))
                .toList();
        if (own.size() == 1) {
            return own.get(0);
        }
        throw new SelectionException(
                own.isEmpty()
                        ? "no implementation of yours was found; write its class name into META-INF/services/"
                                + RtmProvider.class.getName()
                        : "several implementations were found: " + names(own)
                                + "; choose one with the configuration parameter " + UserRun.IMPLEMENTATION);
    }

    private static String names(List<RtmProvider> providers) {
        return providers.isEmpty()
                ? "none"
                : providers.stream().map(RtmProvider::name).collect(Collectors.joining(", "));
    }
}
