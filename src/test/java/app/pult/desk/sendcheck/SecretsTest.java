package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Пароль: Qwerty123",
                "пароль - Sun5Moon!",
                "Пароль от почты: zaq12wsx",
                "Ваш новый пароль Gh7$kk2",
                "Временный пароль — Vesna2026!",
                "Логин: ivan, пароль: hunter2x",
                "Логин ivan пароль hunter2x",
                "Ваш пароль теперь Gh7kk2pp.",
                "Пин-код: 4821",
                "password: hunter2",
                "Password is Hunter2!",
                "Your temporary password is Spring2026.",
                "pwd=Qwe123rty",
                "user/password: admin/Qwe123rty",
                "Пароль:\nQwerty123",
                "пароль «Зима2026!»",
                "The new password for ivan is qW3rty99.",
                "token: 9f8a7b6c5d4e3f2a1b0c",
                "API key: 8fKd92Lm3PqX77aZ",
                "Ключ API 8fKd92Lm3PqX77aZ",
                "api_key=8fKd92Lm3PqX77aZ",
                "secret: 8fKd92Lm3PqX77aZ",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                "AKIAIOSFODNN7EXAMPLE",
                "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                "xoxb-123456789012-abcdefGHIJKL",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "postgresql://app:s3cr3t@db.example.com/main",
                "https://admin:s3cr3t@example.com/",
                "Server=db;Database=x;Uid=sa;Pwd=Qwe123;",
                "jdbc:mysql://db.example.com/x?user=root&password=Qwe123rty",
                "Карта 4111 1111 1111 1111",
                "Номер карты 5555555555554444.",
                "CVC: 123",
                "Authorization: Bearer 8fKd92Lm3PqX77aZ8fKd92Lm3PqX",
                "https://api.example.com/v1?access_token=8fKd92Lm3PqX77aZ",
                "Вот: Zm9vYmFyQmF6MTIzNDU2Nzg5MHF4eg==",
                "Код доступа: 559034",
                "```\npassword=Qwe123rty\n```",
                "Секретный ключ: 8fKd92Lm3PqX77aZ",
                "Доступ: admin / Qwerty123",
                "логин/пароль: ivanov / Zx12345q",
                "root:T0ps3cret"
            })
    void isFound(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.SECRET);
        assertThat(Checked.note(text)).extracting(Concern::kind).doesNotContain(Kind.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Пароль: не менее 8 символов.",
                "Пароль: введите тот, что в письме.",
                "Пароль: ********",
                "Пароль: <ваш пароль>",
                "Пароль от почты никому не говорите.",
                "Пароль можно сбросить на странице входа.",
                "Пароль сброшен, придумайте новый.",
                "Пароль Windows 11 меняется в параметрах.",
                "Пароль Office365 меняется отдельно.",
                "Придумайте пароль, например Луна2024Кот.",
                "Пароль должен содержать цифры.",
                "Логин и пароль: те же, что для почты.",
                "Пароль истёк.",
                "Password: at least 8 characters.",
                "Password: required",
                "Your password has expired.",
                "The password is incorrect.",
                "Password must be changed.",
                "The password is case-sensitive.",
                "Use a password such as Moon2024Cat.",
                "Token has expired, sign in again.",
                "Токен истёк.",
                "Ключ активации придёт на почту.",
                "SHA-256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "MD5 9e107d9d372bb6826bd81d3542a419d6",
                "Номер отправления 42801234567890",
                "Код ошибки 0x80070005",
                "GUID 6b29fc40-ca47-1067-b31d-00dd010662da",
                "https://example.com/reset?token=8fKd92Lm3PqX77aZ8fKd92Lm3PqX",
                "https://zoom.us/j/123456789?pwd=8fKd92Lm3PqX77aZ",
                "https://example.com/articles/how-to-set-up-the-mail-client-2024",
                "C:\\Users\\ivan\\AppData\\Local\\Microsoft\\Office16\\OfficeFileCache",
                "org.springframework.beans.factory.BeanCreationException",
                "Запустите SetupPult_2024_11_Release64.exe",
                "> пароль: Qwerty123\nСмените его, пожалуйста.",
                "Сеть защищена паролем WPA2.",
                "Карта **** 4417",
                "Пароль отправлен вам в SMS.",
                "Пароль такой же, как раньше.",
                "Введите логин/пароль и нажмите Enter.",
                "Версия токена 2.0 не поддерживается.",
                "Password reset link was sent."
            })
    void isNone(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).doesNotContain(Kind.SECRET);
    }

    @Test
    void whatTheCustomerWroteIsNoNewsToThem() {
        var text = "Да, пароль Qwerty123 принят.";

        assertThat(Checked.reply(text)).isNotEmpty();
        assertThat(Checked.reply(text, Checked.IVAN, "мой пароль Qwerty123 не подходит")).isEmpty();
    }
}
