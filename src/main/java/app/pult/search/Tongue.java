package app.pult.search;

/// A language in which questions can be asked.
public enum Tongue {
    ENGLISH,
    RUSSIAN;

    /// Of an ISO 639-1 code; English for one in which nothing can be asked.
    public static Tongue of(String language) {
        return language.equals("ru") ? RUSSIAN : ENGLISH;
    }
}
