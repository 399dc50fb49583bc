package app.pult.desk.operation;

import app.pult.desk.BlobId;

/// A file that goes out with a message; its bytes were copied to the desk when it was attached.
public record OutgoingFile(String name, String mediaType, long size, BlobId blob) {}
