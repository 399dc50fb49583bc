package app.pult.launch;

import app.pult.ui.kit.Texts;
import app.pult.ui.palette.PaletteModel;
import app.pult.ui.palette.PalettePane;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.ViewsModel;

/// Doing and opening things by their names, put together. Thread: FX only.
final class DeskPalette {
    private final PaletteModel model;
    private final Texts texts;

    /// What no name fits is asked for with `search`.
    DeskPalette(Workplace place, DeskMeans means, ViewsModel views, DeskSearch search) {
        texts = means.texts();
        model =
                new PaletteModel(
                        means.commands(),
                        views,
                        new PaletteModel.Sources(place.tickets(), place.search()),
                        means.selection(),
                        texts,
                        means.threads(),
                        means.habits().recent(),
                        search::ask);
    }

    Part part(Runnable close) {
        var pane = new PalettePane(model, texts, close);
        return new Part(pane, pane::keyboard);
    }
}
