package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learning communities that everybody may read.
 *
 * @param parameters query of the list as it is narrowed, with its question mark
 * @param kept drafts and communities that the reader keeps
 * @param mayDraft whether the reader may draft one
 */
public record CommunitiesPage(
        String title,
        List<Option> regions,
        List<Option> themes,
        boolean narrowed,
        String parameters,
        long total,
        List<Line> lines,
        List<Line> kept,
        boolean mayDraft,
        Pager pager)
        implements Page {

    @Override
    public Optional<String> feed() {
        return Optional.of(Ui.url("feeds/communities.atom"));
    }

    /** One of them. */
    public record Line(String name, @Nullable String lang, String goal, @Nullable String goalLang, String address, Badge state, List<String> facts) {}
}
