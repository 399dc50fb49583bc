package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.search.Completion.Completed;
import app.pult.search.Completion.Place;
import app.pult.search.Completions.Known;
import app.pult.search.Completions.Wish;
import app.pult.search.Question.Typing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class CompletionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Known KNOWN =
            new Known(
                    List.of(person("Анна Смирнова", "anna@example.org")),
                    List.of(group("Первая линия"), group("Серверы"), group("Отдел \"К\"")),
                    List.of(
                            person("Пётр Иванов", "petr@example.org"),
                            person("robot@example.org", "robot@example.org")));

    private final Completions russian = new Completions(KNOWN, Tongue.RUSSIAN, TODAY);
    private final Completions english = new Completions(KNOWN, Tongue.ENGLISH, TODAY);

    @Test
    void aKeyIsOfferedByItsFirstLettersInTheLanguageTheyAreOf() {
        assertThat(texts(russian, "vpn сос")).containsExactly("состояние");
        assertThat(texts(russian, "vpn sta")).containsExactly("state");
        assertThat(texts(english, "ИСП")).containsExactly("исполнитель");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "vpn ", "пр", "до", "принтер", "-сос", "\"сос", "сос ", "«сос"})
    void plainWordsAreLeftAlone(String text) {
        assertThat(at(russian, text)).isEmpty();
    }

    @Test
    void whoAsksSeesAllKeysInTheirLanguage() {
        assertThat(texts(russian.at("vpn ", 4, Wish.ASKED)))
                .startsWith("состояние", "исполнитель", "группа")
                .hasSize(Keyword.Key.values().length);
        assertThat(texts(english.at("", 0, Wish.ASKED))).startsWith("state", "owner", "group");
        assertThat(texts(russian.at("д", 1, Wish.ASKED))).containsExactly("до");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    state:       | new, open, waiting, solved, rejected
                    состояние:   | новое, открыто, ждёт, решено, отклонено
                    СОСТОЯНИЕ:ЖД | ждёт
                    state:so     | solved
                    state:ре     | решено
                    приоритет:в  | высокий
                    has:fi       | attachment
                    есть:        | вложение
                    in:          | tickets, articles, people
                    исполнитель: | я, никто, Анна Смирнова
                    owner:no     | none
                    owner:смир   | Анна Смирнова
                    owner:anna   | Анна Смирнова
                    группа:лин   | Первая линия
                    от:ива       | Пётр Иванов
                    от:robot     | robot@example.org
                    after:       | today, yesterday, 7d, 1m
                    до:          | сегодня, вчера, 7д, 1м
                    до:вч        | вчера
                    after:14     | 14d, 14w, 14m
                    после:14     | 14д, 14н, 14м
                    """)
    void aValueIsOfferedInTheLanguageOfItsKey(String text, String offered) {
        assertThat(texts(english, text)).containsExactly(offered.split(", "));
        assertThat(texts(russian, text)).containsExactly(offered.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state:open",
                "состояние:ждет",
                "исполнитель:я",
                "owner:nobody",
                "в:статьи",
                "tag:vpn",
                "after:7d",
                "до:01.01.2026",
                "группа:\"Первая линия\"",
                "группа:отдел",
                "http://state:"
            })
    void whatIsWholeIsNotOfferedAgain(String text) {
        assertThat(at(russian, text)).isEmpty();
    }

    @Test
    void eachOfferMeansWhatItSays() {
        for (var completions : List.of(russian, english)) {
            for (var key : completions.at("", 0, Wish.ASKED).orElseThrow().offers()) {
                var begun = completions.at("", 0, Wish.ASKED).orElseThrow().with(key).text();
                for (var value : offers(completions, begun)) {
                    var whole = at(completions, begun).orElseThrow().with(value).text();
                    assertThat(QuestionParser.parse(new Question(whole, Typing.DONE), TODAY))
                            .as(whole)
                            .satisfies(
                                    asked -> {
                                        assertThat(asked.problems()).isEmpty();
                                        assertThat(asked.words()).isEmpty();
                                        assertThat(asked.filters())
                                                .isNotEqualTo(Asked.Filters.NONE);
                                    });
                }
            }
        }
    }

    @Test
    void onlyWhatMeansNothingYetIsUnfinished() {
        assertThat(at(english, "state:so").orElseThrow().unfinished()).isTrue();
        assertThat(at(english, "after:7").orElseThrow().unfinished()).isTrue();
        assertThat(at(english, "state:").orElseThrow().unfinished()).isFalse();
        assertThat(at(russian, "исполнитель:ан").orElseThrow().unfinished()).isFalse();
        assertThat(at(russian, "сос").orElseThrow().unfinished()).isFalse();
    }

    @Test
    void aKeyWaitsForItsValueAndAValueForTheNextWord() {
        var key = at(russian, "vpn сос").orElseThrow();
        assertThat(key.place()).isEqualTo(Place.KEY);
        assertThat(key.with(key.offers().getFirst()))
                .isEqualTo(new Completed("vpn состояние:", 14));

        var value = russian.at("state:so принтер", 8, Wish.TYPED).orElseThrow();
        assertThat(value.place()).isEqualTo(Place.VALUE);
        assertThat(value.with(value.offers().getFirst()))
                .isEqualTo(new Completed("state:solved принтер", 13));
    }

    @Test
    void aNameOfSeveralWordsIsQuoted() {
        var half = at(russian, "группа:\"первая л").orElseThrow();

        assertThat(half.with(half.offers().getFirst()))
                .isEqualTo(new Completed("группа:\"Первая линия\" ", 22));
    }

    @Test
    void whoseNameIsTypedIsKnownBeforeAnybodyIsFound() {
        assertThat(Completions.sender("vpn from:pe", 11)).contains("pe");
        assertThat(Completions.sender("vpn owner:pe", 12)).isEmpty();
        assertThat(Completions.sender("from:pe vpn", 11)).isEmpty();
    }

    @Test
    void theDayIsShownThatIsMeant() {
        assertThat(offers(english, "after:7"))
                .first()
                .isEqualTo(new Offer.OfDay(Keyword.Key.AFTER, "7d", LocalDate.of(2026, 2, 23)));
    }

    private static List<Offer> offers(Completions completions, String text) {
        return at(completions, text).map(Completion::offers).orElse(List.of());
    }

    private static List<String> texts(Completions completions, String text) {
        return texts(at(completions, text));
    }

    private static List<String> texts(Optional<Completion> completion) {
        return completion.map(Completion::offers).orElse(List.of()).stream()
                .map(Offer::text)
                .toList();
    }

    private static Optional<Completion> at(Completions completions, String text) {
        return completions.at(text, text.length(), Wish.TYPED);
    }

    private static Person person(String name, String address) {
        return new Person(new PersonId(address), name, address);
    }

    private static Group group(String name) {
        return new Group(new GroupId(name), name);
    }
}
