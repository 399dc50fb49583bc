package app.pult.practice.content;

import app.pult.desk.TicketState;
import app.pult.practice.content.Grown.Said;
import app.pult.practice.content.Phrases.Courtesy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// One grown conversation: opening, maybe an acknowledgement, question and answer, advice and
/// result, closing, with notes, nudges and words on how it goes in between. Thread: confined to one
/// growth.
final class Conversation {
    private final Random random;
    private final Courtesy courtesy;
    private final Story story;
    private final Map<String, String> slots;
    private final Person customer;
    private final Person operator;
    private final Instant begin;
    private final Instant end;
    private final List<Said> said = new ArrayList<>();

    Conversation(
            Random random,
            Subject subject,
            Map<String, String> slots,
            Person customer,
            Person operator,
            Instant begin,
            Instant end) {
        this.random = random;
        this.courtesy = subject.courtesy();
        this.story = subject.story();
        this.slots = slots;
        this.customer = customer;
        this.operator = operator;
        this.begin = begin;
        this.end = end;
    }

    /// The conversation of a ticket in this state; `length` messages or a few more, 0 for as long
    /// as it takes.
    List<Said> until(TicketState state, int length) {
        opening();
        if (state != TicketState.NEW) {
            acknowledgement();
            exchange();
            while (said.size() < length - 4) {
                exchange();
            }
        }
        switch (state) {
            case NEW, OPEN -> {}
            case WAITING -> operatorSays(story.advices());
            case SOLVED, REJECTED -> closing();
        }
        return inTime();
    }

    private void opening() {
        var text = new StringBuilder(customers(courtesy.greetings()));
        text.append("\n\n").append(customers(story.openings()));
        var details = story.details().isEmpty() ? 0 : random.nextInt(3);
        for (int i = 0; i < Math.min(details, story.details().size()); i++) {
            text.append(' ').append(story.details().get(i).fill(slots, customer.gender()));
        }
        text.append("\n\n").append(customers(courtesy.signoffs()));
        say(customer, "customer", text.toString());
    }

    private void acknowledgement() {
        if (chance(0.4)) {
            say(operator, "reply", operators(courtesy.acknowledgements()));
        }
    }

    private void exchange() {
        operatorSays(story.questions());
        say(customer, "customer", customers(story.answers()));
        if (chance(0.35)) {
            var notes = story.notes().isEmpty() ? courtesy.notes() : story.notes();
            say(operator, "note", operators(notes));
        }
        if (chance(0.8)) {
            say(operator, "reply", operators(courtesy.meanwhile().progress()));
            say(customer, "customer", customers(courtesy.meanwhile().patience()));
        }
        if (chance(0.12)) {
            say(customer, "customer", customers(courtesy.nudges()));
        }
    }

    private void closing() {
        operatorSays(story.advices());
        if (chance(0.5)) {
            say(customer, "customer", customers(courtesy.meanwhile().laters()));
            say(operator, "reply", operators(courtesy.meanwhile().encouragements()));
        }
        var last = chance(0.7) ? story.results() : courtesy.thanks();
        say(customer, "customer", customers(last));
        if (chance(0.5)) {
            say(operator, "reply", operators(courtesy.closings()));
        }
    }

    private void operatorSays(List<Template> matter) {
        say(
                operator,
                "reply",
                operators(courtesy.operatorGreetings())
                        + "\n\n"
                        + operators(matter)
                        + "\n\n"
                        + operators(courtesy.operatorSignoffs()));
    }

    private String customers(List<Template> from) {
        return from.get(random.nextInt(from.size())).fill(slots, customer.gender());
    }

    private String operators(List<Template> from) {
        return from.get(random.nextInt(from.size())).fill(slots, operator.gender());
    }

    private void say(Person by, String kind, String text) {
        said.add(new Said(by.id(), kind, begin, text.strip()));
    }

    /// Spreads the messages over the time there is, the first at its beginning.
    private List<Said> inTime() {
        var step = Duration.between(begin, end).dividedBy(said.size());
        var spread = new ArrayList<Said>(said.size());
        for (int i = 0; i < said.size(); i++) {
            var earliest = begin.plus(step.multipliedBy(i));
            var jitter = i == 0 ? 0 : (long) (step.toMillis() * 0.8 * random.nextDouble());
            var one = said.get(i);
            spread.add(new Said(one.by(), one.kind(), earliest.plusMillis(jitter), one.text()));
        }
        return spread;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
