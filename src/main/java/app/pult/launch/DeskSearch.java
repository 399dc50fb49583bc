package app.pult.launch;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.knowledge.ArticleId;
import app.pult.ui.kit.Background;
import app.pult.ui.search.SearchModel;
import app.pult.ui.search.SearchSheet;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Side;

import java.time.InstantSource;
import java.util.Optional;

/// The search over everything on a desk, put together. Thread: FX only.
final class DeskSearch {
    /// The command that opens it.
    private static final String COMMAND = "shell.search";

    private final DeskMeans means;
    private final InstantSource clock;
    private final Tickets tickets;
    private final Background background;
    private final SearchModel model;
    private final Over over;

    /// The window, as far as the search uses it; not asked before it is there.
    interface Over {
        void lay(String command, MainWindow.Palette sheet);

        void enterSide(String tab);
    }

    DeskSearch(Workplace place, DeskMeans means, DeskSide side, Over over) {
        this.means = means;
        this.over = over;
        clock = place.engine().serverTime();
        tickets = place.tickets();
        background = means.threads().background();
        model =
                new SearchModel(
                        new SearchModel.Sources(
                                place.search(),
                                place.customers(),
                                place.directory(),
                                place.savedViews(),
                                means.texts().locale().getLanguage(),
                                clock),
                        means.selection(),
                        new SearchModel.Doors() {
                            @Override
                            public void article(ArticleId article) {
                                side.read(article);
                                over.enterSide(Side.KNOWLEDGE);
                            }

                            @Override
                            public void customer() {
                                over.enterSide(Side.CUSTOMER);
                            }
                        },
                        means.threads());
    }

    /// Opens it with these words.
    void ask(String words) {
        model.wordsProperty().set(words);
        over.lay(COMMAND, this::part);
    }

    /// Opens the ticket of a link; where it is not on this desk, the search for its number.
    void follow(TicketLink link) {
        background.load(
                "link",
                () -> find(link.number()),
                found -> found.ifPresentOrElse(means.selection()::open, () -> ask(link.number())));
    }

    private Optional<TicketId> find(String number) {
        return tickets.findByNumber(number).or(() -> tickets.findByRemote(new RemoteId(number)));
    }

    Part part(Runnable close) {
        var sheet = new SearchSheet(model, means.texts(), means.ages(), clock, close);
        return new Part(sheet, sheet::keyboard);
    }
}
