package app.pult.diagnosis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandRiskTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf /tmp/x",
                "sudo rm file",
                "cd /tmp && rm -r x",
                "find /var -name '*.log' -delete",
                "find /var -type f -exec rm {} +",
                "ls | xargs -0 rm -f",
                "dd if=/dev/zero of=/dev/sda",
                "sudo mkfs.ext4 /dev/sdb1",
                "wipefs -a /dev/sdb",
                "truncate -s 0 log",
                "shred -u key",
                "sudo journalctl --vacuum-size=1G",
                "rsync -a --delete a/ b/",
                "kill -9 4711",
                "sudo kill 4711",
                "pkill java",
                "killall nginx",
                "docker system prune -a",
                "apt-get -y purge mysql-server",
                "psql -c \"x\"; DROP TABLE tickets",
                "DELETE FROM users",
                "TRUNCATE TABLE t",
                "fsck -y /dev/sda1",
                "mdadm /dev/md0 --fail /dev/sdb1",
                "del /q C:\\Temp\\*",
                "rd /s /q C:\\Windows.old",
                "format D:",
                "diskpart",
                "chkdsk C: /f",
                "vssadmin delete shadows /all",
                "reg delete HKLM\\SOFTWARE\\X /f",
                "wevtutil cl System",
                "cipher /w:C",
                "robocopy a b /MIR",
                "Remove-Item C:\\x -Recurse",
                "Get-ChildItem x | Remove-Item",
                "Clear-RecycleBin -Force",
                "Format-Volume -DriveLetter D",
                "Get-Process word | Stop-Process",
                "taskkill /im word.exe",
                "logoff 3",
                "cleanmgr /d C:",
            })
    void whatDestroysIsKnown(String command) {
        assertThat(CommandRisk.of(command))
                .hasValueSatisfying(found -> assertThat(found.risk()).isEqualTo(Risk.DESTRUCTIVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudo systemctl restart nginx",
                "net stop wuauserv",
                "ren a b",
                "Set-Service -Name x -StartupType Automatic",
                "Get-ChildItem *.ost | Rename-Item -NewName { $_.Name }",
                "sudo chmod 600 file",
                "ipconfig /flushdns",
                "sfc /scannow",
                "w32tm /resync",
                "sudo certbot renew",
                "echo x > /etc/hosts",
                "sudo mysql -e x; SET x; UPDATE t SET a = 1",
                "netsh winhttp reset proxy",
                "powercfg /hibernate off",
                "sudo -u postgres psql; ALTER ROLE x",
            })
    void whatChangesIsKnown(String command) {
        assertThat(CommandRisk.of(command))
                .hasValueSatisfying(found -> assertThat(found.risk()).isEqualTo(Risk.CHANGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-Service Spooler",
                "df -h",
                "ls -la /etc",
                "systemctl status nginx",
                "netsh winhttp show proxy",
                "chkdsk C:",
                "certbot renew --dry-run",
                "reg query HKCU\\Software",
                "net use",
                "Get-PSDrive -Name C | Select-Object Free",
                "curl -sS -o /dev/null https://example.com/",
                "echo | openssl s_client -connect a:443 2>/dev/null",
                "journalctl -u nginx --no-pager | tail -n 50",
                "w32tm /query /status",
                "DISM /Online /Cleanup-Image /ScanHealth",
            })
    void whatOnlyReadsIsNotAccused(String command) {
        assertThat(CommandRisk.of(command)).isEmpty();
    }
}
