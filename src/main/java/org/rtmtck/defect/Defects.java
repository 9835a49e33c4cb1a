package org.rtmtck.defect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All defects. Safe for concurrent use. */
public final class Defects {

    private static final List<Defect> ALL = Stream.of(
                    BestRouteDefects.all(),
                    CacheDefects.all(),
                    CodeDefects.all(),
                    CornerDefects.all(),
                    EnumerationDefects.all(),
                    FamilyDefects.all(),
                    HandleDefects.all(),
                    LaterDefects.all(),
                    LeftBehindDefects.all(),
                    LifetimeDefects.all(),
                    MarkDefects.all(),
                    MessageDefects.all(),
                    OldHandleDefects.all(),
                    OrderDefects.all(),
                    OtherClientDefects.all(),
                    QueueDefects.all(),
                    ReadingDefects.all(),
                    RecipientDefects.all(),
                    RegistrationDefects.all(),
                    ResourceDefects.all(),
                    ScanDefects.all(),
                    SuccessorDefects.all(),
                    ValueDefects.all())
            .flatMap(List::stream)
            .toList();

    private Defects() {}

    /** All defects, by theme. */
    public static List<Defect> all() {
        return ALL;
    }

    /** Those that show only when calls overlap; {@link #all} does not have them. */
    public static List<Defect> racy() {
        return RaceDefects.all();
    }

    /** Those that need many particular calls; {@link #all} does not have them. */
    public static List<Defect> deep() {
        return DeepDefects.all();
    }

    /** The defect of that name, racy or deep or neither, if there is one. */
    public static Optional<Defect> named(String name) {
        return Stream.of(ALL, racy(), deep())
                .flatMap(List::stream)
                .filter(defect -> defect.name().equals(name))
                .findFirst();
    }
}
