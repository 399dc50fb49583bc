package app.pult.launch;

import app.pult.desk.Attachment;
import app.pult.desk.Blobs;
import app.pult.desk.Customers;
import app.pult.desk.Message;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Engine;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.ui.conversation.AttachmentFiles;
import app.pult.ui.diagnostics.CaseFiles;
import app.pult.ui.diagnostics.CaseSource;
import app.pult.ui.diagnostics.Earlier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a ticket of this desk has to diagnose. The rules are read by the first diagnosis, not at
/// start.
///
/// Thread: any but JavaFX.
final class DeskCase implements CaseSource {
    private final Tickets tickets;
    private final Customers customers;
    private final Blobs blobs;
    private final AttachmentFiles files;
    private final Supplier<RuleBook> rules;
    private Optional<Engine> engine = Optional.empty();
    private volatile Optional<Known> known = Optional.empty();

    /// What was diagnosed last. Neither a message nor its files ever change, so what they are says
    /// whether anything is new.
    private record Known(RuleBook rules, List<String> contents, Diagnosis diagnosis) {}

    /// `rules` are asked for at each diagnosis, and stay the same ones until a team changes its
    /// own.
    DeskCase(
            Tickets tickets,
            Customers customers,
            Blobs blobs,
            AttachmentFiles files,
            Supplier<RuleBook> rules) {
        this.tickets = tickets;
        this.customers = customers;
        this.blobs = blobs;
        this.files = files;
        this.rules = rules;
    }

    @Override
    public CaseFiles load(TicketId ticket) {
        var parts = new ArrayList<CaseFiles.Part>();
        var missing = new ArrayList<Attachment>();
        int number = 0;
        for (var message : tickets.conversation(ticket)) {
            switch (message) {
                case Message.CustomerMessage said -> {
                    words(++number, said, parts);
                    attached(said, said.attachments(), parts, missing);
                }
                case Message.InternalNote note ->
                        attached(note, note.attachments(), parts, missing);
                case Message.Reply reply -> {}
                case Message.SystemEntry entry -> {}
            }
        }
        return new CaseFiles(parts, missing);
    }

    private static void words(
            int number, Message.CustomerMessage said, List<CaseFiles.Part> parts) {
        var text = said.body().text();
        if (!text.isBlank()) {
            parts.add(new CaseFiles.Part(Input.message(number, text), said.id(), said.at()));
        }
    }

    private void attached(
            Message message,
            List<Attachment> attachments,
            List<CaseFiles.Part> parts,
            List<Attachment> missing) {
        for (var attachment : attachments) {
            attachment
                    .blob()
                    .filter(blob -> blobs.path(blob).isPresent())
                    .ifPresentOrElse(
                            blob ->
                                    parts.add(
                                            new CaseFiles.Part(
                                                    new Input(
                                                            attachment.name(),
                                                            () -> blobs.open(blob)),
                                                    message.id(),
                                                    message.at())),
                            () -> missing.add(attachment));
        }
    }

    /// A ticket that changed in other ways (it was read, taken, answered) is not read again.
    @Override
    public Diagnosis diagnose(CaseFiles found) {
        var contents =
                found.parts().stream()
                        .map(part -> part.message().value() + " " + part.input().name())
                        .toList();
        var book = rules.get();
        var diagnosis =
                known.filter(last -> last.rules() == book && last.contents().equals(contents))
                        .map(Known::diagnosis)
                        .orElseGet(() -> engine(book).run(found.inputs()));
        known =
                diagnosis.isCutShort()
                        ? Optional.empty()
                        : Optional.of(new Known(book, contents, diagnosis));
        return diagnosis;
    }

    @Override
    public List<Earlier> earlier(TicketId ticket, Diagnosis now) {
        return new EarlierReports(tickets, customers, this::load, engine(rules.get()))
                .find(ticket, now);
    }

    private synchronized Engine engine(RuleBook book) {
        var made =
                engine.filter(last -> last.book() == book)
                        .orElseGet(() -> new Engine(book, new Kinds()));
        engine = Optional.of(made);
        return made;
    }

    @Override
    public void fetch(CaseFiles found) throws IOException {
        var failures = new ArrayList<IOException>();
        for (var attachment : found.missing()) {
            try {
                files.fetch(attachment, bytes -> {});
            } catch (InterruptedIOException stopped) {
                throw stopped;
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
