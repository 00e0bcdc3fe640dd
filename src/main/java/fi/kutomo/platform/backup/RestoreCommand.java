package fi.kutomo.platform.backup;

import fi.kutomo.platform.shell.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code restore FILE}. */
@Component
class RestoreCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreCommand.class);

    private final Restoration restoration;
    private final Freshness freshness;
    private final List<Afterwards> afterwards;
    private final Environment environment;

    RestoreCommand(Restoration restoration, Freshness freshness, List<Afterwards> afterwards, Environment environment) {
        this.restoration = restoration;
        this.freshness = freshness;
        this.afterwards = afterwards.stream().sorted(Comparator.comparingInt(Afterwards::order)).toList();
        this.environment = environment;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "brings the whole site back from a backup, into an empty data folder";
    }

    @Override
    public String usage() {
        return """
                restore FILE [--replace]
                  Works while no instance runs on the data folder. Checks the file before anything is touched.
                  --replace   also where there is a site already: all of it is lost""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException, SQLException {
        var names = invocation.arguments().stream().filter(word -> !word.startsWith("--")).toList();
        if (names.size() != 1) {
            out.println(usage());
            return 2;
        }
        if (!environment.getProperty("server.port", "").equals("-1")) {
            out.println("Kutomo is running on this data folder. Stop it first, then restore.");
            return 2;
        }
        if (!freshness.fresh() && !invocation.has("--replace")) {
            out.println("There is a site in this data folder already. Name an empty folder with --data, or lose it with --replace.");
            return 2;
        }
        var file = invocation.path(names.getFirst());
        if (!Files.isReadable(file)) {
            out.println("There is no file " + file);
            return 2;
        }
        try (var zip = new ZipFile(file.toFile())) {
            return restore(zip, out);
        } catch (ZipException damaged) {
            out.println(file + " is no whole zip file: " + damaged.getMessage());
            return 2;
        }
    }

    private int restore(ZipFile zip, PrintWriter out) throws IOException, SQLException {
        var faults = restoration.faults(zip);
        if (!faults.isEmpty()) {
            faults.forEach(out::println);
            out.println("Nothing was changed.");
            return 2;
        }
        restoration.restore(zip);
        afterwards.forEach(Afterwards::restored);
        // The index is open until the program has ended; the next start builds it again.
        Runtime.getRuntime().addShutdownHook(new Thread(this::forgetIndex));
        var manifest = restoration.manifest(zip);
        long rows = manifest.tables().stream().mapToLong(Manifest.TablePart::rows).sum();
        out.printf("restored %d rows of %d tables and %d files as of %s; the search index is built at the next start%n",
                rows, manifest.tables().size(), manifest.files().size(), manifest.madeAt());
        return 0;
    }

    private void forgetIndex() {
        try {
            restoration.forgetIndex();
        } catch (IOException left) {
            LOG.warn("Delete the folder index in the data folder by hand: {}", left.getMessage());
        }
    }
}
