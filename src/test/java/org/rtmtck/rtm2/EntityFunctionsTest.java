package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmtck.rtm2.V2Status.ERROR_ALREADY_EXISTS;
import static org.rtmtck.rtm2.V2Status.ERROR_INVALID_HANDLE;
import static org.rtmtck.rtm2.V2Status.ERROR_INVALID_PARAMETER;
import static org.rtmtck.rtm2.V2Status.ERROR_NO_SYSTEM_RESOURCES;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

class EntityFunctionsTest {

    private final Lab lab = new Lab();
    private final EntityFunctions entities = lab.rtm.entities();

    @Test
    void one_protocol_may_register_once_for_each_instance_id() {
        lab.register(13);

        assertThat(entities.registerEntity(Lab.protocol(13)).status()).isEqualTo(ERROR_ALREADY_EXISTS);
        assertThat(entities.registerEntity(Registration.of(EntityInfo.ipv4(13, 1)))
                        .status())
                .isEqualTo(NO_ERROR);
    }

    @Test
    void only_instance_zero_and_known_address_families_are_accepted() {
        EntityId id = new EntityId(13, 0);

        assertThat(register(new EntityInfo(1, AddressFamily.INET, id)).status()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(register(new EntityInfo(0, AddressFamily.UNSPEC, id)).status())
                .isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(register(new EntityInfo(0, AddressFamily.INET6, id)).status())
                .isEqualTo(NO_ERROR);
    }

    @Test
    void a_value_that_never_was_a_handle_is_refused() {
        assertThat(entities.deregisterEntity(new EntityHandle(4711))).isEqualTo(ERROR_INVALID_HANDLE);
    }

    @Test
    void use_after_deregistration_may_end_the_process() {
        EntityHandle entity = lab.register(13);
        assertThat(entities.deregisterEntity(entity)).isEqualTo(NO_ERROR);

        assertThatThrownBy(() -> entities.deregisterEntity(entity))
                .isInstanceOf(ProcessMayEnd.class)
                .hasMessageContaining("RtmDeregisterEntity");
        assertThatThrownBy(() -> lab.rtm.routes().releaseRoutes(entity, List.of()))
                .isInstanceOf(ProcessMayEnd.class);
    }

    @Test
    void others_with_a_callback_hear_who_comes_and_goes() {
        lab.registerListener(8, (entity, event) -> NO_ERROR);
        EntityHandle ospf = lab.register(13);
        entities.deregisterEntity(ospf);

        assertThat(lab.events)
                .containsExactly(
                        new Event.EntityRegistered(ospf, EntityInfo.ipv4(13, 0)),
                        new Event.EntityDeregistered(ospf, EntityInfo.ipv4(13, 0)));
    }

    @Test
    void registration_calls_are_forbidden_while_being_told_of_another_entity() {
        List<CallerRule> broken = new ArrayList<>();
        lab.registerListener(8, (entity, event) -> {
            try {
                entities.getRegisteredEntities(entity);
            } catch (CallerMistake mistake) {
                broken.add(mistake.rule());
            }
            return NO_ERROR;
        });

        lab.register(13);

        assertThat(broken).containsExactly(CallerRule.NO_REGISTRATION_WITHIN_ENTITY_EVENTS);
    }

    @Test
    void who_is_registered_can_be_asked_and_the_answer_has_to_be_released() {
        EntityHandle rip = lab.register(8);
        EntityHandle ospf = lab.register(13);

        List<EntityHandle> found = entities.getRegisteredEntities(rip).get();

        assertThat(found).containsExactlyInAnyOrder(rip, ospf);
        assertThat(entities.getEntityInfo(rip, ospf).get()).isEqualTo(EntityInfo.ipv4(13, 0));
        assertThat(lab.rtm.outstanding(rip)).hasSize(2);
        entities.releaseEntities(rip, found);
        assertThat(lab.rtm.outstanding(rip)).isEmpty();
    }

    @Test
    void methods_run_until_they_are_blocked_or_the_entity_goes() {
        List<String> runs = new ArrayList<>();
        EntityHandle caller = lab.register(8);
        EntityHandle target = entities.registerEntity(Lab.protocol(13).withMethods(List.of(() -> runs.add("ran"))))
                .get();

        assertThat(entities.invokeMethod(caller, target, 0)).isTrue();
        entities.blockMethods(target, true);
        assertThat(entities.invokeMethod(caller, target, 0)).isFalse();
        entities.deregisterEntity(target);
        assertThat(entities.invokeMethod(caller, target, 0)).isFalse();
        assertThat(runs).containsExactly("ran");
    }

    @Test
    void opaque_slots_run_out() {
        Lab small = new Lab(c -> c.withLimits(32, 1, 1));
        assertThat(small.rtm
                        .entities()
                        .registerEntity(Lab.protocol(8).withOpaquePointer())
                        .isSuccess())
                .isTrue();

        assertThat(small.rtm
                        .entities()
                        .registerEntity(Lab.protocol(13).withOpaquePointer())
                        .status())
                .isEqualTo(ERROR_NO_SYSTEM_RESOURCES);
    }

    private Result<EntityHandle> register(EntityInfo info) {
        return entities.registerEntity(Registration.of(info));
    }
}
