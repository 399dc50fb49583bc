package app.pult.desk;

import java.util.List;

/// The desk's ready-made texts and changes. Thread: any but JavaFX.
public interface Library {
    /// By title, those in the given language first.
    List<CannedResponse> cannedResponses(String language);

    /// By title, those in the given language first.
    List<Macro> macros(String language);
}
