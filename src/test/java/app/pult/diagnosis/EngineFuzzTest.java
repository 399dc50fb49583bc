package app.pult.diagnosis;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.rule.Fixture;
import app.pult.fixture.OwnTime;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Texts that rules prove themselves with, broken at random: bytes flipped, parts doubled, cut off
/// and mixed, in several encodings, packed or not. Whatever comes, the engine answers in two
/// seconds of its own time and throws nothing. `-Dfuzz.seed=` says from where.
final class EngineFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("IBM866"),
                    Charset.forName("windows-1251"),
                    StandardCharsets.UTF_16LE);

    private final List<String> texts =
            ENGINE.book().rules().stream()
                    .flatMap(rule -> rule.fixtures().stream())
                    .map(Fixture::text)
                    .toList();

    @Test
    @Tag("slow")
    void whateverComesIsAnsweredInTimeAndThrowsNothing() throws IOException {
        fuzz(Duration.ofSeconds(5));
    }

    @Test
    @Tag("ci")
    void aMinuteOfItToo() throws IOException {
        fuzz(Duration.ofSeconds(60));
    }

    private void fuzz(Duration time) throws IOException {
        long first = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("fuzz.seed " + first);
        long end = System.nanoTime() + time.toNanos();
        long seed = first;
        for (; System.nanoTime() < end; seed++) {
            var random = new Random(seed);
            var bytes = packed(broken(random), random);

            var input = new Input("f", () -> new ByteArrayInputStream(bytes));
            var diagnosis = new AtomicReference<Diagnosis>();
            var took = OwnTime.of(() -> diagnosis.set(ENGINE.run(List.of(input))));

            assertThat(took).as("seed " + seed).isLessThan(LONGEST);
            assertThat(diagnosis.get().readings().size() + diagnosis.get().refusals().size())
                    .as("seed " + seed)
                    .isPositive();
        }
        System.out.println((seed - first) + " inputs");
    }

    private byte[] broken(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(texts.get(random.nextInt(texts.size()))).append('\n');
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(text.length());
            var part = text.substring(from, Math.min(text.length(), from + 500));
            text.insert(random.nextInt(text.length()), part.repeat(random.nextInt(300)));
        }
        var bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        for (int i = random.nextInt(40); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0
                ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length))
                : bytes;
    }

    /// A packed one is broken once more.
    private static byte[] packed(byte[] bytes, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (random.nextInt(6)) {
            case 0 -> {
                try (var gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
            }
            case 1 -> {
                try (var zip = new ZipOutputStream(out)) {
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        zip.putNextEntry(new ZipEntry(i + ".txt"));
                        zip.write(bytes);
                    }
                }
            }
            default -> {
                return bytes;
            }
        }
        var made = out.toByteArray();
        for (int i = random.nextInt(5); i > 0; i--) {
            made[random.nextInt(made.length)] = (byte) random.nextInt(256);
        }
        return made;
    }
}
