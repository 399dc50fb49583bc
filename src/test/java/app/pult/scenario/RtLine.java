package app.pult.scenario;

import app.pult.backend.http.Json;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Between a desk and a real Request Tracker: what a test does to the line without touching the
/// server. Thread: any.
final class RtLine implements Interceptor {
    /// The transaction field that carries an operation's id.
    private static final String MARK = "ClientTxnId";

    private final boolean hidesMark;
    private Duration ahead = Duration.ZERO;
    private boolean isToBeCut;
    private boolean isCut;

    /// @param hidesMark the server has no field for marks, as far as the desk can see
    RtLine(boolean hidesMark) {
        this.hidesMark = hidesMark;
    }

    /// All answers are dated later by this much more: a minute need not be waited for. What the
    /// server itself writes keeps its true date, so that it must not become more than a look-up
    /// searches around an attempt.
    synchronized void letPass(Duration time) {
        ahead = ahead.plus(time);
    }

    /// Once the server has the next reply nothing comes or goes any more, its answer neither.
    synchronized void cutBehindTheReply() {
        isToBeCut = true;
    }

    synchronized void mend() {
        isCut = false;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        throwIfCut();
        var response = chain.proceed(chain.request());
        if (isReply(chain.request()) && cut()) {
            response.close();
        }
        throwIfCut();
        var shown = hidesMark && isFieldList(chain.request().url()) ? unmarked(response) : response;
        return dated(shown);
    }

    private synchronized void throwIfCut() throws IOException {
        if (isCut) {
            throw new IOException("the line is cut");
        }
    }

    private synchronized boolean cut() {
        isCut = isToBeCut;
        isToBeCut = false;
        return isCut;
    }

    private static boolean isReply(Request request) {
        return request.method().equals("POST")
                && request.url().encodedPath().endsWith("/correspond");
    }

    private static boolean isFieldList(HttpUrl url) {
        return url.encodedPath().endsWith("/customfields");
    }

    private static Response unmarked(Response response) throws IOException {
        var json = (ObjectNode) Json.MAPPER.readTree(response.body().string());
        var others = json.arrayNode();
        json.path("items")
                .valueStream()
                .filter(field -> !field.path("Name").asString("").equals(MARK))
                .forEach(others::add);
        json.set("items", others);
        var body = ResponseBody.create(json.toString(), response.body().contentType());
        return response.newBuilder().body(body).build();
    }

    private synchronized Response dated(Response response) {
        var date = response.header("Date");
        if (date == null || ahead.isZero()) {
            return response;
        }
        var later = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from).plus(ahead);
        return response.newBuilder()
                .header(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atZone(ZoneOffset.UTC)))
                .build();
    }
}
