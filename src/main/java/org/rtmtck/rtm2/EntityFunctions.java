package org.rtmtck.rtm2;

import java.util.List;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/** Registration (page RtmRegisterEntity and its neighbours) and the methods that entities offer to each other. */
public final class EntityFunctions {

    private final World world;

    EntityFunctions(World world) {
        this.world = world;
    }

    /**
     * {@code RtmRegisterEntity}.
     *
     * @return the handle, or ERROR_ALREADY_EXISTS for a key that is taken, ERROR_INVALID_PARAMETER for an instance other
     *     than 0 or an unknown address family, ERROR_NO_SYSTEM_RESOURCES if no opaque slot is left
     */
    public Result<EntityHandle> registerEntity(Registration registration) {
        return world.exclusively(() -> register(registration));
    }

    /**
     * {@code RtmDeregisterEntity}. Everything that belongs to the entity must have been given back before; what was not
     * is reported by {@link Rtm2#audit()}. The handle must never be used again, not even here.
     *
     * @return NO_ERROR, or ERROR_INVALID_HANDLE for a value that never was a handle
     */
    public Status deregisterEntity(EntityHandle entity) {
        return world.run("RtmDeregisterEntity", entity, call -> {
            world.forbidInsideEntityEvents(call.function());
            world.depart(call.entity());
            if (world.configuration.leftRoutes() == Configuration.LeftRoutes.GO) {
                Table table = world.table(call.entity().family());
                List.copyOf(call.entity().routes).forEach(route -> table.remove(route, null));
            }
            world.tellOthers(
                    call.entity(),
                    new Event.EntityDeregistered(entity, call.entity().info()));
            return V2Status.NO_ERROR;
        });
    }

    /**
     * {@code RtmGetRegisteredEntities}.
     *
     * @return the entities of the caller's family, the caller among them; each is a reference to be released with
     *     {@link #releaseEntities}
     */
    public Result<List<EntityHandle>> getRegisteredEntities(EntityHandle entity) {
        return world.call("RtmGetRegisteredEntities", entity, call -> {
            world.forbidInsideEntityEvents(call.function());
            return Result.of(world.entities.values().stream()
                    .filter(other -> other.family().equals(call.entity().family()))
                    .map(other -> call.give(other.handle))
                    .toList());
        });
    }

    /** {@code RtmReleaseEntities}. */
    public Status releaseEntities(EntityHandle entity, List<EntityHandle> handles) {
        return world.run("RtmReleaseEntities", entity, call -> {
            handles.forEach(call::release);
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmGetEntityInfo}, without the structure to release, for an entity that the caller has a reference to. */
    public Result<EntityInfo> getEntityInfo(EntityHandle entity, EntityHandle about) {
        return world.call("RtmGetEntityInfo", entity, call -> {
            call.requireReference(about);
            Entity found = world.entities.get(about);
            return found == null ? Result.failed(V2Status.ERROR_INVALID_HANDLE) : Result.of(found.info());
        });
    }

    /**
     * {@code RtmInvokeMethod}: runs a method that another entity exported. The codes of refusal are not modelled.
     *
     * @return whether the method ran: not if the target has blocked its methods or is not registered any more
     */
    public boolean invokeMethod(EntityHandle entity, EntityHandle target, int index) {
        return world.call("RtmInvokeMethod", entity, call -> {
                    Entity found = world.entities.get(target);
                    if (found == null || found.methodsBlocked) {
                        return Result.<Boolean>failed(V2Status.ERROR_INVALID_HANDLE);
                    }
                    world.afterwards(found.registration.methods().get(index));
                    return Result.of(true);
                })
                .isSuccess();
    }

    /** {@code RtmBlockMethods} for all of the entity's methods, and their release. */
    public Status blockMethods(EntityHandle entity, boolean blocked) {
        return world.run("RtmBlockMethods", entity, call -> {
            call.entity().methodsBlocked = blocked;
            return V2Status.NO_ERROR;
        });
    }

    private Result<EntityHandle> register(Registration registration) {
        world.forbidInsideEntityEvents("RtmRegisterEntity");
        EntityInfo info = registration.info();
        if (info.rtmInstanceId() != 0 || !info.addressFamily().isSupported()) {
            return Result.failed(V2Status.ERROR_INVALID_PARAMETER);
        }
        if (world.entities.values().stream().anyMatch(other -> other.info().equals(info))) {
            return Result.failed(V2Status.ERROR_ALREADY_EXISTS);
        }
        if (registration.reserveOpaquePointer() && reservedSlots(info) >= world.configuration.opaqueSlots()) {
            return Result.failed(V2Status.ERROR_NO_SYSTEM_RESOURCES);
        }
        Entity entity = new Entity(new EntityHandle(world.nextNumber()), registration);
        world.entities.put(entity.handle, entity);
        world.tellOthers(entity, new Event.EntityRegistered(entity.handle, info));
        return Result.of(entity.handle);
    }

    private long reservedSlots(EntityInfo info) {
        return world.entities.values().stream()
                .filter(other -> other.family().equals(info.addressFamily()))
                .filter(other -> other.registration.reserveOpaquePointer())
                .count();
    }
}
