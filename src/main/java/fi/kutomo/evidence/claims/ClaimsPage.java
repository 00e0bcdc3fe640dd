package fi.kutomo.evidence.claims;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Published claims, the newest first.
 *
 * @param drafts those that the reader may work on
 */
public record ClaimsPage(String title, List<Line> lines, long total, Pager pager, List<Line> drafts, boolean mayWrite) implements Page {

    /**
     * A claim in one line.
     *
     * @param lang of the text where it is not the reader's
     * @param counts how many public studies say what of it, in words
     * @param grade how sure we are that it holds; empty for drafts
     * @param doubted something assumed on the way to it did not hold
     */
    public record Line(
            String text, @Nullable String lang, String address, String scope, @Nullable String scopeLang, String counts, Optional<String> grade, boolean doubted) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("evidence.claims.lead"));
    }
}
