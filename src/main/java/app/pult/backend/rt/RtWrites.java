package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.http.BlobBody;
import app.pult.backend.http.Json;
import app.pult.backend.http.Written;
import app.pult.desk.Blobs;
import app.pult.desk.operation.OutgoingFile;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;

/// Sends what is to be written, once. Messages never carry `If-Match`: RT answers each with 412.
/// Thread: any.
final class RtWrites {
    private static final MediaType JSON = MediaType.get("application/json");

    private final RtSession session;
    private final Blobs blobs;

    RtWrites(RtSession session, Blobs blobs) {
        this.session = session;
        this.blobs = blobs;
    }

    Written post(String path, JsonNode json) throws BackendException {
        return session.write(to(path).post(RequestBody.create(json.toString(), JSON)));
    }

    /// With files, as a form: in JSON a file name that is not ASCII is a 500.
    Written post(String path, JsonNode json, List<OutgoingFile> files) throws BackendException {
        if (files.isEmpty()) {
            return post(path, json);
        }
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        form.addFormDataPart("JSON", json.toString());
        for (var file : files) {
            form.addPart(disposition(file), new BlobBody(blobs, file));
        }
        return session.write(to(path).post(form.build()));
    }

    /// `etag` of the record as it was looked at; it narrows the race to the request itself, no
    /// more.
    Written put(long ticket, ObjectNode json, String etag) throws BackendException {
        var request = to("ticket/" + ticket).put(RequestBody.create(json.toString(), JSON));
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return session.write(request);
    }

    /// `take` or `steal`, which want a content type though they have no content.
    Written put(long ticket, String action) throws BackendException {
        var nothing = RequestBody.create(new byte[0], JSON);
        return session.write(to("ticket/" + ticket + "/" + action).put(nothing));
    }

    static ObjectNode json() {
        return Json.MAPPER.createObjectNode();
    }

    /// Whether every file can be read from its beginning to its end on this desk.
    boolean hasAll(List<OutgoingFile> files) {
        for (var file : files) {
            try (var in = blobs.open(file.blob())) {
                if (in.skip(file.size()) != file.size()) {
                    return false;
                }
            } catch (IOException damaged) {
                return false;
            }
        }
        return true;
    }

    /// The name raw in UTF-8: RFC 5987's form alone loses the file, silently (RT 5.0.3). Only what
    /// would end the header is taken out of it.
    private static Headers disposition(OutgoingFile file) {
        var name = file.name().replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
        return new Headers.Builder()
                .addUnsafeNonAscii(
                        "Content-Disposition",
                        "form-data; name=\"Attachments\"; filename=\"" + name + "\"")
                .build();
    }

    private Request.Builder to(String path) {
        HttpUrl url = session.api(path).build();
        return new Request.Builder().url(url);
    }
}
