package app.pult.diagnosis.report.linux;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Refusal;
import app.pult.diagnosis.input.Input;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Outputs of real tools in the forms they have (Debian 12), and what is taken from them.
final class LinuxReportsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1400 qdisc mq state UP group default qlen 1000~    link/ether 3e:bf:da:93:97:a0 brd ff:ff:ff:ff:ff:ff~    inet 192.0.2.2/24 scope global eth0 | ip | network.ip | 192.0.2.2
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1400 qdisc mq state UP group default qlen 1000~    link/ether 3e:bf:da:93:97:a0 brd ff:ff:ff:ff:ff:ff | ip | network.mtu | 1400
            default via 192.0.2.1 dev eth0~192.0.2.0/24 dev eth0 proto kernel scope link src 192.0.2.2 | ip | network.gateway | 192.0.2.1
            eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500~        inet 192.0.2.2  netmask 255.255.255.0  broadcast 192.0.2.255~        RX packets 2115024  bytes 12743215678 (11.8 GiB) | ifconfig | network.mask | 255.255.255.0
            State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess~LISTEN 0      128          0.0.0.0:22      0.0.0.0:* | ss | port.listening | 0.0.0.0:22
            search example.org~nameserver 192.0.2.53 | resolv-conf | network.dns | 192.0.2.53
            PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"~NAME="Debian GNU/Linux"~VERSION_ID="12" | os-release | os.name | Debian GNU/Linux 12 (bookworm)
             Static hostname: node1~      Machine ID: 0123~Operating System: Debian GNU/Linux 12 (bookworm)~          Kernel: Linux 6.1.0-18-amd64 | hostnamectl | kernel | 6.1.0-18-amd64
                           Local time: Sat 2026-11-28 00:36:06 MSK~           Universal time: Fri 2026-11-27 21:36:06 UTC~                Time zone: Europe/Moscow (MSK, +0300)~System clock synchronized: no | timedatectl | time.synchronized | no
             00:36:01 up  7:27,  0 user,  load average: 6,39, 6,64, 5,54 | uptime | load.1 | 6,39
            top - 00:36:02 up  7:27,  0 user,  load average: 6,39, 6,64, 5,54~MiB Mem :  24105,1 total,  20130,2 free | uptime | memory.total | 24105,1
            NAME  MAJ:MIN RM  SIZE RO TYPE MOUNTPOINTS~vda   254:0    0  256G  0 disk /~└─vda1 254:1 0 100G 0 part /srv | lsblk | disk.mount | /srv
            /dev/loop0 on /srv/m type ext4 (rw,relatime,errors=remount-ro) | mounts | disk.filesystem | ext4
            # dmidecode 3.4~Handle 0x0001, DMI type 1, 27 bytes~System Information~        Product Name: PowerEdge R640 | dmidecode | system.model | PowerEdge R640
            00:02.0 VGA compatible controller: Intel Corporation HD Graphics 630 (rev 04)~00:1f.6 Ethernet controller: Intel Corporation I219-LM | lspci | network.card | Intel Corporation I219-LM
            MemTotal:       24683620 kB~MemFree:        19000584 kB | meminfo | memory.total | 24683620
            # A fatal error has been detected by the Java Runtime Environment:~#  SIGSEGV (0xb) at pc=0x00007f74bbed27f4, pid=31307, tid=31310~# JRE version: OpenJDK Runtime Environment (17.0.15+6)~# V  [libjvm.so+0xed27f4]  Unsafe_PutInt+0x124 | java-crash | crash.frame | [libjvm.so+0xed27f4]  Unsafe_PutInt+0x124
            ProblemType: Crash~Date: Sat Nov 28 00:00:00 2026~DistroRelease: Ubuntu 22.04~ExecutablePath: /usr/bin/gedit~Package: gedit 41.0-3~Signal: 11 | apport | package | gedit 41.0-3
            Linux node1 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 x86_64 GNU/Linux | text | host.name | node1
            Nov 28 00:41:01 node1 kernel: [    0.0] Linux version 6.1.0-18-amd64 (debian-kernel@lists.debian.org) | log | kernel | 6.1.0-18-amd64
            """)
    void outputsOfCommandsSayWhatTheyHold(String text, String kind, String key, String value) {
        var diagnosis = run("output.txt", text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(diagnosis.readings()).extracting("kind").containsExactly(kind);
        assertThat(facts(diagnosis)).contains(key + "=" + value);
    }

    @Test
    void aDiskThatSaysItFailsIsFoundInJsonToo() {
        var json =
                """
                {"json_format_version":[1,0],"smartctl":{"version":[7,3]},
                 "device":{"name":"/dev/sda"},"model_name":"ST1000DM010","serial_number":"ZN1",
                 "smart_status":{"passed":false},"temperature":{"current":41},
                 "ata_smart_attributes":{"table":[
                  {"id":5,"name":"Reallocated_Sector_Ct","when_failed":"now","raw":{"value":3992}},
                  {"id":197,"name":"Current_Pending_Sector","when_failed":"","raw":{"value":8}}]}}
                """;

        var diagnosis = run("disk.json", json.getBytes(StandardCharsets.UTF_8));

        assertThat(facts(diagnosis))
                .contains("disk.model=ST1000DM010", "smart.5=3992", "smart.health=FAILED");
        assertThat(rules(diagnosis)).contains("smart.failed", "smart.unreadable");
    }

    @Test
    void anNvmeDriveInJsonTellsItsWear() {
        var json =
                """
                {"smartctl":{"version":[7,3]},"smart_status":{"passed":true},
                 "nvme_smart_health_information_log":{"critical_warning":0,"percentage_used":97}}
                """;

        assertThat(rules(run("disk.json", json.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("smart.nvme-worn");
    }

    @Test
    void jsonThatBreaksOffIsRefusedByName() {
        var diagnosis =
                run(
                        "disk.json",
                        "{\"smartctl\": {\"version\": [7".getBytes(StandardCharsets.UTF_8));

        assertThat(diagnosis.refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.DAMAGED);
    }

    @Test
    void journalInJsonIsReadAsItsLines() {
        var json =
                """
                {"__REALTIME_TIMESTAMP":"1795826461000000","_HOSTNAME":"node1","SYSLOG_IDENTIFIER":"systemd","_PID":"1","MESSAGE":"app.service: Failed with result 'oom-kill'."}
                """;

        var diagnosis = run("journal.json", json.getBytes(StandardCharsets.UTF_8));

        assertThat(rules(diagnosis)).contains("systemd.oom-kill");
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().text())
                .isEqualTo(
                        "2026-11-28T00:41:01Z node1 systemd[1]: app.service: Failed with result"
                                + " 'oom-kill'.");
        assertThat(facts(diagnosis)).contains("host.name=node1");
    }

    @Test
    void journalInItsExportFormIsReadAsItsEntries() {
        var export =
                """
                __CURSOR=s=1
                __REALTIME_TIMESTAMP=1795826461000000
                _HOSTNAME=node1
                SYSLOG_IDENTIFIER=kernel
                MESSAGE=Linux version 6.1.0-18-amd64

                __CURSOR=s=2
                __REALTIME_TIMESTAMP=1795826462000000
                _HOSTNAME=node1
                SYSLOG_IDENTIFIER=kernel
                MESSAGE=EXT4-fs (sda1): Remounting filesystem read-only
                """;

        var diagnosis = run("journal.export", export.getBytes(StandardCharsets.UTF_8));

        assertThat(rules(diagnosis)).contains("linux.fs.remounted-read-only");
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().line()).isEqualTo(7);
    }

    @Test
    void aBounceInBase64AndWindows1251IsReadAsItsText() {
        var reason = "550 5.1.1 Ящик получателя не найден\nОбратитесь к получателю";
        var coded =
                Base64.getMimeEncoder()
                        .encodeToString(reason.getBytes(Charset.forName("windows-1251")));

        var diagnosis =
                run(
                        "a.eml",
                        letter("base64", "windows-1251", coded).getBytes(StandardCharsets.UTF_8));

        assertThat(rules(diagnosis)).contains("mail.user-unknown");
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().text())
                .isEqualTo("550 5.1.1 Ящик получателя не найден");
    }

    @Test
    void aBounceInQuotedPrintableIsReadAsItsText() {
        var coded = "552 5.2.2 mail=\nbox is f=75ll, =D1=8F=D1=89=D0=B8=D0=BA\n";

        var diagnosis =
                run(
                        "a.eml",
                        letter("quoted-printable", "utf-8", coded)
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(rules(diagnosis)).contains("mail.mailbox-full");
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().text())
                .isEqualTo("552 5.2.2 mailbox is full, ящик");
    }

    private static String letter(String coding, String charset, String body) {
        return """
        Received: from mx.example.org
        From: Mail Delivery System <Mailer-Daemon@mail.example.net>
        Subject: Mail delivery failed
        MIME-Version: 1.0
        Content-Type: text/plain; charset=%s
        Content-Transfer-Encoding: %s

        %s
        """
                .formatted(charset, coding, body);
    }

    @Test
    void attributesOfCrystalDiskInfoAreHexadecimal() {
        var text =
                """
                CrystalDiskInfo 8.12.13 (C) 2008-2021 hiyohiyo
                           Model : ST1000DM010-2EP102
                   Health Status : Caution
                -- S.M.A.R.T. --------------------------------------------------------------
                ID Cur Wor Thr RawValues(6) Attribute Name
                05 100 100 _10 000000000018 Reallocated Sectors Count
                C5 100 100 __0 000000000008 Current Pending Sector Count
                """;

        var diagnosis =
                run("disk.txt", text.getBytes(StandardCharsets.UTF_16LE), (byte) 0xFF, (byte) 0xFE);

        assertThat(facts(diagnosis))
                .contains("disk.model=ST1000DM010-2EP102", "smart.5=24", "smart.197=8");
        assertThat(rules(diagnosis)).contains("smart.unreadable", "smart.reallocated");
    }

    private static Diagnosis run(String name, byte[] bytes, byte... mark) {
        var all = java.util.Arrays.copyOf(mark, mark.length + bytes.length);
        System.arraycopy(bytes, 0, all, mark.length, bytes.length);
        return ENGINE.run(List.of(new Input(name, () -> new ByteArrayInputStream(all))));
    }

    private static List<String> facts(Diagnosis diagnosis) {
        return diagnosis.facts().stream().map(fact -> fact.key() + "=" + fact.value()).toList();
    }

    private static List<String> rules(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.rule()).toList();
    }
}
