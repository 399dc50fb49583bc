package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class LifecycleTest {
    @Test
    void closesInReverseAndGoesOnAfterAFailure() {
        var closed = new ArrayList<String>();
        var lifecycle = new Lifecycle();
        lifecycle.onClose("store", () -> closed.add("store"));
        lifecycle.onClose(
                "engine",
                () -> {
                    throw new IllegalStateException("on purpose");
                });
        lifecycle.onClose("window", () -> closed.add("window"));

        lifecycle.close();
        lifecycle.close();

        assertThat(closed).containsExactly("window", "store");
    }
}
