package app.pult.launch;

import app.pult.knowledge.ArticleId;
import app.pult.settings.SettingsFile;
import app.pult.settings.SideState;
import app.pult.ui.conversation.AttachmentFiles;
import app.pult.ui.customer.CustomerModel;
import app.pult.ui.customer.CustomerPane;
import app.pult.ui.knowledge.ArticleFiles;
import app.pult.ui.shell.Part;
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

    /// `files` are the conversation's, `ofArticles` those of articles.
    DeskSide(
            Workplace place,
            DeskWindow.Setup setup,
            DeskMeans means,
            DeskConversation conversation,
            AttachmentFiles files,
            ArticleFiles ofArticles) {
        settings = setup.settings();
        threads = means.threads();
        var left = settings.settings().side();
        var open = new SimpleStringProperty(left.open());
        customer =
                new CustomerModel(place.customers(), place.tickets(), means.selection(), threads);
        var customerPane =
                new CustomerPane(
                        customer, means.texts(), means.ages(), place.engine().serverTime());
        knowledge =
                new KnowledgeColumn(
                        place, means, settings, conversation.editor(), ofArticles, setup.browser());
        diagnostics =
                new DeskDiagnostics(
                        place,
                        setup.machine(),
                        means.selection(),
                        files,
                        conversation,
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
                                                .withKnowledge(read.apply(saved.knowledge()))));
    }

    @Override
    public void close() {
        diagnostics.close();
    }
}
