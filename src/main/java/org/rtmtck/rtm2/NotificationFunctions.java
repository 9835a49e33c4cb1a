package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;

/**
 * Change notification. An entity learns that a destination has changed and how it stands now; several changes become
 * one, and what was before is not told.
 */
public final class NotificationFunctions {

    private final World world;

    NotificationFunctions(World world) {
        this.world = world;
    }

    /** {@code RtmRegisterForChangeNotification}: ERROR_NO_SYSTEM_RESOURCES if there are too many already. */
    public Result<NotifyHandle> registerForChangeNotification(EntityHandle entity, Set<View> views, ChangeType type) {
        return world.call("RtmRegisterForChangeNotification", entity, call -> {
            int taken = world.entities.values().stream()
                    .mapToInt(other -> other.notifications.size())
                    .sum();
            if (taken >= world.configuration.notifications()) {
                return Result.failed(V2Status.ERROR_NO_SYSTEM_RESOURCES);
            }
            NotifyHandle handle = new NotifyHandle(world.nextNumber());
            call.entity().notifications.put(handle, new Notification(handle, Set.copyOf(views), type));
            return Result.of(handle);
        });
    }

    /**
     * {@code RtmGetChangedDests}, to be called until it answers ERROR_NO_MORE_ITEMS. The last destinations may come
     * together with that answer.
     *
     * @return structures to be released with {@link #releaseChangedDests}
     */
    public Result<List<DestInfo>> getChangedDests(EntityHandle entity, NotifyHandle handle, int atMost) {
        return world.call("RtmGetChangedDests", entity, call -> {
            Notification notification = call.entity().notifications.get(handle);
            if (notification == null) {
                return Result.failed(V2Status.ERROR_INVALID_HANDLE);
            }
            List<DestInfo> taken = take(call, notification, atMost);
            if (!notification.changed.isEmpty()) {
                return Result.of(taken);
            }
            notification.drained();
            return new Result<>(V2Status.ERROR_NO_MORE_ITEMS, taken);
        });
    }

    /** {@code RtmReleaseChangedDests}. */
    public Status releaseChangedDests(EntityHandle entity, NotifyHandle handle, List<DestInfo> infos) {
        return world.run("RtmReleaseChangedDests", entity, call -> {
            if (!call.entity().notifications.containsKey(handle)) {
                return V2Status.ERROR_INVALID_HANDLE;
            }
            infos.forEach(info -> call.release(info.structure(), Structure.Kind.CHANGED_DEST));
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmDeregisterFromChangeNotification}. */
    public Status deregisterFromChangeNotification(EntityHandle entity, NotifyHandle handle) {
        return world.run("RtmDeregisterFromChangeNotification", entity, call -> {
            boolean known = call.entity().notifications.remove(handle) != null;
            return known ? V2Status.NO_ERROR : V2Status.ERROR_INVALID_HANDLE;
        });
    }

    private static List<DestInfo> take(Call call, Notification notification, int atMost) {
        List<DestInfo> taken = new ArrayList<>();
        Iterator<Destination> changed = notification.changed.iterator();
        while (taken.size() < atMost && changed.hasNext()) {
            taken.add(Table.describe(call, changed.next(), notification.views, Structure.Kind.CHANGED_DEST));
            changed.remove();
        }
        return taken;
    }
}
