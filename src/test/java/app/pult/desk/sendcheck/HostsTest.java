package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Перезагрузили 10.20.30.40.",
                "Сервер 192.168.77.15 снова работает.",
                "База на 172.20.3.4:5432.",
                "Логи на \\\\srv-files\\logs\\2026.",
                "См. \\\\fs01.corp.local\\share",
                "Зайдите на dc01.corp.local",
                "Адрес mail.company.lan",
                "http://jira/browse/SUP-12",
                "http://wiki.local/page",
                "https://jira.company.ru/browse/SUP-12",
                "https://grafana.company.com/d/12",
                "https://intranet.company.ru/hr",
                "https://crm.internal.company.com/1",
                "Узел srv-bill-02 не отвечал.",
                "Перезапустили db-prod-3.",
                "We restarted app01 and web-node-2.",
                "http://10.1.2.3:8080/status",
                "ssh root@10.1.2.3",
                "It runs on vault.service.internal.",
                "сервер exch.domain.local",
                "Прокси proxy.corp:3128",
                "file://srv-files/share/a.txt",
                "Отключили 10.8.0.5 от сети"
            })
    void isFound(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.INTERNAL_HOST);
        assertThat(Checked.note(text)).extracting(Concern::kind).doesNotContain(Kind.INTERNAL_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Откройте 192.168.1.1 в браузере.",
                "Адрес роутера 192.168.0.1.",
                "Введите 10.0.0.1 и пароль с наклейки.",
                "Роутер доступен по 192.168.43.1.",
                "Проверьте 127.0.0.1:8080.",
                "http://localhost:8080/",
                "DNS 8.8.8.8 и 77.88.8.8.",
                "https://help.example.com/a",
                "Версия 10.0.19045.3570 и сборка 10.12.3.",
                "Пропишите вручную: IP 192.168.1.50, маска 255.255.255.0, шлюз 192.168.1.1",
                "Диапазон 192.168.0.0/16 закрыт для всех.",
                "например, 192.168.5.20",
                "Папка \\\\сервер\\папка",
                "Откройте \\\\server\\share",
                "~/.local/share/pult",
                "/etc/rc.local",
                "AppData\\Local\\Temp",
                "Пишите на support@company.ru.",
                "Оплатить можно на www.company.ru.",
                "Порт 192, канал 168.",
                "Телефон 10-20-30.",
                "Скачайте с https://gitlab.com/a/b",
                "https://issues.apache.org/jira/browse/X-1",
                "Обновите Office 2016 и SQL Server 2019.",
                "Вкладка Web, пункт mail2.",
                "> мой адрес 10.20.30.40\nВидим его."
            })
    void isNone(String text) {
        assertThat(Checked.reply(text))
                .extracting(Concern::kind)
                .doesNotContain(Kind.INTERNAL_HOST);
    }

    @Test
    void theCustomersOwnNetworkIsNoNewsToThem() {
        assertThat(Checked.reply("У вас на 192.168.77.15 закрыт порт.")).isNotEmpty();
        assertThat(
                        Checked.reply(
                                "У вас на 192.168.77.15 закрыт порт, шлюз 192.168.77.2.",
                                Checked.IVAN,
                                "мой адрес 192.168.77.15"))
                .isEmpty();
    }
}
