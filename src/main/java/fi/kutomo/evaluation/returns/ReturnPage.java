package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/**
 * The report of an analysis: the result with its range, scope and date first, then what to be careful about, then everything that it
 * rests on.
 *
 * @param draft shown to its writers, not public in this state
 * @param textLang language of the texts, null when it is the reader's
 */
public record ReturnPage(
        String title,
        String slug,
        boolean draft,
        boolean mayWrite,
        boolean unpublishedChanges,
        @org.jspecify.annotations.Nullable String textLang,
        String scope,
        Optional<Headline> headline,
        KeyFacts facts,
        List<String> warnings,
        List<Part> parts,
        List<Crumb> trail)
        implements Page {

    /**
     * The result. The ratio stands nowhere without the rest of this.
     *
     * @param range in words: from what to what and where that comes from
     * @param asOf the day of the state that is shown
     */
    public record Headline(String ratio, String range, String asOf, KeyFacts money) {}

    /**
     * One part of the report.
     *
     * @param twin the figures behind a drawing as a table
     */
    public record Part(
            String id,
            String heading,
            List<String> sentences,
            Optional<Swings> swings,
            Optional<Histogram> histogram,
            List<Table> tables,
            Optional<Table> twin) {

        static Part of(String id, String heading, List<String> sentences, Table... tables) {
            return new Part(id, heading, sentences, Optional.empty(), Optional.empty(), List.of(tables), Optional.empty());
        }
    }

    @Override
    public Optional<String> summary() {
        return scope.isEmpty() ? Optional.empty() : Optional.of(scope);
    }

    @Override
    public boolean indexed() {
        return !draft;
    }
}
