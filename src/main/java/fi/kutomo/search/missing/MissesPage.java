package fi.kutomo.search.missing;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was sought in vain, most often first, and what people wrote about it. */
public record MissesPage(List<Wish> wishes, List<Miss> misses) implements Page {

    /** Words that found nothing. */
    public record Miss(String word, Lang lang, long times, Instant last) {}

    /** What somebody was looking for, in own words. */
    public record Wish(UUID id, String words, String wish, Lang lang, Instant made) {}

    @Override
    public String title() {
        return Ui.t("search.missing.title");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
