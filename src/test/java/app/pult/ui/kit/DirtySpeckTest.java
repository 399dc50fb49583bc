package app.pult.ui.kit;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class DirtySpeckTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Twice in one pulse, too: then the first paint is the one that was painted last.
    @Test
    void aSpeckIsAnotherEachTimeAndNeverSeen() {
        var speck = onFx(DirtySpeck::new);
        var scene = onFx(() -> new Scene(new Group(speck), 4, 4, Color.ORANGE));
        var picture = onFx(() -> Snapshots.png(scene));
        var first = onFx(speck::getFill);

        var second = onFx(() -> repainted(speck));
        var third = onFx(() -> repainted(speck));

        assertThat(second).isNotSameAs(first);
        assertThat(third).isNotSameAs(second).isNotSameAs(first);
        assertThat(onFx(() -> Snapshots.png(scene))).isEqualTo(picture);
    }

    private static Paint repainted(DirtySpeck speck) {
        speck.repaint();
        return speck.getFill();
    }
}
