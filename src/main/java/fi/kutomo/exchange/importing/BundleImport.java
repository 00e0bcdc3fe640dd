package fi.kutomo.exchange.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Brings back a whole site that was exported. Stands here so that importing need not know the form of the export. */
public interface BundleImport {

    /** True for a file that is an export of ours. */
    boolean recognises(Path file) throws IOException;

    /** Brings it in, telling what it does. */
    Brought bring(Path file, boolean dryRun, BooleanSupplier stopped, PrintWriter out) throws IOException;

    /** How many entries were created, changed, left as they were, or refused. */
    record Brought(int created, int changed, int unchanged, int rejected) {}
}
