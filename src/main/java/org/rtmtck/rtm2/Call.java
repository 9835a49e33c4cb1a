package org.rtmtck.rtm2;

import java.util.Collection;
import java.util.List;

/**
 * One call of one entity, for as long as it runs.
 *
 * @param world where it runs
 * @param function the documented name of the function
 * @param entity the caller
 */
record Call(World world, String function, Entity entity) {

    /** Hands a handle to the caller, which holds one more reference from now on. */
    <H extends V2Handle> H give(H handle) {
        entity.references.add(handle);
        return handle;
    }

    /** Fills a structure of the caller. */
    Structure fill(Structure.Kind kind, List<V2Handle> handles) {
        Structure structure = new Structure(world.nextNumber(), kind);
        entity.references.fill(structure, handles);
        return structure;
    }

    void requireReference(V2Handle handle) {
        if (!entity.references.cover(handle)) {
            throw new ForbiddenCall(CallerRule.NO_USE_WITHOUT_REFERENCE, function);
        }
    }

    void requireReferences(Collection<? extends V2Handle> handles) {
        handles.forEach(this::requireReference);
    }

    void release(V2Handle handle) {
        if (!entity.references.remove(handle)) {
            throw new ForbiddenCall(CallerRule.NO_RELEASE_WITHOUT_REFERENCE, function);
        }
        world.forgetIfUnused(handle);
    }

    void release(Structure structure, Structure.Kind kind) {
        if (structure.kind() != kind || !entity.references.release(structure)) {
            throw new ForbiddenCall(CallerRule.EACH_STRUCTURE_HAS_ITS_RELEASE, function);
        }
    }
}
