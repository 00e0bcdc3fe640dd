package fi.kutomo.exchange.importing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a source, before anything is written.
 *
 * @param address of this import, below the language prefix
 * @param mayPublish the reader may make public at once what comes in
 */
public record PreviewPage(
        String title,
        String address,
        String source,
        String reading,
        List<Sum> sums,
        List<Item> items,
        List<Item> suggestions,
        Optional<Pager> pager,
        List<Told> told,
        int ignored,
        List<List<String>> similar,
        boolean mayPublish,
        boolean hasReport,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** How many things would become what. */
    public record Sum(String number, String words) {}

    /**
     * One thing that was found.
     *
     * @param link the entry that would be changed
     * @param twin an entry with the same title that is not taken for the same
     */
    public record Item(
            int position,
            boolean wanted,
            String title,
            String doing,
            @Nullable Link link,
            @Nullable Link twin,
            List<Option> kinds,
            List<Row> rows,
            String passage,
            String where) {}

    /** A link to an entry. */
    public record Link(String title, String address) {}

    /**
     * A field: what it would hold, what it holds now, and the words of the source.
     *
     * @param offered name sent with the form when there is something to tick, else empty
     */
    public record Row(
            String label,
            String step,
            String dye,
            String offered,
            boolean taken,
            String field,
            List<String> now,
            List<String> before,
            List<String> unknown,
            String passage,
            String where,
            @Nullable String lang,
            boolean same) {}

    /** Something that the reader of the source has noticed. */
    public record Told(String heading, String dye, List<Line> lines, int more) {}

    /** One remark. */
    public record Line(String where, String reason, String text) {}
}
