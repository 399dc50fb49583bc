package app.pult.ui.conversation;

import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.ready.QuickTextForm;
import app.pult.ui.conversation.ready.QuickTextsSheet;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.kit.time.TimeChoices;

/// The sheets over the open ticket in which the operator chooses: macros, whose it shall be, when
/// it is sent, own texts. The key that opened one closes it.
///
/// Thread: FX only.
final class TicketSheets {
    private final ConversationModel model;
    private final ComposerModel composerModel;
    private final ComposerPane composer;
    private final Sheets sheets;
    private final ConversationPane.Means means;
    private final QuickTextForm quickTexts;

    TicketSheets(
            ConversationModel model,
            ComposerModel composerModel,
            ComposerPane composer,
            Sheets sheets,
            ConversationPane.Means means) {
        this.model = model;
        this.composerModel = composerModel;
        this.composer = composer;
        this.sheets = sheets;
        this.means = means;
        quickTexts = new QuickTextForm(means.ready());
    }

    /// Before the window closes: what was typed in a sheet is kept.
    void leave() {
        sheets.close();
        quickTexts.leave();
    }

    void toggleQuickTexts() {
        toggle(
                () -> {
                    var shown =
                            new QuickTextsSheet.Means(
                                    quickTexts,
                                    means.ready(),
                                    means.texts(),
                                    means.files()::chooseFiles);
                    var selected = composer.editor().getSelectedText();
                    var sheet = new QuickTextsSheet(shown, selected, sheets::close);
                    sheets.show("conversation.quicktexts", sheet, sheet.keyboard());
                });
    }

    void toggleLater() {
        toggle(
                () -> {
                    if (composerModel.hindranceProperty().get() != Hindrance.NONE) {
                        composer.refuse();
                    } else if (composer.maySend()) {
                        offerTimes();
                    }
                });
    }

    private void offerTimes() {
        var times = new TimeChoices(means.clock(), means.ages().zone());
        var sheet = LaterSheet.of(composerModel, times, means.texts(), means.ages(), sheets::close);
        sheet.keyboard().ifPresent(node -> sheets.show("conversation.later", sheet, node));
    }

    void toggleHandOver() {
        toggle(() -> model.open().ifPresent(this::offerHandOver));
    }

    private void offerHandOver(View.Open open) {
        var sheet = new HandOverSheet(open, composerModel, means.texts(), sheets::close);
        sheets.show("conversation.handover", sheet, sheet.keyboard());
    }

    void toggleMacros() {
        toggle(
                () ->
                        composer.target()
                                .ifPresent(
                                        whom ->
                                                model.open()
                                                        .ifPresent(
                                                                open -> offerMacros(open, whom))));
    }

    private void offerMacros(View.Open open, ReadyTexts.For whom) {
        var sheet =
                new MacroSheet(
                        new MacroSheet.Setting(open, means.ready(), whom, means.texts()),
                        plan -> apply(open, plan),
                        sheets::close);
        sheets.show("conversation.macro", sheet, sheet.keyboard());
    }

    /// Nothing is done to a ticket other than the one the plan was shown for.
    private void apply(View.Open planned, MacroPlan plan) {
        var id = planned.ticket().id();
        if (model.open().filter(now -> now.ticket().id().equals(id)).isPresent()) {
            model.change(planned, plan.now());
            composer.take(plan);
        }
    }

    private void toggle(Runnable offer) {
        if (sheets.isOpen()) {
            sheets.close();
        } else {
            offer.run();
        }
    }
}
