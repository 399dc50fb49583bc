package app.pult.diagnosis.log;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What the words of a message speak of, in English and Russian: a failure, what it hit, whether it
/// is over, or whether whoever asked made a mistake. Thread: any.
final class AlertWords {
    /// What is spoken of.
    enum Theme {
        /// Something did not work.
        FAILURE,
        /// A program or the system itself ended against its will.
        DOWNFALL,
        /// Hardware, memory, storage, the network or another thing that all depend on.
        FOUNDATION,
        /// It was put right, or it is tried again.
        RECOVERY,
        /// A name, a right or an input that was wrong: mistakes of who asked.
        MISTAKE
    }

    private static final int LONGEST = 24;
    private static final int FURTHEST = 2_000;

    private static final Set<String> DOWNFALL =
            Vocabulary.of(
                    """
                    panic crash crashed crashes oops segfault segmentation terminated terminating
                    killed died dead hung hang deadlock oom fatal catastrophic corrupt corrupted
                    corruption severed lockup aborted паника аварийно аварийное завис зависла
                    поврежден повреждён повреждена повреждено
                    """);

    private static final Set<String> FAILURE =
            Vocabulary.of(
                    """
                    error errors fail failed fails failure failures failing exception exceptions
                    fault faults faulty abort assert assertion cannot unable refused rejected
                    rejecting reset timeout timeouts lost broken offline unreachable unavailable
                    overheating overheat exhausted full degraded stalled ошибка ошибки ошибкой
                    сбой сбоя отказ отказа невозможно недоступен недоступна недоступно недоступны
                    исключение прервано прервана разорвано потеряно потеряна переполнен перегрев
                    """);

    private static final Set<String> FOUNDATION =
            Vocabulary.of(
                    """
                    hardware memory ram dimm ecc parity tlb cpu processor machine kernel disk
                    disks drive storage sector sectors raid scsi ata nvme sata ssd device
                    controller io filesystem fs nfs mount superblock journal volume database
                    network link packet packets socket stream connection interface port host dns
                    tls certificate power voltage psu fan temperature thermal battery bus pci
                    firmware cache interrupt диск диска диске память памяти накопитель сеть сети
                    соединение соединения подключение подключения база базы базе сертификат
                    питание питания температура процессор устройство устройства том тома
                    """);

    private static final Set<String> RECOVERY =
            Vocabulary.of(
                    """
                    corrected correctable recovered recovering restored resumed retry retrying
                    succeeded success successful successfully resolved ignored ignoring suppressed
                    исправлено исправлена восстановлено восстановлена восстановлен успешно
                    повторная
                    """);

    private static final Set<String> MISTAKE =
            Vocabulary.of(
                    """
                    permission denied missing invalid illegal unknown usage syntax unauthorized
                    forbidden password authentication unrecognized unsupported недопустимый
                    недопустимая неверный неверное неверная пароль доступе неизвестный неизвестная
                    """);

    /// What `not` makes a failure of.
    private static final Set<String> NEEDED =
            Vocabulary.of(
                    """
                    ready responding respond available reachable working functional running
                    connected mounted отвечает работает запущен запущена доступен доступна
                    """);

    /// What `no` makes a failure of: no space is left, there is no route.
    private static final Set<String> LACKING =
            Vocabulary.of(
                    """
                    space route response answer carrier места ответа связи
                    """);

    private static final Set<String> DENIALS = Set.of("no", "0", "without", "нет", "без");

    private AlertWords() {}

    static Set<Theme> of(CharSequence message) {
        var themes = EnumSet.noneOf(Theme.class);
        int end = Math.min(message.length(), FURTHEST);
        int at = 0;
        var last = "";
        while (at < end) {
            int from = at;
            while (at < end && Pieces.isWord(message.charAt(at))) {
                at++;
            }
            if (at == from) {
                at++;
                continue;
            }
            var word =
                    at - from > LONGEST
                            ? ""
                            : message.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
            add(themes, last, word);
            last = word;
        }
        return themes;
    }

    /// `not responding`, `не отвечает`, `timed out`.
    static boolean isMissed(String before, String word) {
        boolean isDenied = before.equals("not") || before.equals("не");
        return isDenied ? NEEDED.contains(word) : before.equals("timed") && word.equals("out");
    }

    private static void add(Set<Theme> themes, String before, String word) {
        if (DENIALS.contains(before)) {
            // «No such file», «нет такого файла»: what was asked for is not there.
            if (word.equals("such") || word.startsWith("так")) {
                themes.add(Theme.MISTAKE);
            }
            if (LACKING.contains(word)) {
                themes.add(Theme.FAILURE);
                themes.add(Theme.FOUNDATION);
            }
            return;
        }
        if (isMissed(before, word)) {
            themes.add(Theme.FAILURE);
        }
        if (before.equals("not") || before.equals("не")) {
            if (word.equals("found") || word.startsWith("найден")) {
                themes.add(Theme.MISTAKE);
            }
            return;
        }
        if (before.equals("i") && word.equals("o")) {
            themes.add(Theme.FOUNDATION);
        }
        put(themes, Theme.DOWNFALL, DOWNFALL, word);
        put(themes, Theme.FAILURE, FAILURE, word);
        put(themes, Theme.FOUNDATION, FOUNDATION, word);
        put(themes, Theme.RECOVERY, RECOVERY, word);
        put(themes, Theme.MISTAKE, MISTAKE, word);
    }

    private static void put(Set<Theme> themes, Theme theme, Set<String> words, String word) {
        if (words.contains(word)) {
            themes.add(theme);
        }
    }
}
