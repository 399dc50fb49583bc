package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SubscriptionsTest {
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<String> heard = new ArrayList<>();

    @Test
    void endsTheLastOneFirst() {
        subscriptions.add(() -> heard.add("first"));
        subscriptions.add(() -> heard.add("second"));
        subscriptions.clear();
        subscriptions.clear();

        assertThat(heard).containsExactly("second", "first");
    }

    @Test
    void listensOnlyWhileThePaneIsInAScene() throws Exception {
        WaitForAsyncUtils.asyncFx(this::enterAndLeave).get();

        assertThat(heard).containsExactly("10482", "10483", "10484");
    }

    private void enterAndLeave() {
        var ticket = new SimpleStringProperty("10481");
        var pane = new StackPane();
        subscriptions.whileInScene(pane, () -> subscriptions.add(ticket.subscribe(this::hear)));
        ticket.set("10482");
        var scene = new Scene(pane);
        ticket.set("10483");
        scene.setRoot(new StackPane());
        ticket.set("unheard");
        ticket.set("10484");
        scene.setRoot(pane);
    }

    private void hear(String number) {
        heard.add(number);
    }
}
