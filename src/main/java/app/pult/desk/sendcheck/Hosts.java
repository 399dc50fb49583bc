package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and addresses inside somebody's network, in a reply. What both sides have read, their own
/// subnet, the addresses that home routers come with, ranges and examples are innocent. Thread:
/// any.
final class Hosts {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._-])((?:10\\.\\d{1,3}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01])|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))"
                            + "\\.(\\d{1,3})\\.(\\d{1,3}))(?![\\p{L}\\p{N}_]|\\.\\d)(/\\d{1,2})?");

    private static final Set<String> ROUTERS =
            Set.of(
                    "192.168.0.1",
                    "192.168.1.1",
                    "192.168.2.1",
                    "192.168.3.1",
                    "192.168.8.1",
                    "192.168.10.1",
                    "192.168.11.1",
                    "192.168.15.1",
                    "192.168.16.1",
                    "192.168.31.1",
                    "192.168.50.1",
                    "192.168.88.1",
                    "192.168.100.1",
                    "192.168.101.1",
                    "192.168.178.1",
                    "192.168.254.254",
                    "192.168.0.254",
                    "192.168.1.254",
                    "192.168.1.2",
                    "192.168.0.2",
                    "192.168.0.10",
                    "192.168.0.50",
                    "192.168.0.100",
                    "192.168.1.100",
                    "192.168.1.10",
                    "10.0.0.1",
                    "10.0.0.138",
                    "10.0.0.2",
                    "10.1.1.1",
                    "10.10.10.1",
                    "10.90.90.90",
                    "10.0.1.1",
                    "172.16.0.1",
                    "172.16.1.1",
                    "172.17.0.1",
                    "192.168.49.1",
                    "192.168.99.100");

    private static final Pattern ROUTER =
            Words.of(
                    "роутер|маршрутизатор|модем|точк\\p{L} доступа|router|modem|gateway|шлюз|access point");
    private static final Pattern EXAMPLE =
            Words.any(
                    "например|к примеру|скажем|вида|диапазон\\p{L}*|for example|e\\.g|such as|range|like");

    private static final Pattern RANGE = Words.of("^ ?(?:-|–|—|по|до|to|through) ?\\d{1,3}\\.");
    private static final Pattern NETWORK_LESSON =
            Words.of("маск[аиуе]|subnet mask|netmask|статическ|static ip|вручную|manually");

    private static final Pattern NAME =
            Words.of(
                    "(?<![\\p{L}\\p{N}._\\\\@-])(?<!(?:^|[^/])/)((?:[a-z0-9](?:[a-z0-9-]{0,40})\\.){0,4}[a-z0-9](?:[a-z0-9-]{0,40})"
                            + "\\.(?:local|lan|corp|internal|intranet|intra|localdomain|private|priv|ad|home\\.arpa|int|lcl|loc))(?![\\p{L}\\p{N}_-]|\\.\\p{L})"
                            + "|(?<![\\p{L}\\p{N}._@-])((?:[a-z0-9-]{1,40}\\.){1,4}?(?:corp|internal|intranet|intra|lan|local|int|priv|ad)(?:\\.[a-z0-9-]{2,40}){1,3})(?![\\p{L}\\p{N}_-])"
                            + "|(?<![\\p{L}\\p{N}._@-])((?:intranet|internal|intra|corp)(?:\\.[a-z0-9-]{2,40}){2,3})(?![\\p{L}\\p{N}_-])"
                            + "|(?<![\\p{L}\\p{N}._@-])((?:jira|confluence|gitlab|grafana|kibana|zabbix|jenkins|redmine|nexus|vault|rancher|bastion|vcenter)"
                            + "(?:\\.[a-z0-9-]{2,40}){2,3}(?<!\\.org))(?![\\p{L}\\p{N}_-])");

    private static final Pattern KNOWN_NAME =
            Words.of(
                    "(?:.*\\.)?(?:example|contoso|your-?(?:domain|company)|raspberrypi|homeassistant|octopi|router|fritz|tplinkwifi|rc|host\\.docker)\\.(?:local|lan|internal|corp|intranet|private|int|ad)"
                            + "|localhost\\..*");

    private static final Pattern SHARE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}\\\\:])\\\\\\\\([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,60})\\\\[^\\s,;»\"]*|(?i:file|smb)://+([a-z0-9][a-z0-9._-]+)/\\S*");

    private static final Pattern ANY_SHARE =
            Words.of(
                    "server|сервер|computer|компьютер|имя\\p{L}*|name|pc|host|localhost|127\\.0\\.0\\.1|имя[_-]\\p{L}+|server[_-]?name|computer[_-]?name|\\p{L}*имя\\p{L}*|your\\p{L}*|wsl\\$|wsl\\.localhost");

    private static final Pattern BARE_URL =
            Words.of("https?://([a-z][a-z0-9-]{1,60})(?::\\d{2,5})?(?=[/?\\s.,;)]|$)(?!\\.\\p{L})");

    private static final Pattern MACHINE =
            Words.of(
                    "(?<![\\p{L}\\p{N}._/\\\\@-])((?:[a-z]{2,6}-)?(?:srv|server|db|dc|vm|esxi?|k8s|nas|gw|app|web|node|host|bkp|backup|prod|stage|stg|jump|fs|ts|rds|sql|mq|redis|pg|ldap"
                            + "|proxy|mail|mx|vpn|bill|billing)[a-z0-9]*(?:(?:-[a-z0-9]{1,12}){1,3}-[a-z0-9]{0,8}\\d{1,4}|-[a-z0-9]{0,8}\\d{2,4})"
                            + "|(?:dc|srv|db|vm|nas|gw|esxi?|bkp|app|web|fs|ts|rds)\\d{2,3})(?![\\p{L}\\p{N}_-]|\\.\\p{L})");

    private final Reading reading;
    private final String own;
    private final List<Concern> found = new ArrayList<>();

    private Hosts(Reading reading) {
        this.reading = reading;
        own = reading.text().own();
    }

    static List<Concern> in(Reading reading) {
        var hosts = new Hosts(reading);
        hosts.addresses();
        hosts.names();
        hosts.shares();
        hosts.bare();
        return hosts.found;
    }

    private void addresses() {
        var matches = ADDRESS.matcher(own);
        while (matches.find()) {
            var address = matches.group(1);
            if (!ROUTERS.contains(address)
                    && matches.group(4) == null
                    && !isLesson(matches)
                    && !isTheirs(address)) {
                add(matches, 1);
            }
        }
    }

    private boolean isLesson(Matcher matches) {
        var around = Words.before(own, matches, 120) + Words.after(own, matches, 120);
        boolean gateway = matches.group(3).matches("1|254") && ROUTER.matcher(around).find();
        boolean network = matches.group(3).equals("0") || matches.group(3).equals("255");
        boolean lesson =
                matches.group(1).startsWith("192.168.") && NETWORK_LESSON.matcher(around).find();
        return gateway
                || network
                || lesson
                || EXAMPLE.matcher(Words.before(own, matches, 20)).find()
                || RANGE.matcher(Words.after(own, matches, 20)).find();
    }

    /// The customer has told an address of the same subnet.
    private boolean isTheirs(String address) {
        return reading.isSaid(address.substring(0, address.lastIndexOf('.') + 1));
    }

    private void names() {
        for (var pattern : List.of(NAME, MACHINE)) {
            var matches = pattern.matcher(own);
            while (matches.find()) {
                if (!KNOWN_NAME.matcher(matches.group()).matches()) {
                    add(matches, 0);
                }
            }
        }
    }

    private void shares() {
        var matches = SHARE.matcher(own);
        while (matches.find()) {
            var host = matches.group(1) == null ? matches.group(2) : matches.group(1);
            if (!ANY_SHARE.matcher(host).matches() && !reading.isSaid(host)) {
                add(matches, 0);
            }
        }
    }

    private void bare() {
        var matches = BARE_URL.matcher(own);
        while (matches.find()) {
            if (!Set.of("localhost", "router", "www").contains(matches.group(1))) {
                add(matches, 0);
            }
        }
    }

    private void add(Matcher matches, int group) {
        var concern = reading.concern(Concern.Kind.INTERNAL_HOST, matches, group);
        if (!reading.isSaid(concern.words())) {
            found.add(concern);
        }
    }
}
