package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.Quoted.Origin;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class QuotedTest {
    private static final String ASKED =
            """
            Здравствуйте, Иван!
            Скажите, пожалуйста, какая у вас версия Windows?
            И когда это началось после обновления?
            С уважением, Борис""";
    private static final Earlier EARLIER = Earlier.NOTHING.with(PlainReader.read(ASKED));

    @Test
    void quotedLinesAndTheLineThatIntroducesThemAreEarlier() {
        assertThat(
                        own(
                                "Готово, работает.\n\nOn Thu, 26 Nov 2026 at 14:02, Boris\n<b@example.org> wrote:\n> a\n> b\n> c"))
                .isEqualTo("Готово, работает.");
        assertThat(own("Да.\n26.11.2026 14:02, Борис Орлов пишет:\n\n> a\n> b\n> c\n"))
                .isEqualTo("Да.");
    }

    @Test
    void answersBetweenQuotesStay() {
        assertThat(own("> a\n> b\n> c\nWindows 11\n\n> d\n> e\n> f\nВчера"))
                .isEqualTo("Windows 11\nВчера");
        assertThat(own("> какая версия?\nWindows 11"))
                .as("what is answered in a line")
                .isEqualTo("какая версия?\nWindows 11");
    }

    @Test
    void aSentenceThatEndsLikeAnIntroductionIsNoneWithoutDateOrAddress() {
        assertThat(own("Вот что он мне написал:\n> a\n> b\n> c"))
                .isEqualTo("Вот что он мне написал:");
    }

    @Test
    void aMailCopiedBelowItsHeadIsEarlier() {
        var copied =
                "Спасибо, помогло.\n\n________________________________\nОт: Борис Орлов\nОтправлено: 26 ноября 2026 г.\nКому: Иван\nТема: Re: Windows\n\n"
                        + ASKED;
        assertThat(own(copied)).isEqualTo("Спасибо, помогло.");
        assertThat(own(copied.replace("От:", "From:").replace("Кому:", "To:")))
                .isEqualTo("Спасибо, помогло.");
        assertThat(own("ok\n-----Original Message-----\nFrom: x\nSent: y\nTo: z\n\nwords"))
                .isEqualTo("ok");
    }

    @Test
    void anAnswerWrittenIntoACopiedMailStays() {
        var lines = ASKED.split("\n");
        var head = "Ответы ниже.\nОт: Борис\nКому: Иван\nТема: Re\n\n";
        assertThat(
                        own(
                                head
                                        + lines[0]
                                        + "\n"
                                        + lines[1]
                                        + "\n11\n"
                                        + lines[2]
                                        + "\nВо вторник.\n"
                                        + lines[3]))
                .isEqualTo("Ответы ниже.\n11\nВо вторник.");
        assertThat(
                        own(
                                head.substring(head.indexOf('\n') + 1)
                                        + ASKED
                                        + "\nWindows 11, со вторника."))
                .as("below it, with nothing above")
                .isEqualTo("Windows 11, со вторника.");
    }

    @Test
    void anAnswerWithinABlockquoteStays() {
        var html =
                "<p>См. ниже</p><div>On 26.11.2026, Boris wrote:</div><blockquote>"
                        + ASKED.lines()
                                .map(line -> "<p>" + line + "</p>")
                                .collect(Collectors.joining("<p>Одиннадцатая</p>"))
                        + "</blockquote>";
        var own = words(Quoted.inHtml(HtmlReader.read(html), EARLIER));
        assertThat(own)
                .startsWith("См. ниже\nОдиннадцатая")
                .doesNotContain("Скажите")
                .doesNotContain("wrote");
    }

    @Test
    void linesOfAQuoteMayBeBrokenAnew() {
        var html =
                "<p>Да</p><blockquote><p>Здравствуйте, Иван! Скажите,</p><p>пожалуйста, какая у вас</p><p>версия Windows? И когда это</p></blockquote>";
        assertThat(words(Quoted.inHtml(HtmlReader.read(html), EARLIER))).isEqualTo("Да");
    }

    @Test
    void aMessageOfQuotesAloneAndAForwardedMailAreShown() {
        assertThat(own("> a\n> b\n> c\n> d")).isEqualTo("a\nb\nc\nd");
        var forwarded = "From: shop\nSent: today\nTo: me\nSubject: order\n\nYour order is late.";
        assertThat(own(forwarded)).isEqualTo(forwarded.replace("\n\n", "\n"));
    }

    private static String own(String text) {
        return words(Quoted.inPlain(PlainReader.read(text), EARLIER));
    }

    private static String words(List<Quoted.Section> sections) {
        return sections.stream()
                .filter(section -> section.origin() == Origin.AUTHOR)
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> Lines.of(block).stream())
                .collect(Collectors.joining("\n"));
    }
}
