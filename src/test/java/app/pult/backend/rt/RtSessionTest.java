package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// How an operator signs in, once, and what happens when the server forgets them.
final class RtSessionTest {
    private static final RtCredentials PASSWORD = new RtCredentials.Password("anna", "pass 1&=я");
    private static final String FORM = "POST NoAuth/Login.html";

    private final RecordedRt rt = RecordedRt.started();

    @AfterEach
    void stop() {
        rt.close();
    }

    @Test
    void aTokenIsExchangedOnceAndTravelsBesideItsCookie() throws BackendException {
        var backend = rt.backend();

        backend.signIn();
        backend.signIn();

        assertThat(rt.requests("GET REST/1.0/")).hasSize(2);
        assertThat(rt.requests("GET rt"))
                .allMatch(request -> "RT_SID_x.8332=abc".equals(request.getHeaders().get("Cookie")))
                .allMatch(
                        request ->
                                "token 1-27-0123456789abcdef"
                                        .equals(request.getHeaders().get("Authorization")));
    }

    @Test
    void signingInTellsNameVersionAndZone() throws BackendException {
        var profile = rt.backend().signIn();

        assertThat(profile.me().name()).isEqualTo("Анна Смирнова");
        assertThat(profile.version()).startsWith("5.0.3");
        assertThat(profile.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void aServerWithoutTheOlderInterfaceIsAskedWithTheTokenAlone() throws BackendException {
        rt.on("GET REST/1.0/", new MockResponse.Builder().code(404).build());

        rt.backend().signIn();

        assertThat(rt.requests("GET rt").getFirst().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void aPasswordGoesIntoTheFormOnceAndNeverIntoALaterRequest() throws BackendException {
        rt.on(FORM, withCookie("RT_SID_x.8332=first"));
        rt.on("GET user/anna", RecordedRt.file("user-27"));
        var backend = rt.backend(PASSWORD);

        backend.signIn();

        assertThat(rt.requests(FORM)).hasSize(1);
        var form = rt.requests(FORM).getFirst().getBody().utf8();
        assertThat(form).startsWith("user=anna&pass=").doesNotContain("&=");
        assertThat(URLDecoder.decode(form, StandardCharsets.UTF_8)).endsWith("pass=pass 1&=я");
        var request = rt.requests("GET rt").getFirst();
        assertThat(request.getHeaders().get("Cookie")).isEqualTo("RT_SID_x.8332=first");
        assertThat(request.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aForgottenSessionIsRenewedWithThePasswordOnce() throws BackendException {
        rt.on(FORM, withCookie("RT_SID_x.8332=first"), withCookie("RT_SID_x.8332=second"));
        rt.on("GET user/anna", RecordedRt.file("user-27"));
        var backend = rt.backend(PASSWORD);
        backend.signIn();
        rt.on(
                "GET ticket/302",
                new MockResponse.Builder().code(302).addHeader("Location", "/").build(),
                RecordedRt.status(403));

        backend.fetch(new app.pult.desk.RemoteId("302"));

        assertThat(rt.requests(FORM)).hasSize(2);
        assertThat(rt.requests("GET ticket/302").getLast().getHeaders().get("Cookie"))
                .isEqualTo("RT_SID_x.8332=second");
    }

    @Test
    void aWrongPasswordHasACookieTooAndIsUnauthorizedAllTheSame() {
        rt.on(FORM, withCookie("RT_SID_x.8332=nobody"));
        rt.on("GET rt", new MockResponse.Builder().code(302).addHeader("Location", "/").build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend(PASSWORD).signIn())
                .matches(e -> e.kind() == Kind.UNAUTHORIZED);
    }

    @Test
    void anAddressThatLeadsElsewhereIsNoLoginPage() {
        rt.on(
                "GET rt",
                new MockResponse.Builder()
                        .code(301)
                        .addHeader("Location", "https://rt.example/REST/2.0/rt")
                        .build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().signIn())
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void anOlderRequestTrackerIsNotSpokenTo() {
        rt.on("GET rt", RecordedRt.json("{\"Version\":\"4.4.7\"}"));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().signIn())
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void whatIsNoTokenOfRtIsUnauthorized() {
        var backend = rt.backend(new RtCredentials.Token("hello"));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(backend::signIn)
                .matches(e -> e.kind() == Kind.UNAUTHORIZED);
    }

    @Test
    void credentialsDoNotPrintThemselves() {
        assertThat(PASSWORD.toString()).doesNotContain("pass 1").doesNotContain("anna");
        assertThat(new RtCredentials.Token("1-27-secret").toString()).doesNotContain("secret");
    }

    /// Found by the fuzzer: such a cookie went into each later request, and none could be made.
    @Test
    void aCookieThatCannotBeSentBackIsNone() throws BackendException {
        rt.on(
                "GET REST/1.0/",
                new MockResponse.Builder()
                        .addHeaderLenient("Set-Cookie", "RT_SID_x=\ufffd")
                        .build());

        assertThat(rt.backend().signIn().me().name()).isNotEmpty();
        assertThat(rt.requests("GET rt").getFirst().getHeaders().get("Cookie")).isNull();
    }

    private static MockResponse withCookie(String cookie) {
        return new MockResponse.Builder()
                .addHeader("Set-Cookie", cookie + "; path=/; HttpOnly")
                .body("<html></html>")
                .build();
    }
}
