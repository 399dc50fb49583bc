package app.pult.diagnosis.probe;

/// The findings of ping and route, in both languages. Thread: any.
final class RouteTexts {
    private RouteTexts() {}

    static ProbeFinding silent(String evidence) {
        return ProbeTexts.watch(
                "ping-silent",
                evidence,
                "На ping не отвечает: узел выключен или ping закрыт (это обычно).",
                "No answer to ping: the host is off, or ping is blocked (which is usual).",
                "Смотрите, открыт ли нужный порт: это говорит больше.",
                "See whether the port in question is open: that tells more.");
    }

    static ProbeFinding loss(String evidence) {
        return ProbeTexts.watch(
                "ping-loss",
                evidence,
                "Часть пакетов теряется.",
                "Some packets are lost.",
                "Повторите и сравните по кабелю и по Wi-Fi: потери отсюда могут быть и здешними.",
                "Repeat, and compare cable and Wi-Fi: what is lost may be lost at this end.");
    }

    static ProbeFinding ends(String evidence) {
        return ProbeTexts.watch(
                "route-ends",
                evidence,
                "Дальше этого узла никто не отвечает.",
                "Beyond this hop nobody answers.",
                "Если не открывается и сам сервис, обрыв между этими узлами; иначе ответы просто закрыты.",
                "If the service does not open either, the break is between these hops; else the answers are only blocked.");
    }

    static ProbeFinding unfinished(String evidence) {
        return ProbeTexts.unknown(
                "route-unfinished",
                evidence,
                "Маршрут досмотрен не до конца: в нём больше "
                        + ToolOutput.HOPS
                        + " узлов, или вышло время.",
                "The route was not looked at to its end: it has more than "
                        + ToolOutput.HOPS
                        + " hops, or the time was up.",
                "Обрыва на этом отрезке не видно. Повторите, если нужен конец маршрута.",
                "No break is seen so far. Try again if its end matters.");
    }

    static ProbeFinding failed(String tool, String evidence) {
        return ProbeTexts.unknown(
                "tool-failed",
                evidence,
                "Программа " + tool + " этого компьютера не смогла проверить.",
                "The program " + tool + " of this computer could not look.",
                "Причину она назвала сама; покажите её администратору этого компьютера.",
                "It says why itself; show that to the administrator of this computer.");
    }

    static ProbeFinding absent(String tool, String install) {
        return ProbeTexts.unknown(
                "tool-absent",
                tool,
                "На этом компьютере нет программы " + tool + ".",
                "This computer has no program " + tool + ".",
                "Поставить может администратор: пакет " + install + ".",
                "An administrator can install it: the package " + install + ".");
    }
}
