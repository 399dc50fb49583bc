package app.pult.ui.knowledge;

import static app.pult.fixture.FakeArticles.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.FakeExperience;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.knowledge.Verdict;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class VerdictModelTest {
    private static final TicketId TICKET = new TicketId(1);
    private static final Remedy PAGE = new Remedy.OfArticle("access");

    private final FakeExperience experience = new FakeExperience();
    private final Selection selection = new Selection(new Queue.Mine());
    private final VerdictModel model =
            new VerdictModel(
                    experience,
                    selection,
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            (delay, action) -> action.run(),
                            failure -> {
                                throw new AssertionError(failure);
                            }));

    @BeforeEach
    void open() {
        model.attach();
        selection.open(TICKET);
        model.about(Optional.of(PAGE));
    }

    @Test
    void whatIsSaidIsShownAndTheSameAgainTakesItBack() {
        model.say(Verdict.HELPED);
        assertThat(tally()).isEqualTo(new Tally(1, 1, 0, Optional.of(Verdict.HELPED)));

        model.say(Verdict.DID_NOT);
        assertThat(tally()).isEqualTo(new Tally(0, 1, 0, Optional.of(Verdict.DID_NOT)));

        model.say(Verdict.DID_NOT);
        assertThat(tally()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void withoutATicketOrWithoutAnythingLookedAtNothingIsAsked() {
        model.about(Optional.empty());
        assertThat(model.subjectProperty().get()).isEmpty();

        model.about(Optional.of(PAGE));
        selection.go(new Place.Outbox());
        assertThat(model.subjectProperty().get()).isEmpty();
        model.say(Verdict.HELPED);
        assertThat(experience.of(TICKET, List.of(PAGE))).containsValue(Tally.NOTHING);
    }

    @Test
    void aTicketIsNoRemedyForItself() {
        model.about(Optional.of(new Remedy.OfTicket(TICKET)));
        assertThat(model.subjectProperty().get()).isEmpty();

        model.about(Optional.of(new Remedy.OfTicket(new TicketId(2))));
        assertThat(model.subjectProperty().get()).isPresent();
    }

    @Test
    void whatWasInsertedIsRememberedWithTheOpenTicketAlone() {
        model.inserted(article("access", "ru", "Доступ", ""));
        assertThat(tally().solved()).isEqualTo(1);

        selection.go(new Place.Outbox());
        model.inserted(article("other", "ru", "Другая", ""));
        assertThat(experience.of(TICKET, List.of(new Remedy.OfArticle("other"))))
                .containsValue(Tally.NOTHING);
    }

    private Tally tally() {
        return model.subjectProperty().get().orElseThrow().tally();
    }
}
