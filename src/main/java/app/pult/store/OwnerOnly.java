package app.pult.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Folders (0700) and files (0600) that nobody but their owner may read; where there are no such
/// modes, an access list with the owner alone. Thread: any.
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /// Makes the folder and those above it where they are missing, and closes it to others.
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, FOLDER);
        return folder;
    }

    /// Makes the file, empty, where it is missing, and closes it to others.
    public static Path file(Path file) throws IOException {
        if (Files.notExists(file)) {
            createClosed(file);
        }
        close(file, FILE);
        return file;
    }

    /// Closes a socket that is there. Where there are no modes, the folder's access list does.
    public static void socket(Path socket) throws IOException {
        if (isPosix(socket)) {
            close(socket, FILE);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void createClosed(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    private static void close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            if (!posix.readAttributes().permissions().equals(permissions)) {
                posix.setPermissions(permissions);
            }
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(everythingToOwner(acl, Files.isDirectory(path))));
        }
    }

    private static AclEntry everythingToOwner(AclFileAttributeView acl, boolean inherited)
            throws IOException {
        var entry =
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(acl.getOwner())
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class));
        if (inherited) {
            entry.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
        }
        return entry.build();
    }
}
