package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What is a code in a text, and which; the sentences are written by hand, beside the generator's.
final class CodeLensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Не ставится, 0x80070005 | win32:5",
                "код ошибки 80070005 | win32:5",
                "ошибка -2147024891 | win32:5",
                "ошибка −2147024891 | win32:5",
                "error 2147942405 | win32:5",
                "0xFFFFFFFF80070005 | win32:5",
                "Системная ошибка 5. | win32:5",
                "E_ACCESSDENIED | win32:5",
                "c0000005 в журнале, код исключения | ntstatus:0xC0000005",
                "exit code -1073741819 | ntstatus:0xC0000005",
                "код исключения 3221225477 | ntstatus:0xC0000005",
                "0xD0000022 | ntstatus:0xC0000022",
                "Ошибка 691 | ras:691",
                "VPN пишет 809, а вчера работал | ras:809",
                "ош. 720 на впн | ras:720",
                "status=203/EXEC | systemd:203/EXEC",
                "code=exited, status=1/FAILURE | exit:1",
                "code=killed, status=9/KILL | signal:SIGKILL",
                "Failed with result 'oom-kill'. | systemd:oom-kill",
                "nginx.service: Failed with result 'exit-code'. | systemd:exit-code",
                "550 5.7.1 Message rejected | smtp:5.7.1",
                "550-5.7.26 Unauthenticated email | smtp:5.7.26",
                "SMTP 554 | smtp:554",
                "Status: 5.1.1 | smtp:5.1.1",
                "errno 13 | errno:EACCES",
                "[Errno 28] No space left on device | errno:ENOSPC",
                "connect ECONNREFUSED 127.0.0.1:5432 | errno:ECONNREFUSED",
                "получил SIGSEGV | signal:SIGSEGV",
                "Exited (137) 2 hours ago | exit:137",
                "контейнер завершился с кодом 143 | exit:143",
                "process exited with code 3 | exit:3",
                "net::ERR_CERT_DATE_INVALID | browser:ERR_CERT_DATE_INVALID",
                "ERR_SOMETHING_NEW | browser:ERR_SOMETHING_NEW",
                "status: NXDOMAIN, id: 4711 | dns:NXDOMAIN",
                "DNS: REFUSED | dns:REFUSED",
                "SSL alert number 48 | tls:48",
                "Received fatal alert: handshake_failure | tls:40",
                "HTTP/1.1 404 Not Found | http:404",
                "curl: (22) The requested URL returned error: 403 | http:403",
                "Никто не может подключиться к VPN, ошибка 13801. | win32:13801",
                "error 13805 | win32:13805",
                "сайт падает с 502 | http:502",
                "502-я ошибка на портале | http:502",
                "Bad Gateway 502, сайт лежит? ошибка | ",
                "(Код 43) | ",
                "В диспетчере устройств у видеокарты Код 43 | device:43",
                "STOP: 0x0000007B | stop:0x7B",
                "синий экран 0xd1 | stop:0xD1",
                "CRITICAL_PROCESS_DIED | stop:0xEF",
                "не печатает на общий принтер: 0x0000011b | win32:283",
                "Результат последнего запуска (0x1) | win32:1",
                "RDP: код ошибки 0x904 | rdp:0x904",
                "установка прервана, 1603 (код ошибки) | win32:1603",
                "Error 1935 during installation of the assembly | msi:1935",
                "Установщик: внутренняя ошибка 2503. | msi:2503",
                "SMART 197 = 8 | smart:197",
                "Reallocated_Sector_Ct 24 | smart:5",
                "S.M.A.R.T. 5 вырос | smart:5",
                "ERROR 1326 (Logon failure) | win32:1326",
                "GetLastError=10061 | win32:10061",
                "err_connection_refused | browser:ERR_CONNECTION_REFUSED",
                "Module c0000135 | ntstatus:0xC0000135",
                "connect() failed (111: Connection refused) while connecting | errno:ECONNREFUSED",
                "HTTP Error 500.19 - Internal Server Error | http:500",
                "\"GET / HTTP/1.1\" 502 157 | http:502",
                "При входе на портал вижу 403 | http:403",
                "Он мне 403 пишет на портале | http:403",
                "сайт не работает, 502 | http:502",
                "не удалось подключиться. «(691)» | ",
                "Окно: не удалось подключиться (691) | ras:691",
                "Не удалось запустить дочернюю службу (1068) | win32:1068",
                "~ 691 ~ VPN ~ ошибка входа ~ | ",
                "error: exit status 1 | exit:1",
                "make[1]: *** [Makefile:12: all] Error 127 | exit:127",
                "rsync error: some files were not transferred (code 23) at main.c | exit:23",
                "размер 404 КБ. SSL alert number 40 | tls:40",
                "Схема: 0x80240042, центр обновления, ошибка | hresult:0x80240042",
            })
    void spellingsAreOneCode(String text, String code) {
        var found = CodeLens.find(text).stream().map(hit -> hit.code().toString()).toList();

        assertThat(found).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ошибка в заказе 1603, верните деньги",
                "ошибка повторилась 691 раз",
                "Ошибка в строке 404 накладной",
                "Кабинет 502, принтер не печатает",
                "Тел. 8-800-500-404-5, доб. 691",
                "Ошибок за день: 502",
                "у 404 пользователей не открывается портал",
                "Портал открыт на порту 8080, версия 5.7.1",
                "обновились до 5.1.1, письма уходят",
                "Заказ 80070005 не пришёл",
                "пришёл код 1603 в смс",
                "код домофона 691",
                "The error started at 4:04 and came 12 times",
                "Error on line 502 of the invoice",
                "ошибка на 12 компьютерах из 50",
                "KB5034441 не ставится на 19045.4291",
                "ИНН 7707083893, р/с 40702810500000001603",
                "Сайт открывается 500 мс",
                "Получил 404 письма за ночь",
                "Отправили 550 писем",
                "договор 691/2024 от 12.05.2024",
                "0x7FFE12340000 адрес, 0x00000000",
                "В 2003 году ошибка была та же",
                "стоимость 1603 рубля, ошибка в сумме",
                "сервер 10.0.5.5 ответил через 502 мс",
                "Цена 5 000 000, код товара 0086",
                "Устройство 43 дюйма, драйвер от 2021",
                "сбой на кассе 5, смена 137",
                "возврат 1603 рублей",
                "выход 5 метро Университет",
                "It returned 500 items",
                "Room 404, floor 5",
                "ошибка 3 раза подряд",
                "Сигнал 9 делений",
                "ID 80004005",
                "error rate is 5%",
                "код города 812, телефон 691-12-12",
                "Exit 12 on the motorway",
                "HTML and CSS since 1999",
                "Сервер 2012 R2, ошибка осталась",
                "Office 365 и Windows 11",
                "Ошибка 1: не печатает. Ошибка 2: не сканирует",
                "1С 8.3.24.1548, ошибка после обновления",
                "Статус заявки 404 изменён",
                "STATUS, REASON, TOTAL",
                "SIGN and SEND the form",
                "in case of error call 112",
                "Звоните по номеру 1603, если ошибка останется",
                "Заказ не пришёл, 502",
                "c0000005-1234-4a5b-8c9d-0123456789ab",
                "Killed process 1603 (java)",
                "| 404 | картридж | склад |",
            })
    void ordinaryNumbersAreLeftAlone(String text) {
        assertThat(CodeLens.find(text)).isEmpty();
    }

    @Test
    void hitIsTheCodeAloneAndListsGoOn() {
        var text = "На портале ошибки 502, 503 и «504», потом VPN: ошибка 691/720.";

        var hits = CodeLens.find(text);

        assertThat(hits)
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("502", "503", "504", "691", "720");
    }

    @Test
    void bothSidesOfAPairAreOneHit() {
        var text = "said: 550 5.1.1 unknown user; status=203/EXEC";

        assertThat(CodeLens.find(text))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("550 5.1.1", "203/EXEC");
    }
}
