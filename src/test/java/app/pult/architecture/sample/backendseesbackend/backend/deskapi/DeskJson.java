package app.pult.architecture.sample.backendseesbackend.backend.deskapi;

public record DeskJson() {}
