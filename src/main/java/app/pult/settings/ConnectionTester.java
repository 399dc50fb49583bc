package app.pult.settings;

/// *Test connection*: finds out honestly what lies between this desk and a server. Changes nothing
/// on either side. Thread: any but JavaFX; ends within 30 s, or when interrupted.
public interface ConnectionTester {
    ConnectionReport test(Account account, String secret);
}
