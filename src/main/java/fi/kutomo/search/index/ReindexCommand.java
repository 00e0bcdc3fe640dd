package fi.kutomo.search.index;

import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import org.springframework.stereotype.Component;

/** {@code kutomo reindex}. */
@Component
class ReindexCommand implements Command {

    private final Indexing indexing;

    ReindexCommand(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String summary() {
        return "builds the search index anew; searches go on meanwhile";
    }

    @Override
    public String usage() {
        return "reindex";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        long start = System.nanoTime();
        long cards = indexing.rebuild();
        out.printf(java.util.Locale.ROOT, "indexed %d cards in %.1f s%n", cards, (System.nanoTime() - start) / 1e9);
        return 0;
    }
}
