package app.pult.diagnosis.mask;

/// Looks for one family of secrets. May remember the line before; made anew for each text.
interface Finder {
    /// @param line without its line break
    void find(String line, Findings found);
}
