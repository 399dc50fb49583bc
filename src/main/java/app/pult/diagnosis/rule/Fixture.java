package app.pult.diagnosis.rule;

/// A text that proves a rule: it must be found (`expects`), or left alone. `name` is the file name
/// that it would have.
public record Fixture(String name, String text, Expectation expects, Origin origin, String source) {
    public enum Expectation {
        FOUND,
        LEFT_ALONE
    }

    /// How a text that must be found came to be, as honestly as it can be said.
    public enum Origin {
        /// By running the tool that writes such lines.
        CAPTURED,
        /// Restated from a vendor's page or a public report.
        PUBLIC,
        /// Thought up from the format.
        SYNTHETIC
    }
}
