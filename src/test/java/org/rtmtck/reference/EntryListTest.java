package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;

class EntryListTest {

    private final Table table = new Table(ProtocolFamily.IP, new Rules(), new FakeEnvironment());
    private final Client owner = new Client(new Handle(1), table, 13, null, false);
    private final EntryList list = new EntryList();

    private Entry entry(int number) {
        NetworkNode node = new NetworkNode(number, Fixture.network(number));
        return new Entry(owner, node, number, Fixture.route(number, 5));
    }

    @Test
    void holds_what_was_added_and_not_removed_in_any_order() {
        List<Entry> expected = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            if (expected.isEmpty() || random.nextInt(3) > 0) {
                Entry entry = entry(i);
                list.add(entry);
                expected.add(entry);
            } else {
                list.remove(expected.remove(random.nextInt(expected.size())));
            }
            assertThat(list.size()).isEqualTo(expected.size());
        }
        assertThat(list.copy()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void copies_are_not_touched_by_later_changes() {
        Entry entry = entry(1);
        list.add(entry);
        List<Entry> copy = list.copy();
        list.remove(entry);

        assertThat(copy).containsExactly(entry);
        assertThat(list.copy()).isEmpty();
    }
}
