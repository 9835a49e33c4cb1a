package org.rtmtck.peer.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.peer.support.Prefix;

class RouteViewTest {

    private static final Prefix PREFIX = Prefix.parse("10.0.0.0/8");

    private final RouteView view = new RouteView();

    @Test
    void the_lowest_metric_is_best_and_metrics_are_unsigned() {
        follow(false, 0xFE000001);
        follow(false, 0x03000001);

        assertThat(view.best(PREFIX)).map(KernelRoute::metric).contains(0x03000001);
    }

    @Test
    void the_next_one_is_best_when_the_best_goes() {
        follow(false, 1);
        follow(false, 2);
        follow(true, 1);

        assertThat(view.best(PREFIX)).map(KernelRoute::metric).contains(2);
    }

    @Test
    void nothing_is_best_when_all_are_gone() {
        follow(false, 1);
        follow(true, 1);
        follow(true, 1);

        assertThat(view.best(PREFIX)).isEmpty();
        assertThat(view.best()).isEmpty();
    }

    private void follow(boolean deleted, int metric) {
        view.follow(new RouteLine(deleted, RouteLine.MAIN, new KernelRoute(PREFIX, metric, 3, 0)));
    }
}
