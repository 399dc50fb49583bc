package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.TextTree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The texts of an input so that each can be read more than once: a file from where it lies, one
/// inside an archive from memory, one at a time.
///
/// Thread: confined to one walk.
final class ReadTexts implements TextTree.Visitor {
    /// In bytes, of a file inside an archive; a longer one is passed over and counted.
    static final int MOST = 48 << 20;

    private final Input input;
    private final Predicate<String> wanted;
    private final BooleanSupplier isUnwanted;
    private final Consumer<ReadText> each;
    private int passedOver;

    private ReadTexts(
            Input input,
            Predicate<String> wanted,
            BooleanSupplier isUnwanted,
            Consumer<ReadText> each) {
        this.input = input;
        this.wanted = wanted;
        this.isUnwanted = isUnwanted;
        this.each = each;
    }

    /// Hands out each text whose name is wanted; says how many were passed over for their size.
    static int walk(
            Input input,
            Predicate<String> wanted,
            BooleanSupplier isUnwanted,
            Consumer<ReadText> each) {
        var walk = new ReadTexts(input, wanted, isUnwanted, each);
        try (var in = input.source().open()) {
            TextTree.walk(input.name(), in, walk);
        } catch (IOException e) {
            // What cannot be read is a refusal of the diagnosis, which reads it too.
        }
        return walk.passedOver;
    }

    @Override
    public void text(String name, InputStream in, byte[] head) throws IOException {
        check();
        if (!wanted.test(name)) {
            return;
        }
        if (name.equals(input.name())) {
            each.accept(new ReadText(name, input.source()));
            return;
        }
        var bytes = Optional.of(in.readNBytes(MOST + 1)).filter(all -> all.length <= MOST);
        if (bytes.isEmpty()) {
            passedOver++;
            return;
        }
        each.accept(new ReadText(name, () -> new ByteArrayInputStream(bytes.get())));
    }

    @Override
    public void refused(String name, Reason reason, String detail) {
        // The diagnosis says so.
    }

    @Override
    public void check() throws RefusedException {
        if (isUnwanted.getAsBoolean()) {
            throw new RefusedException(Reason.STOPPED);
        }
    }
}
