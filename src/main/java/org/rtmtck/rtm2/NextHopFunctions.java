package org.rtmtck.rtm2;

import java.util.List;
import java.util.Optional;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

/** Next hops: objects of their own, which their owner adds before the routes and deletes after them. */
public final class NextHopFunctions {

    private final World world;

    NextHopFunctions(World world) {
        this.world = world;
    }

    /** {@code RtmAddNextHop}: adds a next hop or finds the caller's own that is equal; the handle is a reference. */
    public Result<NextHopHandle> addNextHop(EntityHandle entity, NextHopInfo info) {
        return world.call("RtmAddNextHop", entity, call -> {
            NextHopEntry hop = own(call, info).orElseGet(() -> create(call, info));
            return Result.of(call.give(hop.handle));
        });
    }

    /** {@code RtmFindNextHop}: finds the caller's own next hop; ERROR_NOT_FOUND if there is none. */
    public Result<NextHopHandle> findNextHop(EntityHandle entity, NextHopInfo info) {
        return world.call(
                "RtmFindNextHop",
                entity,
                call -> own(call, info)
                        .map(hop -> Result.of(call.give(hop.handle)))
                        .orElseGet(() -> Result.failed(V2Status.ERROR_NOT_FOUND)));
    }

    /**
     * {@code RtmDeleteNextHop}. Success uses up the caller's reference: the handle must not be released again.
     *
     * @return ERROR_ACCESS_DENIED if another entity owns it, ERROR_NOT_FOUND if it was deleted before
     */
    public Status deleteNextHop(EntityHandle entity, NextHopHandle nextHop) {
        return world.run("RtmDeleteNextHop", entity, call -> {
            call.requireReference(nextHop);
            NextHopEntry hop = world.nextHops.get(nextHop);
            if (hop == null || hop.deleted) {
                return V2Status.ERROR_NOT_FOUND;
            }
            if (hop.owner != call.entity()) {
                return V2Status.ERROR_ACCESS_DENIED;
            }
            hop.deleted = true;
            hop.owner.nextHops.remove(hop);
            call.release(nextHop);
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmGetNextHopInfo}. */
    public Result<NextHopDetails> getNextHopInfo(EntityHandle entity, NextHopHandle nextHop) {
        return world.call("RtmGetNextHopInfo", entity, call -> {
            call.requireReference(nextHop);
            NextHopEntry hop = world.nextHops.get(nextHop);
            if (hop == null) {
                return Result.failed(V2Status.ERROR_INVALID_HANDLE);
            }
            Structure structure = call.fill(Structure.Kind.NEXT_HOP_INFO, List.of(hop.owner.handle));
            return Result.of(new NextHopDetails(structure, hop.owner.handle, hop.info));
        });
    }

    /** {@code RtmReleaseNextHopInfo}. */
    public Status releaseNextHopInfo(EntityHandle entity, NextHopDetails details) {
        return world.run("RtmReleaseNextHopInfo", entity, call -> {
            call.release(details.structure(), Structure.Kind.NEXT_HOP_INFO);
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmReleaseNextHops}. */
    public Status releaseNextHops(EntityHandle entity, List<NextHopHandle> nextHops) {
        return world.run("RtmReleaseNextHops", entity, call -> {
            nextHops.forEach(call::release);
            return V2Status.NO_ERROR;
        });
    }

    private static Optional<NextHopEntry> own(Call call, NextHopInfo info) {
        return call.entity().nextHops.stream()
                .filter(hop -> hop.info.equals(info))
                .findFirst();
    }

    private NextHopEntry create(Call call, NextHopInfo info) {
        NextHopEntry hop = new NextHopEntry(new NextHopHandle(world.nextNumber()), call.entity(), info);
        world.nextHops.put(hop.handle, hop);
        call.entity().nextHops.add(hop);
        return hop;
    }
}
