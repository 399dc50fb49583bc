package app.pult.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Ticket;
import app.pult.fixture.ATicket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class TemplateTest {
    private static final Person BORIS =
            new Person(new PersonId("boris"), "Борис Орлов", "boris@example.org");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void everyPlaceholderIsFilledFromTheTicket() {
        var text =
                """
                Здравствуйте, {{requester.first_name}} ({{requester.name}})!
                № {{ticket.number}} «{{ticket.subject}}», {{date}}
                {{operator.name}} / {{ operator.first_name }}\
                """;

        assertThat(fill(text, ticket("Иван Петров")))
                .isEqualTo(
                        """
                        Здравствуйте, Иван (Иван Петров)!
                        № 10007 «Принтер», 26 ноября 2026 г.
                        Борис Орлов / Борис\
                        """);
    }

    @Test
    void everyPlaceholderHasANameThatIsFound() {
        for (var each : Placeholder.values()) {
            assertThat(Placeholder.find(each.written())).contains(each);
        }
    }

    @Test
    void theDateIsInTheLanguageOfTheText() {
        var values = Placeholder.of(ticket("Ann"), Optional.empty(), TODAY, Locale.ENGLISH);

        assertThat(Template.fill("{{date}}", values)).isEqualTo("November 26, 2026");
    }

    @Test
    void whatNobodyKnowsStaysVisibleAsABlank() {
        assertThat(fill("{{requester.phone}} {{asset_tag}}", ticket("Иван")))
                .isEqualTo("{{?requester.phone}} {{?asset_tag}}");
    }

    @Test
    void whatTheTicketDoesNotHaveIsABlankAndNeverNothing() {
        var nameless = ATicket.aTicket(7).about("").build();
        var values = Placeholder.of(nameless, Optional.empty(), TODAY, Locale.ENGLISH);

        assertThat(Template.fill("Hello {{requester.first_name}}: {{ticket.subject}}", values))
                .isEqualTo("Hello {{?requester.first_name}}: {{?ticket.subject}}");
    }

    @Test
    void aValueIsPutInAsItIs() {
        var sly = ATicket.aTicket(7).about("$1 \\ {{operator.name}}").build();
        var values = Placeholder.of(sly, Optional.of(BORIS), TODAY, Locale.ENGLISH);

        assertThat(Template.fill("<{{ticket.subject}}>", values))
                .isEqualTo("<$1 \\ {{operator.name}}>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker ps --format '{{.Names}}'",
                "docker inspect -f '{{ .State.Running }}' web",
                "docker inspect -f '{{json .Mounts}}' web",
                "if [[ -f /etc/hosts ]]; then echo \"${HOME}\"; fi",
                "kubectl get pods -o go-template='{{range .items}}'",
                "{% raw %} {{}} {{?",
            })
    void bracesOfCommandLinesAreLeftAlone(String line) {
        assertThat(fill(line, ticket("Иван"))).isEqualTo(line);
        assertThat(Blank.in(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иван Петров | Иван",
                "Петров Иван Сергеевич | Иван",
                "Иван Сергеевич Петров | Иван",
                "Кузнецова Ольга Ильинична | Ольга",
                "'Price, Helen' | Helen",
                "Петрович | Петрович",
                "Ольга | Ольга",
            })
    void thePersonIsGreetedByTheFirstName(String name, String first) {
        assertThat(FirstName.of(name)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivan@example.ru", "+7 900 000-00-00", "Smith,"})
    void whatIsNoNameGreetsNobody(String name) {
        assertThat(FirstName.of(name)).isEmpty();
    }

    @Test
    void blanksAreFoundWithTheirHints() {
        assertThat(Blank.in("до {{?времени}} и {{?}}"))
                .containsExactly(new Blank(3, 15, "времени"), new Blank(18, 23, ""));
        assertThat(Blank.in("{{?одна\nстрока}}")).isEmpty();
    }

    @Test
    void whatACustomerIsQuotedWithIsNoBlank() {
        assertThat(Blank.in("> helm: {{?name}}\n\nОтвечу до {{?времени}}"))
                .extracting(Blank::hint)
                .containsExactly("времени");
    }

    @Test
    void tabGoesRoundTheBlanks() {
        var text = "{{?a}} x {{?b}}";

        assertThat(Blank.after(text, 6)).map(Blank::hint).contains("b");
        assertThat(Blank.after(text, 15)).map(Blank::hint).contains("a");
        assertThat(Blank.before(text, 9)).map(Blank::hint).contains("a");
        assertThat(Blank.before(text, 0)).map(Blank::hint).contains("b");
        assertThat(Blank.after("none", 0)).isEmpty();
    }

    private static Ticket ticket(String requester) {
        return ATicket.aTicket(7)
                .about("Принтер")
                .from(new Person(new PersonId("ivan"), requester, "ivan@example.ru"))
                .build();
    }

    private static String fill(String text, Ticket ticket) {
        Map<Placeholder, String> values =
                Placeholder.of(ticket, Optional.of(BORIS), TODAY, Locale.of("ru", "RU"));
        return Template.fill(text, values);
    }
}
