package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Threads, the ones in which something was said last first, or in the order for one reader.
 *
 * @param community where they are held; empty: in public
 * @param about the record that all of them are about, with its permanent id
 * @param kinds ways to narrow the list to one kind, with their addresses as values
 * @param orders in which one can read them; empty: there is but one
 * @param begin address of the form for a new thread; empty: the reader may not begin one
 * @param address of this list without its query
 * @param turned address of the same list with or without what is waiting only, the other way round than now
 * @param search address of seeking posts by words
 */
public record ThreadsPage(
        String title,
        List<Crumb> trail,
        Optional<Community> community,
        Optional<CardLine> about,
        String aboutId,
        List<Option> kinds,
        List<Option> regions,
        List<Option> themes,
        String kind,
        boolean waiting,
        boolean narrowed,
        long total,
        Optional<Tabs> orders,
        List<ThreadLine> lines,
        Optional<String> begin,
        String address,
        String turned,
        String search,
        Pager pager)
        implements Page {

    @Override
    public boolean indexed() {
        return community.isEmpty() && !narrowed;
    }

    @Override
    public Optional<String> feed() {
        return community.isEmpty() ? Optional.of(Ui.url("feeds/threads.atom")) : Optional.empty();
    }

    /** The community of the list. */
    public record Community(String name, @Nullable String lang, String address) {}
}
