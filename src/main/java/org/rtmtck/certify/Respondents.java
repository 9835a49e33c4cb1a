package org.rtmtck.certify;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rtmtck.api.Behaviour;
import org.rtmtck.catalogue.Req;

/**
 * Says of each requirement whose behaviour its verdict is about. A requirement belongs to a {@link Behaviour} if whoever
 * supplies that behaviour decides alone whether the requirement is met: what messages say, for example, is not settled by
 * the queue that holds them.
 */
final class Respondents {

    private static final Map<Behaviour, Set<Req>> DECIDED = decided();

    private final Set<Req> adapters = EnumSet.noneOf(Req.class);

    /** With what the adapter supplies. */
    Respondents(Set<Behaviour> suppliedByAdapter) {
        suppliedByAdapter.forEach(behaviour -> adapters.addAll(DECIDED.getOrDefault(behaviour, Set.of())));
    }

    private static Map<Behaviour, Set<Req>> decided() {
        Map<Behaviour, Set<Req>> decided = new EnumMap<>(Behaviour.class);
        decided.put(
                Behaviour.HANDLES,
                EnumSet.of(
                        Req.DRC_020,
                        Req.DRC_021,
                        Req.DRC_022,
                        Req.DRC_023,
                        Req.DRC_024,
                        Req.DRC_025,
                        Req.DRC_026,
                        Req.DRC_027,
                        Req.DRC_028,
                        Req.DRC_029,
                        Req.DRC_114,
                        Req.DRC_120,
                        Req.DRC_121,
                        Req.DRC_122,
                        Req.DRC_123,
                        Req.DRC_133,
                        Req.DRC_141,
                        Req.DRC_202,
                        Req.DRC_207));
        decided.put(
                Behaviour.REGISTRATION_KEYS,
                EnumSet.of(Req.DRC_056, Req.DRC_110, Req.DRC_111, Req.DRC_113, Req.DRC_115, Req.DRC_201));
        decided.put(Behaviour.SINGLE_ROUTE, EnumSet.of(Req.DRC_036, Req.DRC_221));
        decided.put(
                Behaviour.CHANGE_QUEUE,
                EnumSet.of(
                        Req.DRC_007,
                        Req.DRC_074,
                        Req.DRC_075,
                        Req.DRC_078,
                        Req.DRC_080,
                        Req.DRC_081,
                        Req.DRC_082,
                        Req.DRC_083,
                        Req.DRC_084,
                        Req.DRC_085,
                        Req.DRC_090,
                        Req.DRC_091,
                        Req.DRC_092,
                        Req.DRC_093,
                        Req.DRC_094,
                        Req.DRC_143,
                        Req.DRC_213,
                        Req.DRC_215,
                        Req.DRC_223,
                        Req.DRC_227));
        decided.put(
                Behaviour.ENUMERATIONS,
                EnumSet.of(
                        Req.DRC_008,
                        Req.DRC_100,
                        Req.DRC_101,
                        Req.DRC_102,
                        Req.DRC_103,
                        Req.DRC_105,
                        Req.DRC_145,
                        Req.DRC_211,
                        Req.DRC_212,
                        Req.DRC_224,
                        Req.DRC_225));
        decided.put(Behaviour.AGEING, EnumSet.of(Req.DRC_041, Req.DRC_042, Req.DRC_043));
        decided.put(Behaviour.TIME_STAMPS, EnumSet.of(Req.DRC_125, Req.DRC_226));
        decided.put(
                Behaviour.BEST_ROUTE,
                EnumSet.of(Req.DRC_060, Req.DRC_062, Req.DRC_065, Req.DRC_066, Req.DRC_067, Req.DRC_068));
        decided.put(Behaviour.LAST_ERROR, EnumSet.of(Req.DRC_004, Req.DRC_005));
        return decided;
    }

    /** Whose behaviour the verdict on the requirement is about. */
    Respondent of(Req requirement, Verdict verdict) {
        if (verdict == Verdict.NOT_SUPPORTED || verdict == Verdict.NOT_EXERCISED) {
            return Respondent.NOT_APPLICABLE;
        }
        return adapters.contains(requirement) ? Respondent.ADAPTER : Respondent.IMPLEMENTATION;
    }
}
