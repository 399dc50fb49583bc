package app.pult.desk;

import java.util.Optional;

/// What a message says. `text` is always there: as written, or taken from the HTML. `html` is the
/// sender's, unsanitised and hostile until proven otherwise; it is only ever shown through
/// `desk.rich`.
public record Body(String text, Optional<String> html) {
    public static Body ofText(String text) {
        return new Body(text, Optional.empty());
    }
}
