package app.pult.diagnosis.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How an option of a command gives a password away without saying so. Thread: any.
record PasswordOption(String flag, Form form) {
    enum Form {
        /// The word behind it.
        NEXT,
        /// The rest of its word.
        GLUED,
        /// One of these two.
        EITHER,
        /// One of these two, behind a name: `name:password`, `name%password` or `name,password`.
        PAIR
    }

    private static final Map<String, List<PasswordOption>> OPTIONS = new HashMap<>();

    static {
        put(
                "-p",
                Form.GLUED,
                "mysql mysqldump mysqladmin mariadb mariadb-dump mariadb-admin "
                        + "mysqlimport mysqlcheck mysqlshow mysqlsh mysqlpump mysqlslap 7z 7za "
                        + "7zr rar unrar");
        put("-hp", Form.GLUED, "rar unrar");
        put(
                "-p",
                Form.EITHER,
                "sshpass mongo mongosh mongodump mongorestore mongoexport psexec paexec "
                        + "psexec64 rdesktop rabbitmqadmin evil-winrm smbmap crackmapexec netexec "
                        + "influx cqlsh clickhouse-client kinit");
        put("-p", Form.NEXT, "docker podman az oc helm skopeo buildah nerdctl cf");
        put("-pw", Form.NEXT, "plink pscp psftp putty kitty klink");
        put(
                "-P",
                Form.EITHER,
                "sqlcmd bcp osql isql unzip zip ipmitool mosquitto_pub mosquitto_sub " + "tsql");
        put("-w", Form.EITHER, "ldapsearch ldapmodify ldapadd ldapdelete ldapwhoami ldappasswd");
        put("-a", Form.EITHER, "redis-cli valkey-cli");
        put("-c", Form.EITHER, "snmpwalk snmpget snmpset snmpbulkwalk");
        put("-A", Form.EITHER, "snmpwalk snmpget snmpset snmpbulkwalk");
        put("-X", Form.EITHER, "snmpwalk snmpget snmpset snmpbulkwalk");
        put("-u", Form.PAIR, "curl lftp http httpie ncftp");
        put("--user", Form.PAIR, "curl");
        put("-U", Form.PAIR, "curl smbclient rpcclient net smbget winexe wmic");
        put("--proxy-user", Form.PAIR, "curl");
        put("--user=", Form.PAIR, "winexe smbclient");
        put("/p:", Form.GLUED, "xfreerdp wfreerdp xfreerdp3 sdl-freerdp winrs");
        put("-p:", Form.GLUED, "winrs");
        put("/rp", Form.NEXT, "schtasks");
        put("/p", Form.NEXT, "schtasks taskkill tasklist systeminfo driverquery getmac");
    }

    private static void put(String flag, Form form, String commands) {
        for (var command : commands.split(" ", -1)) {
            OPTIONS.computeIfAbsent(command, name -> new ArrayList<>())
                    .add(new PasswordOption(flag, form));
        }
    }

    /// Those of a command, by its name in small letters without an ending; empty where none is
    /// known.
    static List<PasswordOption> of(String command) {
        return OPTIONS.getOrDefault(command, List.of());
    }
}
