package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/// How much the streams that a page draws from take when they are unpacked. PDFBox unpacks each
/// whole into memory, and ten packed megabytes may be ten gigabytes: so they are counted first,
/// without being kept.
///
/// Thread: confined to one counting.
final class StreamWeight {
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final int MOST_OBJECTS = 50_000;
    private static final int CHUNK = 64 * 1024;

    /// What leads away from what is drawn: to other pages, and up the tree.
    private static final Set<COSName> AWAY =
            Set.of(COSName.PARENT, COSName.P, COSName.A, COSName.DEST, COSName.STRUCT_PARENTS);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();
    private final Deadline deadline;
    private final byte[] chunk = new byte[CHUNK];
    private long bytes;

    private StreamWeight(Deadline deadline) {
        this.deadline = deadline;
    }

    /// @throws UnreadableException if it is more than a look is worth
    static void check(PDPage page, Deadline deadline) throws IOException {
        var weight = new StreamWeight(deadline);
        weight.add(page.getCOSObject());
        if (page.getResources() != null) {
            weight.add(page.getResources().getCOSObject());
        }
        weight.count();
    }

    private void add(COSBase object) {
        var found = object instanceof COSObject reference ? reference.getObject() : object;
        if (found != null && seen.add(found)) {
            left.add(found);
        }
    }

    private void count() throws IOException {
        while (!left.isEmpty()) {
            deadline.check();
            if (seen.size() > MOST_OBJECTS) {
                throw new UnreadableException(Reason.TOO_LARGE);
            }
            var object = left.remove();
            if (object instanceof COSStream stream) {
                unpack(stream);
            }
            if (object instanceof COSDictionary dictionary) {
                dictionary.entrySet().stream()
                        .filter(entry -> !AWAY.contains(entry.getKey()))
                        .forEach(entry -> add(entry.getValue()));
            } else if (object instanceof COSArray array) {
                array.forEach(this::add);
            }
        }
    }

    private void unpack(COSStream stream) throws IOException {
        try (InputStream packed = stream.createRawInputStream()) {
            var in = packed;
            for (var filter : filters(stream)) {
                if (!filter.equals(COSName.FLATE_DECODE)
                        && !filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
                    break;
                }
                in = new InflaterInputStream(in);
            }
            drain(in);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            // A broken stream is drawn as far as it goes, and that far it was counted.
            deadline.check();
        }
    }

    private static List<COSName> filters(COSStream stream) {
        var names = new ArrayList<COSName>();
        if (stream.getFilters() instanceof COSName one) {
            names.add(one);
        } else if (stream.getFilters() instanceof COSArray several) {
            several.forEach(
                    each -> {
                        if (each instanceof COSName name) {
                            names.add(name);
                        }
                    });
        }
        return names;
    }

    private void drain(InputStream in) throws IOException {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            bytes += read;
            deadline.check();
            if (bytes > MOST_BYTES) {
                throw new UnreadableException(Reason.TOO_LARGE);
            }
        }
    }
}
