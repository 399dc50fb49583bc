package app.pult.launch;

import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.collect.Collector;
import app.pult.ui.conversation.ComposerModel;
import app.pult.ui.conversation.ConversationModel;
import app.pult.ui.conversation.ConversationPane;
import app.pult.ui.conversation.UndoSendCard;
import app.pult.ui.conversation.ready.Language;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.newticket.FormStore;
import app.pult.ui.newticket.NewTicketModel;
import app.pult.ui.newticket.NewTicketPane;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;
import app.pult.ui.spelling.SpellCheck;

import java.util.Locale;
import java.util.function.Consumer;

/// Where a window is written in, put together: the open conversation and the new ticket. Thread: FX
/// only.
final class DeskConversation implements Pen, AutoCloseable {
    private final OpenEditor editor = new OpenEditor();
    private final Selection selection;
    private final Tickets tickets;
    private final Locale locale;
    private final Threads threads;
    private final UnsavedDrafts drafts;
    private final ComposerModel composer;
    private final ConversationPane conversation;
    private final NewTicketModel newTicket;
    private final NewTicketPane newTicketPane;

    /// `saved` hears of each draft that reached the disk; `files` are shown with the desktop's
    /// programs, `dialogs` ask for them; `search` opens the search with these words.
    DeskConversation(
            Workplace place,
            DeskMeans means,
            DesktopFiles files,
            FileDialogs dialogs,
            Consumer<String> search,
            Runnable saved) {
        threads = means.threads();
        selection = means.selection();
        tickets = place.tickets();
        locale = means.texts().locale();
        drafts = new UnsavedDrafts(place.drafts(), threads);
        drafts.watchSaved(key -> saved.run());
        checkSpelling(place, means);
        composer = composer(place, means);
        means.habits().grace(place.account(), composer.undo().graceProperty());
        var ready = readyTexts(place, means);
        conversation =
                new ConversationPane(
                        new ConversationModel(
                                place.tickets(),
                                place.directory(),
                                place.outbox(),
                                means.ids(),
                                means.selection(),
                                threads),
                        composer,
                        paneMeans(place, means, ready, files, search));
        newTicket = newTicket(place, means);
        newTicketPane =
                new NewTicketPane(
                        newTicket,
                        new NewTicketPane.Means(
                                means.texts(),
                                means.ages(),
                                means.commands(),
                                editor,
                                place.engine().serverTime(),
                                dialogs::chooseFiles,
                                NewTicketTexts.of(newTicket, ready, means.texts())));
    }

    private void checkSpelling(Workplace place, DeskMeans means) {
        var spelling = means.habits().spelling(place.account(), place.ownWords());
        new SpellCheck(spelling, editor, means.texts(), means.threads())
                .commands()
                .forEach(means.commands()::add);
    }

    /// What was sent last, for a corner of the window.
    UndoSendCard card(DeskMeans means) {
        return new UndoSendCard(
                composer, means.texts(), means.ages(), means.commands(), means.selection()::write);
    }

    private ComposerModel composer(Workplace place, DeskMeans means) {
        return new ComposerModel(
                drafts,
                place.outbox(),
                place.blobs(),
                means.ids(),
                place.engine().serverTime(),
                means.moving(),
                means.threads());
    }

    private static ReadyTexts readyTexts(Workplace place, DeskMeans means) {
        return new ReadyTexts(
                new ReadyTexts.Sources(
                        place.library(),
                        place.quickTexts(),
                        place.blobs(),
                        place.engine().serverTime(),
                        means.zone(),
                        means.texts().locale()),
                means.threads());
    }

    private ConversationPane.Means paneMeans(
            Workplace place,
            DeskMeans means,
            ReadyTexts ready,
            DesktopFiles files,
            Consumer<String> search) {
        var serverTime = place.engine().serverTime();
        return new ConversationPane.Means(
                means.texts(),
                means.ages(),
                means.commands(),
                files,
                editor,
                ready,
                place.others(),
                serverTime,
                means.threads(),
                search);
    }

    private NewTicketModel newTicket(Workplace place, DeskMeans means) {
        return new NewTicketModel(
                new FormStore(
                        drafts,
                        place.directory(),
                        place.outbox(),
                        place.blobs(),
                        means.ids(),
                        place.engine().serverTime()),
                means.selection(),
                means.threads());
    }

    /// Where is written now, for whoever puts something there.
    OpenEditor editor() {
        return editor;
    }

    Part part() {
        return new Part(conversation, conversation::keyboard);
    }

    /// Puts words that were typed for a place which is no longer on the screen into its draft.
    void append(Place place, String words) {
        switch (place) {
            case Place.Desk desk -> desk.draft().ifPresent(draft -> composer.append(draft, words));
            case Place.NewTicket form -> newTicket.append(form.draft(), words);
            case Place.Outbox outbox -> {}
            case Place.SignIn signIn -> {}
            case Place.Connect connect -> {}
        }
    }

    /// Begins an internal note of a ticket with these words, or goes on with the one that is begun.
    @Override
    public void note(TicketId ticket, String words) {
        write(new DraftKey(ticket, DraftKey.Kind.NOTE), words);
    }

    @Override
    public void reply(TicketId ticket, Bilingual words) {
        inCustomersLanguage(
                ticket, words, said -> write(new DraftKey(ticket, DraftKey.Kind.REPLY), said));
    }

    @Override
    public void ask(TicketId ticket, Collector collector) {
        inCustomersLanguage(
                ticket,
                collector.request(),
                said -> {
                    var draft = new DraftKey(ticket, DraftKey.Kind.REPLY);
                    write(draft, said);
                    composer.coming().attach(draft, collector.fileName(), collector.script());
                });
    }

    private void write(DraftKey draft, String words) {
        composer.append(draft, words);
        selection.write(draft);
        // A ticket that is open already stays as it is: its editor turns to the note by itself.
        composer.write(draft.kind());
    }

    /// In the language in which the customer wrote last.
    private void inCustomersLanguage(TicketId ticket, Bilingual words, Consumer<String> write) {
        threads.write(
                () -> words.in(Locale.of(Language.of(lastSaid(ticket), locale))),
                write,
                threads.failed());
    }

    private String lastSaid(TicketId ticket) {
        return tickets.conversation(ticket).reversed().stream()
                .filter(Message.CustomerMessage.class::isInstance)
                .map(Message.CustomerMessage.class::cast)
                .map(said -> said.body().text())
                .findFirst()
                .orElse("");
    }

    Part newTicketPart() {
        return new Part(newTicketPane, newTicketPane::keyboard);
    }

    /// Saves what is being typed.
    void save() {
        composer.saveNow();
        newTicket.saveNow();
        conversation.leave();
    }

    /// Waits for what is on its way to the disk.
    @Override
    public void close() {
        drafts.close();
    }
}
