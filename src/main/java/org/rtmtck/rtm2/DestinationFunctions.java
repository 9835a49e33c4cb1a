package org.rtmtck.rtm2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.DestHandle;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/** Finding destinations, holding them down, and the opaque slots in them. */
public final class DestinationFunctions {

    private final World world;

    DestinationFunctions(World world) {
        this.world = world;
    }

    /**
     * {@code RtmGetExactMatchDestination} for {@code RTM_BEST_PROTOCOL}. A destination that is only held down is found
     * too: look at the route in the view, not at the status.
     *
     * @return a structure to be released with {@link #releaseDestInfo}, or ERROR_NOT_FOUND
     */
    public Result<DestInfo> getExactMatchDestination(EntityHandle entity, NetAddress address, Set<View> views) {
        return world.call(
                "RtmGetExactMatchDestination",
                entity,
                call -> answer(call, world.table(call.entity().family()).exactly(address), views));
    }

    /** {@code RtmGetMostSpecificDestination}: the longest prefix that has a route to the address in one of the views. */
    public Result<DestInfo> getMostSpecificDestination(EntityHandle entity, int address, Set<View> views) {
        return world.call(
                "RtmGetMostSpecificDestination",
                entity,
                call -> answer(
                        call,
                        world.table(call.entity().family())
                                .mostSpecific(
                                        address,
                                        d -> views.stream()
                                                .anyMatch(view -> d.best(view).isPresent())),
                        views));
    }

    /** {@code RtmReleaseDestInfo}. */
    public Status releaseDestInfo(EntityHandle entity, DestInfo info) {
        return world.run("RtmReleaseDestInfo", entity, call -> releaseAll(call, List.of(info)));
    }

    /** {@code RtmReleaseDests}: the same for several; not for changed destinations. */
    public Status releaseDests(EntityHandle entity, List<DestInfo> infos) {
        return world.run("RtmReleaseDests", entity, call -> releaseAll(call, infos));
    }

    /**
     * {@code RtmHoldDestination}: when the last route of a view is deleted, keeps it aside for a while.
     *
     * @param holdTime how long, in milliseconds
     */
    public Status holdDestination(EntityHandle entity, DestHandle destination, Set<View> views, int holdTime) {
        return world.run("RtmHoldDestination", entity, call -> {
            call.requireReference(destination);
            Optional<Destination> target = world.table(call.entity().family()).withHandle(destination);
            target.ifPresent(d -> views.forEach(view -> d.holdMillis.put(view, Integer.toUnsignedLong(holdTime))));
            return target.isPresent() ? V2Status.NO_ERROR : V2Status.ERROR_NOT_FOUND;
        });
    }

    /**
     * Writes through the pointer that {@code RtmGetOpaqueInformationPointer} returns. The codes for a caller that
     * reserved no slot and for a destination that has gone are the model's choice.
     *
     * @param content what the pointer shall point to; null to take it away
     */
    public Status setOpaquePointer(EntityHandle entity, DestHandle destination, @Nullable Object content) {
        return world.run("RtmGetOpaqueInformationPointer", entity, call -> {
            call.requireReference(destination);
            if (!call.entity().registration.reserveOpaquePointer()) {
                return V2Status.ERROR_ACCESS_DENIED;
            }
            Optional<Destination> target = world.table(call.entity().family()).withHandle(destination);
            target.ifPresent(d -> put(call.entity(), d, content));
            return target.isPresent() ? V2Status.NO_ERROR : V2Status.ERROR_NOT_FOUND;
        });
    }

    private static void put(Entity entity, Destination destination, @Nullable Object content) {
        if (content == null) {
            entity.opaqueContents.remove(destination);
        } else {
            entity.opaqueContents.put(destination, content);
        }
    }

    private static Result<DestInfo> answer(Call call, Optional<Destination> found, Set<View> views) {
        return found.map(d -> Result.of(Table.describe(call, d, views, Structure.Kind.DEST_INFO)))
                .orElseGet(() -> Result.failed(V2Status.ERROR_NOT_FOUND));
    }

    private static Status releaseAll(Call call, List<DestInfo> infos) {
        infos.forEach(info -> call.release(info.structure(), Structure.Kind.DEST_INFO));
        return V2Status.NO_ERROR;
    }
}
