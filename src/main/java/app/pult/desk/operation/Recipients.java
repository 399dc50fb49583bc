package app.pult.desk.operation;

import java.util.List;

/// To whom a reply goes, frozen at the moment of sending.
public record Recipients(List<Address> to, List<Address> cc) {
    public Recipients {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }
}
