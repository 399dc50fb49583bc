package app.pult.diagnosis.mask;

import java.util.Set;

/// Names of accounts that belong to nobody. Thread: any.
final class People {
    private static final Set<String> ROLES =
            Set.of(
                    "public",
                    "default",
                    "default user",
                    "all users",
                    "defaultapppool",
                    "temp",
                    "tmp",
                    "administrator",
                    "администратор",
                    "admin",
                    "root",
                    "guest",
                    "гость",
                    "user",
                    "username",
                    "users",
                    "пользователь",
                    "shared",
                    "common",
                    "все",
                    "общие",
                    "test",
                    "app",
                    "git",
                    "svn",
                    "www",
                    "www-data",
                    "nginx",
                    "apache",
                    "postgres",
                    "mysql",
                    "oracle",
                    "sa",
                    "backup",
                    "deploy",
                    "build",
                    "ci",
                    "runner",
                    "jenkins",
                    "ubuntu",
                    "debian",
                    "centos",
                    "ec2-user",
                    "vagrant",
                    "node",
                    "docker",
                    "linuxbrew",
                    "lost+found",
                    "anonymous",
                    "ftp",
                    "mail",
                    "service",
                    "svc",
                    "system",
                    "nobody",
                    "localhost",
                    "redis",
                    "name",
                    "me",
                    "...",
                    "*",
                    ".",
                    "..");

    private People() {}

    static boolean isRole(String lowerCase) {
        return ROLES.contains(lowerCase);
    }
}
