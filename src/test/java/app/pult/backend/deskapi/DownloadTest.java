package app.pult.backend.deskapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.backend.BackendException;
import app.pult.desk.AttachmentId;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Attachments over lines that break.
final class DownloadTest {
    private static final AttachmentId ID = new AttachmentId("a1");
    private static final byte[] CONTENT = content();

    private final ByteArrayOutputStream target = new ByteArrayOutputStream();
    private final List<Long> progress = new ArrayList<>();
    private FakeServer server;

    private static byte[] content() {
        var bytes = new byte[400_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static MockResponse.Builder whole(String tag) {
        return new MockResponse.Builder().addHeader("ETag", tag).body(new Buffer().write(CONTENT));
    }

    private static MockResponse.Builder from(int offset) {
        return new MockResponse.Builder()
                .code(206)
                .addHeader("ETag", "\"v1\"")
                .addHeader(
                        "Content-Range",
                        "bytes " + offset + "-" + (CONTENT.length - 1) + "/" + CONTENT.length)
                .body(new Buffer().write(CONTENT, offset, CONTENT.length - offset));
    }

    private void download() throws BackendException, IOException {
        server.backend.download(ID, target, progress::add);
    }

    @Test
    void theBytesComeAsTheyAre() throws Exception {
        server.web.enqueue(whole("\"v1\"").build());

        download();

        assertThat(target.toByteArray()).isEqualTo(CONTENT);
        assertThat(progress).isSorted().last().isEqualTo((long) CONTENT.length);
        assertThat(server.web.takeRequest().getHeaders().get("Accept-Encoding"))
                .isEqualTo("identity");
    }

    @Test
    void aBrokenLineIsTakenUpBehindTheLastByte() throws Exception {
        server.web.enqueue(whole("\"v1\"").onResponseBody(new SocketEffect.CloseSocket()).build());
        server.web.setDispatcher(resuming(server.web.getDispatcher()));

        download();

        assertThat(target.toByteArray()).isEqualTo(CONTENT);
        assertThat(server.web.getRequestCount()).isEqualTo(2);
        server.web.takeRequest();
        var resumed = server.web.takeRequest();
        assertThat(resumed.getHeaders().get("Range"))
                .matches("bytes=\\d+-")
                .isNotEqualTo("bytes=0-");
        assertThat(resumed.getHeaders().get("If-Range")).isEqualTo("\"v1\"");
    }

    /// Answers requests for a range with that range, all others as before.
    private static mockwebserver3.Dispatcher resuming(mockwebserver3.Dispatcher before) {
        return new mockwebserver3.Dispatcher() {
            @Override
            public MockResponse dispatch(mockwebserver3.RecordedRequest request)
                    throws InterruptedException {
                var range = request.getHeaders().get("Range");
                return range == null
                        ? before.dispatch(request)
                        : from(Integer.parseInt(range.replaceAll("\\D", ""))).build();
            }
        };
    }

    @Test
    void aServerWithoutRangesStartsAgainAndNoByteComesTwice() throws Exception {
        server.web.enqueue(whole("\"v1\"").onResponseBody(new SocketEffect.CloseSocket()).build());
        server.web.enqueue(whole("\"v1\"").build());

        download();

        assertThat(target.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void aContentThatBecameAnotherOneIsNotPatchedTogether() {
        server.web.enqueue(whole("\"v1\"").onResponseBody(new SocketEffect.CloseSocket()).build());
        server.web.enqueue(whole("\"v2\"").build());

        assertThatExceptionOfType(BackendException.class).isThrownBy(this::download);
        assertThat(target.size()).isLessThan(CONTENT.length);
    }

    @Test
    void aLineThatBringsNothingEndsTheDownload() {
        server.web.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

        assertThatExceptionOfType(BackendException.class).isThrownBy(this::download);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAttachmentThatMayNotBeSeenIsForbidden() {
        server.refuses(403, "ticket-hidden");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(this::download)
                .matches(e -> e.kind() == BackendException.Kind.FORBIDDEN);
        assertThat(target.size()).isZero();
    }

    @Test
    void aFullDiskIsTheDisksFault() {
        server.web.enqueue(whole("\"v1\"").build());
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };

        assertThatThrownBy(() -> server.backend.download(ID, full, progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }
}
