package app.pult.diagnosis.probe;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.station.Health;

/// The findings of names, connections, the web and mail, in both languages. Thread: any.
final class ProbeTexts {
    private ProbeTexts() {}

    static ProbeFinding bad(
            String id, String evidence, String ru, String en, String nextRu, String nextEn) {
        return new ProbeFinding(
                id, Health.BAD, new Bilingual(ru, en), new Bilingual(nextRu, nextEn), evidence);
    }

    static ProbeFinding watch(
            String id, String evidence, String ru, String en, String nextRu, String nextEn) {
        return new ProbeFinding(
                id, Health.WATCH, new Bilingual(ru, en), new Bilingual(nextRu, nextEn), evidence);
    }

    static ProbeFinding unknown(
            String id, String evidence, String ru, String en, String nextRu, String nextEn) {
        return new ProbeFinding(
                id, Health.UNKNOWN, new Bilingual(ru, en), new Bilingual(nextRu, nextEn), evidence);
    }

    static ProbeFinding blocked(String evidence) {
        return unknown(
                "probe-blocked",
                evidence,
                "Адрес ведёт в закрытую для проверок сеть, запросов туда не было.",
                "The address leads into a network that is closed to probes; nothing was sent there.",
                "Проверьте имя. Частные сети можно разрешить в настройках проверок.",
                "Check the name. Private networks can be allowed for probes.");
    }

    static ProbeFinding tooSoon(String evidence) {
        return unknown(
                "probe-limit",
                evidence,
                "К этому узлу недавно уже обращались: не чаще раза в секунду и 20 раз в минуту.",
                "This host was probed a moment ago: once a second and 20 times a minute at most.",
                "Подождите и повторите.",
                "Wait and try again.");
    }

    static ProbeFinding outOfTime() {
        return unknown(
                "probe-time",
                "",
                "Время проверки вышло, не всё проверено.",
                "The time for the probe is up; not everything was looked at.",
                "Повторите проверку или проверьте части по отдельности.",
                "Try again, or probe the parts one by one.");
    }

    static ProbeFinding noSuchName(String evidence) {
        return bad(
                "dns-no-such-name",
                evidence,
                "Такого имени нет: так отвечают все опрошенные серверы DNS.",
                "There is no such name: all name servers asked say so.",
                "Проверьте написание имени, срок регистрации домена и запись в его зоне.",
                "Check the spelling, the registration of the domain and the record in its zone.");
    }

    static ProbeFinding noAddress(String evidence) {
        return bad(
                "dns-no-address",
                evidence,
                "Имя есть, но адреса (A или AAAA) у него нет.",
                "The name exists but has no address (A or AAAA).",
                "Добавьте запись A или AAAA в зону либо проверьте нужное имя.",
                "Add an A or AAAA record to the zone, or probe the right name.");
    }

    static ProbeFinding dnsFailed(String evidence) {
        return bad(
                "dns-server-failed",
                evidence,
                "Серверы DNS не смогли найти ответ (SERVFAIL или отказ).",
                "The name servers could not find the answer (SERVFAIL or refused).",
                "Проверьте серверы зоны и DNSSEC; сравните с другим сервером DNS.",
                "Check the servers of the zone and DNSSEC; compare with another name server.");
    }

    static ProbeFinding dnsSilent(String evidence) {
        return bad(
                "dns-silent",
                evidence,
                "Серверы DNS не отвечают.",
                "The name servers do not answer.",
                "Проверьте сеть и адреса серверов DNS, не закрыт ли порт 53.",
                "Check the network, the addresses of the name servers and whether port 53 is blocked.");
    }

    static ProbeFinding someDnsSilent(String evidence) {
        return watch(
                "dns-one-silent",
                evidence,
                "Часть серверов DNS не отвечает.",
                "Some of the name servers do not answer.",
                "Пока система спрашивает их первыми, каждое имя открывается с задержкой: исправьте или уберите их.",
                "While the system asks these first, every name is slow: mend or remove them.");
    }

    static ProbeFinding dnsSplit(String evidence) {
        return watch(
                "dns-split",
                evidence,
                "Серверы DNS отвечают по-разному: разные сети попадают на разные серверы или одна из зон устарела.",
                "The name servers disagree: different networks reach different servers, or one zone is stale.",
                "Узнайте, какой сервер DNS у заявителя, и сравните. У CDN разные ответы обычны; у своей зоны сверьте внутреннюю и внешнюю.",
                "Find out which name server the requester uses and compare. For a CDN this is usual; for your own zone compare the internal with the public one.");
    }

    static ProbeFinding hosts(String evidence) {
        return watch(
                "dns-hosts-file",
                evidence,
                "На этом компьютере имя подменено в файле hosts.",
                "The hosts file of this computer overrides the name.",
                "Если это не нарочно, уберите строку из hosts: программы здесь идут не туда, куда указывает DNS.",
                "Unless it is on purpose remove the line: programs here go elsewhere than DNS says.");
    }

