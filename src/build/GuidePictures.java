import app.pult.cli.PultCommand;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Takes the pictures of the guide anew: `mvn -q compile exec:exec@guide-pictures`. Tours the
/// practice desk in both languages and keeps, in 256 colours, the first of each picture that a page
/// of the guide names as `pictures/NAME-LANGUAGE.png`.
///
/// Arguments: the guide's folder, a folder for the tour.
final class GuidePictures {
    private static final Pattern NAMED = Pattern.compile("pictures/([a-z-]+)-(ru|en)\\.png");
    private static final int COLOURS = 256;

    /// Squares of the steps in red, green and blue.
    private static final int TOO_NEAR = 60;

    private GuidePictures() {}

    public static void main(String[] arguments) throws IOException {
        var guide = Path.of(arguments[0]);
        var out = Path.of(arguments[1]);
        int code = PultCommand.run("tour", "--out", out.toString(), "--theme", "light");
        if (code != 0) {
            System.exit(code);
        }
        for (var page : List.of("ru.md", "en.md")) {
            for (var named : named(Files.readString(guide.resolve(page)))) {
                var picture = ImageIO.read(taken(out, named).toFile());
                ImageIO.write(reduced(picture), "png", guide.resolve(named.group()).toFile());
            }
        }
        System.exit(0);
    }

    private static List<MatchResult> named(String page) {
        var seen = new TreeSet<String>();
        return NAMED.matcher(page).results().filter(one -> seen.add(one.group())).toList();
    }

    private static Path taken(Path out, MatchResult named) throws IOException {
        var name = named.group(1) + "-" + named.group(2) + "-light.png";
        try (var files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+-" + name))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("the tour took no picture " + name));
        }
    }

    /// In a palette of its own; each other colour becomes the nearest of them.
    private static BufferedImage reduced(BufferedImage picture) {
        int width = picture.getWidth();
        var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Map<Integer, Long> counts =
                IntStream.of(pixels)
                        .boxed()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var palette = palette(counts);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var reduced =
                new BufferedImage(
                        width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
            reduced.getRaster().setSample(i % width, i / width, 0, index);
        }
        return reduced;
    }

    /// The most frequent first, none too near to one that is there: the small and bright is kept.
    private static int[] palette(Map<Integer, Long> counts) {
        var chosen = new ArrayList<Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(colour -> chosen.size() < COLOURS)
                .filter(colour -> chosen.stream().allMatch(one -> distance(one, colour) > TOO_NEAR))
                .forEach(chosen::add);
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += apart * apart;
        }
        return sum;
    }
}
