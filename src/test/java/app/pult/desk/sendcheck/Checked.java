package app.pult.desk.sendcheck;

import app.pult.desk.DraftKey.Kind;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.fixture.FakeOthers;

import java.util.List;
import java.util.Optional;

/// Checks a text that Анна writes to Иван Петров in ticket 10482; Ольга Мельник and Павел Ракитин
/// have tickets of their own. Thread: any.
final class Checked {
    static final Person IVAN = person("ivan", "Иван Петров", "i.petrov@romashka.example");
    static final Person OLGA = person("olga", "Ольга Мельник", "o.melnik@vector.example");
    static final Person PAVEL = person("pavel", "Павел Ракитин", "p.rakitin@niva.example");
    static final Person HELEN = person("helen", "Helen Price", "helen@price.example");
    static final Person ANNA = person("anna", "Анна Смирнова", "anna@desk.example");

    private Checked() {}

    private static Person person(String id, String name, String address) {
        return new Person(new PersonId(id), name, address);
    }

    static List<Concern> reply(String text) {
        return reply(text, IVAN);
    }

    static List<Concern> reply(String text, Person requester, String... said) {
        return SendCheck.of(
                new Writing(
                        Kind.REPLY,
                        text,
                        0,
                        "10482",
                        Optional.of(requester),
                        Optional.of(requester),
                        List.of(),
                        List.of(said),
                        List.of(),
                        List.of(ANNA),
                        false),
                others());
    }

    static List<Concern> replyWithFile(String text) {
        return SendCheck.of(
                new Writing(
                        Kind.REPLY,
                        text,
                        1,
                        "10482",
                        Optional.of(IVAN),
                        Optional.of(IVAN),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(ANNA),
                        true),
                others());
    }

    static List<Concern> note(String text) {
        return SendCheck.of(
                new Writing(
                        Kind.NOTE,
                        text,
                        0,
                        "10482",
                        Optional.of(IVAN),
                        Optional.of(IVAN),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(ANNA),
                        false),
                others());
    }

    static List<Concern> answering(Person last, List<Person> cc) {
        return SendCheck.of(
                new Writing(
                        Kind.REPLY,
                        "Всё готово.",
                        0,
                        "10482",
                        Optional.of(IVAN),
                        Optional.of(last),
                        cc,
                        List.of(),
                        List.of(),
                        List.of(ANNA),
                        false),
                others());
    }

    private static Others others() {
        return new FakeOthers()
                .with(OLGA, "10467", "+7 (912) 345-67-89", "77-12345", "40817810")
                .with(PAVEL, "10311", "8 800 555-35-35")
                .with(HELEN, "9917", "8 800 555-35-35")
                .with(IVAN, "10021");
    }
}
