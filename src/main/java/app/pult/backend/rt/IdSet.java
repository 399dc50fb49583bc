package app.pult.backend.rt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The numbers of the tickets a desk was told of, small enough for a cursor: steps between them,
/// seven bits a byte (LEB128), deflated, Base64. 100,000 tickets without gaps take some 200 bytes,
/// scattered over a million about 100 KB. Thread: confined.
final class IdSet {
    private final NavigableSet<Long> ids;

    IdSet(Collection<Long> ids) {
        this.ids = new TreeSet<>(ids);
    }

    NavigableSet<Long> ids() {
        return ids;
    }

    String encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            long last = 0;
            for (long id : ids) {
                long step = id - last;
                last = id;
                while (step > 0x7f) {
                    out.write((int) (step & 0x7f) | 0x80);
                    step >>>= 7;
                }
                out.write((int) step);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// @throws IllegalArgumentException if this is none
    static IdSet decoded(String text) {
        var ids = new TreeSet<Long>();
        try (var in =
                new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            long last = 0;
            for (int first = in.read(); first != -1; first = in.read()) {
                last += number(first, in);
                ids.add(last);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no set of ids", e);
        }
        return new IdSet(ids);
    }

    private static long number(int first, InputStream in) throws IOException {
        long value = first & 0x7f;
        for (int shift = 7, b = first; (b & 0x80) != 0; shift += 7) {
            b = in.read();
            if (b == -1 || shift > 56) {
                throw new IOException("cut off");
            }
            value |= (long) (b & 0x7f) << shift;
        }
        return value;
    }
}
