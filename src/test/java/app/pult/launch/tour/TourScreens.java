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
                    "queue",
                    "customer",
                    "knowledge",
                    "article",
                    "sent",
                    "outbox",
                    "diagnostics",
                    "back",
                    "sign-in");
    private static final List<String> ONLINE_AND_OFFLINE =
            List.of("conversation", "reply", "note", "solved", "new-ticket", "created");

    private TourScreens() {}

    /// Each screen in this dress (`ru-light`, say), whole and of the window's size.
    static void areWhole(TourProcess.Ended tour, String dress) throws IOException {
        var expected =
                Stream.of(ONCE, ONLINE_AND_OFFLINE, ONLINE_AND_OFFLINE)
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
