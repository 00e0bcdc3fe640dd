package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure with all its values: a drawing, its table, the targets that it ever had, and its parts.
 *
 * @param outdated the library has since given the indicator another meaning
 * @param missing periods between the values of which nothing is known
 */
public record MeasurePage(
        String title,
        @Nullable String nameLang,
        About about,
        String path,
        String definition,
        @Nullable String definitionLang,
        String indicatorPath,
        boolean draft,
        boolean outdated,
        KeyFacts facts,
        Optional<Chart> chart,
        List<Line> values,
        List<String> missing,
        Optional<Table> parts,
        Optional<Table> targets,
        boolean mayWrite,
        List<Crumb> trail)
        implements Page {

    /**
     * A value.
     *
     * @param id mark by which one can link to it
     * @param given the numbers from which it was reckoned
     * @param range of a share, in words
     * @param step whether the centre has accepted it, in words
     */
    public record Line(String id, String period, String value, String given, String range, String progress, String step, String source) {}

    /** Whether the values were reckoned from numbers of their own. */
    public boolean reckoned() {
        return values.stream().anyMatch(line -> !line.given().isEmpty());
    }

    /** Whether there is a way from somewhere to somewhere. */
    public boolean aims() {
        return values.stream().anyMatch(line -> !line.progress().isEmpty());
    }

    @Override
    public boolean indexed() {
        return !draft;
    }
}
