package fi.kutomo.platform.backup;

import fi.kutomo.platform.shell.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** {@code backup FILE}. */
@Component
class BackupCommand implements Command {

    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "writes the whole site into one file, while it runs";
    }

    @Override
    public String usage() {
        return "backup FILE\n  FILE must not exist yet. It holds password hashes: keep it as you keep secrets.";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException, SQLException {
        if (invocation.arguments().size() != 1) {
            out.println(usage());
            return 2;
        }
        var file = invocation.path(invocation.arguments().getFirst());
        if (Files.exists(file)) {
            out.println(file + " exists already; name another file.");
            return 2;
        }
        var parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            out.println("There is no folder " + parent);
            return 2;
        }
        var manifest = backup.write(file);
        long rows = manifest.tables().stream().mapToLong(Manifest.TablePart::rows).sum();
        out.printf("backed up %d rows of %d tables and %d files into %s (%d kB)%n",
                rows, manifest.tables().size(), manifest.files().size(), file, Files.size(file) / 1024);
        return 0;
    }
}
