package app.pult.bench;

import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Transcript;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Looks, after each layout, whether a line is to be seen in the open conversation. Thread: FX
/// only, but for [#await].
final class LineWatch {
    private record Wanted(String line, CompletableFuture<Long> painted) {}

    private Optional<Wanted> wanted = Optional.empty();
    private boolean laidOut;

    void follow(Scene scene) {
        scene.addPostLayoutPulseListener(() -> look(scene));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (laidOut) {
                    laidOut = false;
                    wanted.ifPresent(one -> one.painted().complete(System.nanoTime()));
                    wanted = Optional.empty();
                }
            }
        }.start();
    }

    /// When it is painted, by [System#nanoTime]. Thread: any.
    Future<Long> await(String line) {
        var painted = new CompletableFuture<Long>();
        UiThread.run(() -> wanted = Optional.of(new Wanted(line, painted)));
        return painted;
    }

    private void look(Scene scene) {
        if (wanted.isPresent()
                && !laidOut
                && scene.lookup("#conversation-messages") instanceof Transcript transcript) {
            laidOut =
                    transcript.lookupAll(".transcript-piece").stream()
                            .map(Node::getAccessibleText)
                            .anyMatch(wanted.get().line()::equals);
        }
    }
}
