package app.pult.backend.deskapi;

import okhttp3.HttpUrl;
import okhttp3.Request;

import java.net.URI;

/// Where a Desk API is, and how an operator is known there. The token goes into a header of each
/// request and nowhere else.
final class DeskApiServer {
    private static final String API = "desk/v1";

    private final HttpUrl base;
    private final String token;

    /// @param server where the helpdesk answers, with or without the API's own path
    /// @throws IllegalArgumentException if it is no HTTP address
    DeskApiServer(URI server, String token) {
        var url = HttpUrl.get(server.toString()).newBuilder().query(null).fragment(null).build();
        var path = url.encodedPath().replaceFirst("/+$", "");
        this.base =
                url.newBuilder()
                        .encodedPath(path.endsWith("/" + API) ? path : path + "/" + API)
                        .build();
        this.token = token;
    }

    HttpUrl.Builder url(String... segments) {
        var url = base.newBuilder();
        for (var segment : segments) {
            url.addPathSegment(segment);
        }
        return url;
    }

    Request.Builder request(HttpUrl.Builder url) {
        return new Request.Builder().url(url.build()).header("Authorization", "Bearer " + token);
    }

    Request.Builder request(String... segments) {
        return request(url(segments));
    }
}
