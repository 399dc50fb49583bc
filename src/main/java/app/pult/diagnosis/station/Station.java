package app.pult.diagnosis.station;

/// The port to this computer. Thread: any but JavaFX.
@FunctionalInterface
public interface Station {
    /// Takes up to half a second, the first time several; may start commands of the system. A
    /// reading that it cannot take is empty, never an exception.
    Workstation read();
}
