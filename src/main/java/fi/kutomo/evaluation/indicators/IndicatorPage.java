package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the library.
 *
 * @param nameLang of its name, null when it is the reader's
 * @param definitionLang of its definition, null when it is the reader's
 * @param formula how its value is reckoned, in words
 * @param former its former states
 */
public record IndicatorPage(
        String title,
        String slug,
        @Nullable String nameLang,
        String definition,
        @Nullable String definitionLang,
        String formula,
        boolean retired,
        KeyFacts facts,
        Optional<Table> former,
        boolean mayEdit,
        List<Crumb> trail)
        implements Page {

    @Override
    public Optional<String> summary() {
        return definition.isEmpty() ? Optional.empty() : Optional.of(definition);
    }
}
