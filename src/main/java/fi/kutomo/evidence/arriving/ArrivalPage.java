package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/** Where a file of references is given, or its text pasted. */
public record ArrivalPage(String title, String text, long megabytes, Mistakes mistakes, List<Crumb> trail) implements Page {

    private static final String EXAMPLE = """
            title;year;doi;design;setting;n;entries;effect;direction;measure;number;se;passage;page
            Example study;2019;10.1000/182;RCT;FI;120;KTM-2026-000125;effect/loneliness;NONE;SMD;0,02;0,11;We found no difference;14
            """;

    /** Two lines of a table as it may look. */
    public String example() {
        return EXAMPLE;
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
