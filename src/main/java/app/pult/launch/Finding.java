package app.pult.launch;

import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.Section;
import app.pult.ui.diagnostics.station.RowWords;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A row of the diagnosis as a command prints it, in English like every command. `saw` is what is
/// there with its proof, `next` what to do about it, empty where nothing is. Thread: any.
public record Finding(String check, Health health, String saw, String next) {
    static List<Finding> of(List<Section> sections) {
        var texts = Texts.in(Locale.ENGLISH);
        var words = new RowWords(texts, new Ages(texts, ZoneId.systemDefault()));
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(
                        row ->
                                new Finding(
                                        row.check(),
                                        row.health(),
                                        row.evidence().isEmpty()
                                                ? words.saw(row)
                                                : words.saw(row) + " (" + row.evidence() + ")",
                                        words.next(row).orElse("")))
                .toList();
    }
}
