package app.pult.launch;

import app.pult.knowledge.ArticleId;
import app.pult.settings.SettingsFile;
import app.pult.settings.SideState;
import app.pult.ui.conversation.AttachmentFiles;
import app.pult.ui.customer.CustomerModel;
import app.pult.ui.customer.CustomerPane;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Side;
import app.pult.ui.shell.Side.Tab;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;

import java.util.List;

/// The column at the right of a window, put together: its tabs, and how it was left. Thread: FX
/// only.
final class DeskSide implements AutoCloseable {
    private final CustomerModel customer;
    private final KnowledgeColumn knowledge;
    private final DeskDiagnostics diagnostics;
    private final Side side;
    private final SettingsFile settings;
    private final Threads threads;

    /// `files` are the conversation's, `pen` begins what is written.
    DeskSide(
            Workplace place,
            Machine machine,
            Selection selection,
            KnowledgeColumn.Means means,
            AttachmentFiles files,
            Pen pen) {
        settings = means.settings();
        threads = means.threads();
        var left = settings.settings().side();
        var open = new SimpleStringProperty(left.open());
        customer = new CustomerModel(place.customers(), place.tickets(), selection, threads);
        var customerPane = new CustomerPane(customer, means.texts(), means.ages(), means.clock());
        knowledge = new KnowledgeColumn(place, selection, means);
        diagnostics =
                new DeskDiagnostics(
                        place,
                        machine,
                        selection,
                        files,
                        pen,
                        article -> {
                            knowledge.read(article);
                            open.set(Side.KNOWLEDGE);
                        },
                        new DeskDiagnostics.Means(
                                means.texts(), means.ages(), means.commands(), threads));
        side =
                new Side(
                        List.of(
                                new Tab(
                                        Side.CUSTOMER,
                                        new Part(customerPane, customerPane::keyboard)),
                                new Tab(Side.KNOWLEDGE, knowledge.part()),
                                new Tab(Side.DIAGNOSTICS, diagnostics.part())),
                        open,
                        new SimpleDoubleProperty(left.width()));
    }

    Side side() {
        return side;
    }

    /// Shows an article in its tab, whether that is open or not.
    void read(ArticleId article) {
        knowledge.read(article);
    }

    /// Remembers how it is now, and what was noted.
    void save() {
        customer.saveNow();
        var now = new SideState(side.open().get(), side.width().get());
        var read = knowledge.state();
        threads.write(
                () ->
                        settings.update(
                                saved ->
                                        saved.withSide(now)
                                                .withKnowledge(read.apply(saved.knowledge()))),
                saved -> {},
                threads.failed());
    }

    @Override
    public void close() {
        diagnostics.close();
    }
}
