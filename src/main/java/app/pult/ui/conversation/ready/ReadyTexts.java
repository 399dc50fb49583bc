package app.pult.ui.conversation.ready;

import app.pult.desk.Blobs;
import app.pult.desk.Library;
import app.pult.desk.Macro;
import app.pult.desk.Person;
import app.pult.desk.QuickText;
import app.pult.desk.QuickTextId;
import app.pult.desk.QuickTexts;
import app.pult.desk.Ticket;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.template.Placeholder;
import app.pult.desk.template.Template;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// All ready texts, the operator's own first, then the desk's; and the desk's macros. Read when the
/// editor comes on the screen, whenever the list is opened, and after each change of an own one.
///
/// Thread: FX only; reading and writing go to the executor.
public final class ReadyTexts {
    /// Where ready texts come from, and what day it is.
    public record Sources(
            Library library,
            QuickTexts own,
            Blobs blobs,
            InstantSource clock,
            ZoneId zone,
            Locale locale) {}

    /// What a text is filled for; `number` and `subject` may be empty. `language` is the one of the
    /// conversation.
    public record For(
            Optional<Person> requester,
            String number,
            String subject,
            Optional<Person> operator,
            String language) {
        public static For of(Ticket ticket, Optional<Person> operator, String language) {
            return new For(
                    ticket.requester(),
                    ticket.number(),
                    ticket.fields().subject(),
                    operator,
                    language);
        }
    }

    private record Found<T>(int order, T item) {}

    private record Shelf(List<ReadyText> texts, List<Macro> macros) {}

    private static final String READ = "ready texts";

    /// What is in another language comes behind everything else.
    private static final int BEHIND = 100;

    private final Sources sources;
    private final Threads threads;
    private final Background background;
    private final SerialWrites writes;
    private final ReadOnlyObjectWrapper<List<ReadyText>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<Macro> macros = List.of();

    public ReadyTexts(Sources sources, Threads threads) {
        this.sources = sources;
        this.threads = threads;
        background = threads.background();
        writes = new SerialWrites(threads);
    }

    public ReadOnlyObjectProperty<List<ReadyText>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Reads all again; until then those read before stay.
    public void refresh() {
        background.load(READ, this::read, this::show);
    }

    /// What fits, the best first; equals in their order, those in this language before the others.
    public List<ReadyText> find(String typed, String language) {
        return find(
                all.get(), text -> text.rank(typed), text -> isForeign(text.language(), language));
    }

    /// The desk's macros that fit, in the same order.
    public List<Macro> findMacros(String typed, String language) {
        return find(
                macros,
                macro -> Fit.rank(typed, "", macro.title(), macro.text().orElse("")),
                macro -> isForeign(Optional.of(macro.language()), language));
    }

    private static <T> List<T> find(
            List<T> all, Function<T, Optional<Integer>> rank, Predicate<T> foreign) {
        var found = new ArrayList<Found<T>>();
        for (var item : all) {
            int behind = foreign.test(item) ? BEHIND : 0;
            rank.apply(item).ifPresent(order -> found.add(new Found<>(behind + order, item)));
        }
        found.sort(Comparator.comparingInt(Found::order));
        return found.stream().map(Found::item).toList();
    }

    /// Whether it is in another language than the conversation.
    static boolean isForeign(Optional<String> its, String language) {
        return its.filter(word -> !word.equals(language)).isPresent();
    }

    /// The text for this ticket; what nobody knows stays as a blank.
    public String fill(ReadyText text, For whom) {
        return fill(text.text(), text.language().orElse(whom.language()), whom);
    }

    /// What a macro puts into the reply.
    public Optional<String> fill(Macro macro, For whom) {
        return macro.text().map(text -> fill(text, macro.language(), whom));
    }

    private String fill(String text, String language, For whom) {
        var today = LocalDate.ofInstant(sources.clock().instant(), sources.zone());
        return Template.fill(
                text,
                Placeholder.of(
                        whom.requester(),
                        whom.number(),
                        whom.subject(),
                        whom.operator(),
                        today,
                        locale(language)));
    }

    /// An own text as it is to be kept: `files` may still be on their way, and are here when those
    /// that were [#bring brought] before it are.
    record Kept(
            Optional<QuickTextId> id,
            String code,
            String title,
            String text,
            Supplier<List<OutgoingFile>> files) {}

    /// Keeps a new own text, or changes one; `failed` is called where the disk does not take it.
    void keep(Kept text, Runnable failed) {
        write(() -> save(text), failed);
    }

    private void save(Kept text) {
        var files = text.files().get();
        text.id()
                .ifPresentOrElse(
                        known ->
                                sources.own()
                                        .save(
                                                new QuickText(
                                                        known,
                                                        text.code(),
                                                        text.title(),
                                                        text.text(),
                                                        files)),
                        () -> sources.own().add(text.code(), text.title(), text.text(), files));
    }

    /// What a file is made of on the disk. Thread: any but JavaFX.
    interface Source {
        OutgoingFile copy(Blobs blobs) throws IOException;
    }

    /// Copies a file to the desk before anything is kept that is kept later, then calls one of the
    /// two.
    void bring(Source file, Consumer<OutgoingFile> here, Runnable failed) {
        writes.write(
                () -> file.copy(sources.blobs()),
                here,
                failure -> {
                    threads.failed().accept(failure);
                    failed.run();
                });
    }

    public void remove(QuickTextId id) {
        write(() -> sources.own().remove(id), () -> {});
    }

    /// Reading is a write of its own: what is kept was kept, though it cannot be read again.
    private void write(Runnable change, Runnable failed) {
        background.cancel(READ);
        writes.write(
                () -> {
                    change.run();
                    return true;
                },
                done -> {},
                failure -> {
                    threads.failed().accept(failure);
                    failed.run();
                });
        writes.write(this::read, this::show, threads.failed());
    }

    private void show(Shelf shelf) {
        macros = shelf.macros();
        all.set(shelf.texts());
    }

    private Shelf read() {
        var texts = new ArrayList<ReadyText>();
        sources.own().list().forEach(text -> texts.add(ReadyText.of(text)));
        sources.library()
                .cannedResponses(sources.locale().getLanguage())
                .forEach(response -> texts.add(ReadyText.of(response)));
        return new Shelf(
                List.copyOf(texts), sources.library().macros(sources.locale().getLanguage()));
    }

    /// The operator's country where the language is theirs.
    private Locale locale(String language) {
        return sources.locale().getLanguage().equals(language)
                ? sources.locale()
                : Locale.forLanguageTag(language);
    }
}
