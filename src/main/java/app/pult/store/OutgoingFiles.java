package app.pult.store;

import app.pult.desk.BlobId;
import app.pult.desk.operation.OutgoingFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;

/// Files that go out, as JSON; their bytes are blobs. Thread: any.
public final class OutgoingFiles {
    private OutgoingFiles() {}

    public static ArrayNode write(List<OutgoingFile> files) {
        var array = Json.array();
        for (var file : files) {
            array.addObject()
                    .put("name", file.name())
                    .put("media_type", file.mediaType())
                    .put("size", file.size())
                    .put("blob", file.blob().value());
        }
        return array;
    }

    public static List<OutgoingFile> read(JsonNode array) {
        var files = new ArrayList<OutgoingFile>();
        for (var json : array) {
            files.add(
                    new OutgoingFile(
                            json.path("name").asString(),
                            json.path("media_type").asString(),
                            json.path("size").asLong(),
                            new BlobId(json.path("blob").asString())));
        }
        return files;
    }
}
