package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/** The library of indicators, searched by words and narrowed by level and theme. */
public record IndicatorsPage(
        String title,
        String asked,
        List<Option> levels,
        List<Option> themes,
        long total,
        Optional<Table> table,
        boolean mayAdd,
        Pager pager,
        List<Crumb> trail)
        implements Page {}
