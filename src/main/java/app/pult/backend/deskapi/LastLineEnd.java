package app.pult.backend.deskapi;

import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

import java.io.IOException;

/// Lets a stream of Server-Sent Events end with a comment: okhttp-sse 5.5.1 goes round for ever, on
/// a whole core and past the end of its call, where the last byte is a carriage return, which may
/// be the half of a line end. A comment makes no event of one that is not whole. Thread: any.
final class LastLineEnd implements Interceptor {
    private static final String COMMENT = ":\n";

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var body = response.body();
        var ended = Okio.buffer(new Ended(body.source()));
        return response.newBuilder()
                .body(ResponseBody.create(ended, body.contentType(), -1))
                .build();
    }

    private static final class Ended extends ForwardingSource {
        private boolean isEnded;

        Ended(Source events) {
            super(events);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read != -1 || isEnded) {
                return read;
            }
            isEnded = true;
            sink.writeUtf8(COMMENT);
            return COMMENT.length();
        }
    }
}
