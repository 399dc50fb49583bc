package app.pult.architecture.sample.syncseesserver.backend.rt;

public record RtSession() {}
