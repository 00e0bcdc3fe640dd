package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/** How often those who keep order decided what, month by month, and nobody's name. */
public record LogPage(String title, List<Table> months) implements Page {}
