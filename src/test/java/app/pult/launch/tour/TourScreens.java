package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Which pictures a tour leaves behind.
final class TourScreens {
    private static final List<String> ONCE =
            List.of(
                    "first-start",
                    "empty",
                    "first-sync",
                    "queue",
                    "preview",
                    "find",
                    "customer",
                    "diagnosis",
                    "knowledge",
                    "article",
                    "own-texts",
                    "ready-texts",
                    "macros",
                    "spelling",
                    "sketch",
                    "filter",
                    "own-views",
                    "nothing-found",
                    "bulk-choice",
                    "bulk-preview",
                    "snooze",
                    "sent",
                    "palette",
                    "keys",
                    "guide",
                    "notices",
                    "outbox",
                    "diagnostics",
                    "back",
                    "sign-in");

    /// What only the practice desk can be made to do.
    static final List<String> AT_PRACTICE = List.of("held", "news");

    private static final List<String> ONLINE_AND_OFFLINE =
            List.of("conversation", "reply", "note", "solved", "new-ticket", "created");

    private TourScreens() {}

    /// Each screen in this dress (`ru-light`, say), and these besides, whole and of the window's
    /// size.
    static void areWhole(TourProcess.Ended tour, String dress, List<String> besides)
            throws IOException {
        var expected =
                Stream.of(ONCE, ONLINE_AND_OFFLINE, ONLINE_AND_OFFLINE, besides)
                        .flatMap(List::stream)
                        .map(screen -> screen + "-" + dress + ".png")
                        .sorted()
                        .toList();
        assertThat(tour.screens().stream().filter(name -> name.contains(dress)).toList())
                .isEqualTo(expected);
        try (var files = Files.list(tour.pictures())) {
            for (var file : files.filter(path -> path.toString().contains(dress)).toList()) {
                var picture = ImageIO.read(file.toFile());
                assertThat(picture).as("%s", file).isNotNull();
                assertThat(picture.getWidth()).as("%s", file).isEqualTo(1440);
                assertThat(picture.getHeight()).as("%s", file).isEqualTo(900);
            }
        }
    }
}
