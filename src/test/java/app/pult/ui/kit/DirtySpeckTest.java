package app.pult.ui.kit;

import static app.pult.fixture.Screens.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class DirtySpeckTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSpeckIsAnotherEachTimeAndNeverSeen() {
        var speck = onFx(DirtySpeck::new);
        var scene = onFx(() -> new Scene(new Group(speck), 4, 4));
        var before = onFx(speck::getFill);
        var picture = onFx(() -> Snapshots.png(scene));

        onFx(() -> repainted(speck));

        assertThat(onFx(speck::getFill)).isNotEqualTo(before);
        assertThat(onFx(() -> Snapshots.png(scene))).isEqualTo(picture);
        onFx(() -> repainted(speck));
        assertThat(onFx(speck::getFill)).isEqualTo(before);
    }

    private static boolean repainted(DirtySpeck speck) {
        speck.repaint();
        return true;
    }
}
