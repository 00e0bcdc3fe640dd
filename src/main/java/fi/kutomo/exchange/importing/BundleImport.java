package fi.kutomo.exchange.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Brings back a whole site that was exported. Stands here so that importing need not know the form of the export. */
public interface BundleImport {

    /** True for a file that is an export of ours. */
    boolean recognises(Path file) throws IOException;

    /** How many entries of each kind it holds, by the kind's word. */
    Map<String, Integer> kinds(Path file) throws IOException;

    /** What bringing it in would do, by comparing what it holds with what is here; nothing is written. */
    Brought preview(Path file) throws IOException;

    /**
     * Brings it in.
     *
     * @param progress hears what each portion has done
     * @param trouble hears, in words, of single things that could not be brought in
     */
    Brought bring(Path file, BooleanSupplier stopped, Consumer<Brought> progress, Consumer<String> trouble) throws IOException;

    /** How many entries were created, changed, left as they were, or refused. */
    record Brought(int created, int changed, int unchanged, int rejected) {

        public int all() {
            return created + changed + unchanged + rejected;
        }
    }
}