    static ProbeFinding refused(String evidence) {
        return bad(
                "tcp-refused",
                evidence,
                "Соединение отвергнуто: узел жив, но на этом порту никто не слушает (или порт закрыт с отказом).",
                "The connection was refused: the host is alive but nothing listens on this port (or a firewall rejects it).",
                "На сервере: запущена ли служба и на том ли порту и адресе слушает.",
                "On the server: is the service running, and does it listen on this port and address.");
    }

    static ProbeFinding filtered(String evidence) {
        return bad(
                "tcp-filtered",
                evidence,
                "Ответа нет: пакеты молча отбрасывает межсетевой экран, или узел выключен.",
                "No answer: a firewall drops the packets silently, or the host is off.",
                "Проверьте правила на пути и на самом узле; повторите из другой сети.",
                "Check the rules on the way and on the host itself; try from another network.");
    }

    static ProbeFinding unreachable(String evidence) {
        return bad(
                "tcp-unreachable",
                evidence,
                "Маршрута к узлу нет.",
                "There is no route to the host.",
                "Проверьте сеть, маршрут и VPN на этом компьютере.",
                "Check network, route and VPN of this computer.");
    }

    static ProbeFinding oneFamily(String evidence) {
        return watch(
                "tcp-one-address",
                evidence,
                "По одному из адресов узел отвечает, по другому нет: часть заявителей ждёт или не попадает.",
                "One address answers, another does not: some requesters wait or never get there.",
                "Исправьте нерабочий адрес (часто IPv6) или уберите его из DNS.",
                "Mend the address that does not answer (often IPv6) or take it out of DNS.");
    }

    static ProbeFinding redirectLoop(String evidence) {
        return bad(
                "http-redirect-loop",
                evidence,
                "Перенаправления ходят по кругу.",
                "The redirects go round in a circle.",
                "Сверьте правила http→https и www на сервере и на прокси перед ним (частая причина: прокси не передаёт X-Forwarded-Proto).",
                "Compare the http→https and www rules of the server with those of the proxy before it (often the proxy does not pass X-Forwarded-Proto).");
    }

    static ProbeFinding manyRedirects(String evidence) {
        return bad(
                "http-many-redirects",
                evidence,
                "Больше 10 перенаправлений подряд.",
                "More than 10 redirects in a row.",
                "Сократите цепочку: браузеры сдаются на 20.",
                "Shorten the chain: browsers give up at 20.");
    }

    static ProbeFinding slowFirstByte(String evidence) {
        return watch(
                "http-slow-first-byte",
                evidence,
                "Соединение быстрое, а первого байта ответа долго нет: думает сам сервер.",
                "The connection is quick but the first byte is late: it is the server that thinks.",
                "Смотрите приложение, базу и очередь запросов на сервере, а не сеть.",
                "Look at the application, its database and the queue of requests, not at the network.");
    }

    static ProbeFinding noAnswer(String evidence) {
        return bad(
                "http-no-answer",
                evidence,
                "Соединение есть, ответа на запрос не дождались.",
                "Connected, but no answer to the request came in time.",
                "Смотрите приложение на сервере: принимает, но не отвечает.",
                "Look at the application on the server: it accepts but does not answer.");
    }

    static ProbeFinding noHttp(String evidence) {
        return bad(
                "http-no-http",
                evidence,
                "На этом порту отвечают не по HTTP или обрывают соединение.",
                "What answers on this port is not HTTP, or it hangs up.",
                "Проверьте порт и схему (http или https).",
                "Check the port and the scheme (http or https).");
    }

    static ProbeFinding status(int status, String evidence) {
        var health = status >= 500 || status == 407 ? Health.BAD : Health.WATCH;
        var next =
                switch (status) {
                    case 407 ->
                            new Bilingual(
                                    "Прокси требует входа: проверьте настройки прокси.",
                                    "The proxy wants a sign-in: check the proxy settings.");
                    case 511 ->
                            new Bilingual(
                                    "Это страница входа в сеть (Wi-Fi): войдите в ней.",
                                    "This is the sign-in page of a network: sign in there.");
                    case 401, 403 ->
                            new Bilingual(
                                    "Без входа сюда не пускают: для проверки без учётных данных это ожидаемо.",
                                    "It wants a sign-in: to be expected, probes send no credentials.");
                    case 429 ->
                            new Bilingual(
                                    "Запросов слишком много, подождите.",
                                    "Too many requests, wait.");
                    case 502, 504 ->
                            new Bilingual(
                                    "Прокси отвечает, сервер за ним нет: смотрите его.",
                                    "The proxy answers, the server behind it does not: look there.");
                    default ->
                            status >= 500
                                    ? new Bilingual(
                                            "Смотрите журнал приложения на сервере.",
                                            "See the log of the application on the server.")
                                    : new Bilingual(
                                            "Проверьте адрес страницы.",
                                            "Check the address of the page.");
                };
        return new ProbeFinding(
                "http-status-" + status,
                health,
                new Bilingual(
                        "Сервер ответил кодом " + status + ".",
                        "The server answered with status " + status + "."),
                next,
                evidence);
    }
}
