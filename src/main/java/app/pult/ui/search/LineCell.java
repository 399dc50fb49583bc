package app.pult.ui.search;

import app.pult.search.Hit;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of what was found: a kind with its count, or a hit with its title and where the words
/// are, as high as these need. Thread: FX only.
final class LineCell extends FittingCell<Line> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Texts texts;
    private final Ages ages;
    private final InstantSource clock;
    private final Label kind = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(kind, count);
    private final Label more = new Label();
    private final FontIcon icon = Icons.of(Feather.MESSAGE_SQUARE);
    private final MarkedText title = new MarkedText("search-title");
    private final Label aside = new Label();
    private final MarkedText words = new MarkedText("secondary");
    private final HBox hit;

    LineCell(ListView<Line> list, Texts texts, Ages ages, InstantSource clock) {
        super(list);
        this.texts = texts;
        this.ages = ages;
        this.clock = clock;
        kind.getStyleClass().add("section-title");
        count.getStyleClass().addAll("caption", "count");
        heading.getStyleClass().add("search-heading");
        more.getStyleClass().addAll("accent-text", "search-more");
        aside.getStyleClass().add("secondary");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var first = new HBox(title, aside);
        first.getStyleClass().add("search-first");
        var both = new VBox(first, words);
        both.getStyleClass().add("search-words");
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        hit = new HBox(icon, both);
        hit.getStyleClass().add("search-hit");
        getStyleClass().add("search-line");
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(HEADING, line instanceof Line.Heading);
    }

    @Override
    protected Face face(Line line) {
        return switch (line) {
            case Line.Heading(var which, int found) -> face(which, found);
            case Line.More(var which, int hidden) -> {
                more.setText(texts.of("search.more", hidden));
                yield new Face(more, more.getText() + ", " + name(which));
            }
            case Line.Of(Hit.OfTicket ticket) -> face(ticket);
            case Line.Of(Hit.OfArticle article) -> face(article);
            case Line.Of(Hit.OfPerson person) -> face(person);
        };
    }

    private Face face(Line.Kind which, int found) {
        kind.setText(name(which));
        var key = found < SearchModel.MOST ? "search.count" : "search.count.most";
        count.setText(texts.of(key, found));
        return new Face(heading, kind.getText() + ", " + count.getText());
    }

    private String name(Line.Kind which) {
        return texts.of("search.kind." + which.name().toLowerCase(Locale.ROOT));
    }

    private Face face(Hit.OfTicket ticket) {
        icon.setIconCode(Feather.MESSAGE_SQUARE);
        if (ticket.subject().text().isBlank()) {
            title.show(texts.of("queue.row.nosubject"), ticket.subject());
        } else {
            title.show(ticket.subject());
        }
        var state = texts.of("queue.state." + ticket.state().name().toLowerCase(Locale.ROOT));
        aside.setText(joined(state, ages.day(ticket.at(), clock.instant())));
        var number = ticket.number().isEmpty() ? "" : texts.of("search.number", ticket.number());
        var about = joined(number, ticket.requester());
        boolean bare = ticket.excerpt().text().isBlank();
        words.show(bare || about.isEmpty() ? about : about + " · ", ticket.excerpt());
        return hit(spoken(ticket.subject().text(), about, ticket.excerpt().text()));
    }

    private Face face(Hit.OfArticle article) {
        icon.setIconCode(Feather.BOOK_OPEN);
        title.show(article.title());
        aside.setText(
                article.language().equals(texts.locale().getLanguage())
                        ? ""
                        : article.language().toUpperCase(Locale.ROOT));
        words.show(article.excerpt());
        return hit(spoken(article.title().text(), aside.getText(), article.excerpt().text()));
    }

    private Face face(Hit.OfPerson person) {
        icon.setIconCode(Feather.USER);
        title.show(person.matched());
        aside.setText("");
        words.getChildren().clear();
        return hit(spoken(person.matched().text(), "", ""));
    }

    private Face hit(String spoken) {
        words.setManaged(!words.getChildren().isEmpty());
        return new Face(hit, spoken);
    }

    private String spoken(String name, String about, String excerpt) {
        return Stream.of(name, about, aside.getText(), excerpt)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
