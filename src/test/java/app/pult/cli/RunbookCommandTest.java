package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

final class RunbookCommandTest {
    private final Locale former = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void restore() {
        Locale.setDefault(former);
    }

    @Test
    void eachIsALineWithItsSystemsAndItsTitle() {
        assertThat(run(Locale.ENGLISH, "list")).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString().lines().count()).isGreaterThanOrEqualTo(25);
        assertThat(out.toString())
                .containsPattern("printer +Windows Linux +The printer does not print");
    }

    @Test
    void onlyThoseOfASystem() {
        assertThat(run(Locale.ENGLISH, "list", "--os", "linux")).isZero();

        assertThat(out.toString()).contains("linux-server-full").doesNotContain("windows-update");
    }

    @Test
    void oneIsShownInTheReadersLanguageForTheSystem() {
        assertThat(run(Locale.of("ru"), "show", "printer", "--os", "linux")).isZero();

        assertThat(out.toString())
                .startsWith("Не печатает принтер")
                .contains("lpstat -t", "Отменить нельзя: ", "{{?имя принтера}}", "→ шаг ")
                .doesNotContain("Get-Printer");
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        assertThat(run(Locale.ENGLISH, "show", "nothing")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "show", "printer", "--os", "beos")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "show", "windows-update", "--os", "linux")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "There is no runbook \"nothing\".",
                        "No system is called \"beos\"",
                        "windows-update is not for Linux.");
    }

    private int run(Locale locale, String... arguments) {
        Locale.setDefault(locale);
        var all = new String[arguments.length + 1];
        all[0] = "runbook";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
