package app.pult.architecture.sample.backendseesbackend.backend.rt;

import app.pult.architecture.sample.backendseesbackend.backend.deskapi.DeskJson;

/// Broken on purpose: a server knows another.
record RtMapper(DeskJson deskJson) {}
