package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/** The register of money values, searched by words and narrowed by the change that they value. */
public record ProxiesPage(
        String title, String asked, List<Option> effects, long total, Optional<Table> table, boolean mayAdd, Pager pager, List<Crumb> trail)
        implements Page {}
