package app.pult.backend;

import app.pult.desk.Person;

import java.time.ZoneId;
import java.util.Set;

/// Who is signed in where. `zone` is the one the server keeps for this operator.
public record Profile(
        Person me, String server, String version, ZoneId zone, Set<Capability> capabilities) {
    public Profile {
        capabilities = Set.copyOf(capabilities);
    }
}
