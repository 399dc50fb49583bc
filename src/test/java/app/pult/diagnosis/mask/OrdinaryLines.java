package app.pult.diagnosis.mask;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Writes lines of tickets and logs that hold nothing to hide, full of what looks like it:
/// versions, hashes, numbers, talk of passwords. Knows nothing of the masker.
final class OrdinaryLines {
    private static final List<String> PATTERNS =
            List.of(
                    "Mar %d1 14:%d2:07 host sshd[%n]: Failed password for root from console port %d4 ssh2",
                    "sshd(pam_unix)[%n]: authentication failure; logname= uid=0 euid=0 tty=NODEVssh ruser=",
                    "sudo: deploy : TTY=pts/0 ; PWD=/opt/app ; USER=root ; COMMAND=/bin/systemctl restart nginx",
                    "ERROR 1045 (28000): Access denied for user 'app'@'localhost' (using password: YES)",
                    "Password: ********",
                    "password=*****",
                    "password: <hidden>",
                    "token=null user=17",
                    "Пароль: не подходит, пробовала три раза",
                    "забыл пароль, как его сбросить?",
                    "пароль истёк, система просит новый",
                    "Your password will expire in %d2 days",
                    "Please enter password:",
                    "password authentication is disabled on this server",
                    "The token expired at 2026-0%d1-12T10:%d2:00Z, please sign in again",
                    "session opened for user root by (uid=0)",
                    "Session ID is missing from the request",
                    "cookie: disabled",
                    "Windows [Version 10.0.19045.%d4]",
                    "Chrome/120.0.0.0 Safari/537.36",
                    "kernel: usb 1-1: new high-speed USB device number %d2 using xhci_hcd",
                    "kernel: [%n.%d4] EXT4-fs (sda%d1): mounted filesystem with ordered data mode",
                    "commit %h40",
                    "sha256:%h64",
                    "MD5 %h32 setup.exe",
                    "Correlation-Id: %u",
                    "{%u} CLSID not registered",
                    "0x%h8 CBS_E_STORE_CORRUPTION",
                    "HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING",
                    "Order %n%d4 was shipped on 2026-0%d1-1%d1",
                    "ticket #%n is a duplicate of #%n",
                    "took %d4 ms, %n bytes read, offset %n%d4",
                    "at java.base/java.lang.Thread.run(Thread.java:%d3)",
                    "at com.example.shop.auth.TokenService.refreshToken(TokenService.java:%d2)",
                    "std::vector<int>::push_back called at 12:%d2:01",
                    "GET /api/v2/users/%n/avatar?size=%d3&v=%d1 200",
                    "Installed: libssl3 3.0.%d2-1~deb12u%d1, zlib1g 1:1.2.13.dfsg-1",
                    "user@1000.service: Main process exited, code=exited, status=%d2",
                    "getty@tty1.service - Getty on tty1",
                    "npm WARN deprecated lodash@4.17.%d2: use lodash@5",
                    "icon-%d2@2x.png not found",
                    "127.0.0.1 localhost",
                    "Subnet Mask . . . . : 255.255.255.0",
                    "inet6 ::1/128 scope host lo",
                    "listening on 0.0.0.0:%d4",
                    "ssh -p 22%d2 build",
                    "docker run -p 80%d2:80 nginx",
                    "mkdir -p /var/lib/app/%d3",
                    "tar -czf backup-2026%d2.tar.gz /opt/app",
                    "The key 'retries' must be a number, got %d3",
                    "Registry key: HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion",
                    "key: value",
                    "pass: %d2, fail: %d1, skip: 0",
                    "tests passed=%d3 failed=%d1",
                    "Key Content            : Absent",
                    "NT AUTHORITY\\SYSTEM S-1-5-18",
                    "BUILTIN\\Administrators S-1-5-32-544",
                    "C:\\Users\\Public\\Desktop\\app.lnk",
                    "C:\\Windows\\System32\\drivers\\etc\\hosts",
                    "/usr/lib/x86_64-linux-gnu/libssl.so.3",
                    "Добрый день! Принтер HP LaserJet 1020 не печатает с 1%d1 марта, ошибка 0x0000011b.",
                    "Прошу согласовать счёт № %d4/26 от 12.03.2026 на сумму 12 %d3,00 руб.",
                    "После обновления до 24H2 (26100.%d4) пропал звук.",
                    "Hello, the VPN drops every 10-15 minutes since Monday, error 809.",
                    "I restarted the router twice; the lamp 'WAN' stays red.",
                    "Thanks, it works now! You can close the ticket.",
                    "Кабинет 4%d2, этаж 3, розетка 12-%d2.",
                    "Timestamp 17%d4%d4 is in the past",
                    "Epoch 17%d4%d4%d3 ms",
                    "pid=%d4 tid=%d4 state=RUNNING",
                    "Serial Number: S4EVNX0M%d4",
                    "thread pool-%d1-thread-%d2 waits for lock 0x0000000%h9",
                    "X-Request-Id: %h32",
                    "ETag: \"%h32\"",
                    "private key file is missing: /etc/ssl/private/site.key",
                    "secret: must not be empty",
                    "Secrets are kept in the keychain",
                    "auth: method=publickey result=ok",
                    "basic authentication is off; bearer tokens are required",
                    "class PasswordResetController extends Controller",
                    "password_hash column is VARCHAR(%d3)",
                    "UTC+3, 2026-0%d1-0%d1 0%d1:%d2:11 +0300",
                    "IP address conflict was detected",
                    "INFO org.apache.zookeeper.server: Established session 0x14f05578bd8%d4 with timeout 10000",
                    "blk_-%n%d4 src: dest: size %n",
                    "2026-03-1%d1 10:%d2:33,%d3 INFO [main] o.s.b.StartupInfoLogger - Started in %d1.%d3 s");

    private final Random random;

    OrdinaryLines(long seed) {
        random = new Random(seed);
    }

    String line() {
        var pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
        var line = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (pattern.charAt(i) != '%' || "dhnu".indexOf(next) < 0) {
                line.append(pattern.charAt(i));
                continue;
            }
            i++;
            int end = i + 1;
            while (end < pattern.length()
                    && end < i + 3
                    && Character.isDigit(pattern.charAt(end))
                    && next != 'n'
                    && next != 'u') {
                end++;
            }
            int length =
                    end == i + 1
                            ? 0
                            : Integer.parseInt(pattern.substring(i + 1, next == 'd' ? i + 2 : end));
            i = next == 'd' ? i + 1 : end - 1;
            line.append(
                    switch (next) {
                        case 'd' -> digits(length);
                        case 'h' -> hex(length);
                        case 'n' -> Integer.toString(1000 + random.nextInt(900000));
                        default -> new UUID(random.nextLong(), random.nextLong()).toString();
                    });
        }
        return line.toString();
    }

    private String digits(int length) {
        var text = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (text.length() < length) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    private String hex(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(Integer.toHexString(random.nextInt(16)));
        }
        return text.toString();
    }
}
