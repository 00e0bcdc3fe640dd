package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/**
 * One cell of a map: what is known, what lacks and why, and who needs it.
 *
 * @param path of the cell below the language prefix
 * @param classes what lacks, each with what that means
 */
public record GapCellPage(
        String title,
        List<Crumb> trail,
        String path,
        List<GapMapPage.Legend> classes,
        KeyFacts facts,
        KeyFacts need,
        List<Matrix.Bar> bars,
        List<Study> studies,
        Pager pager,
        Marking marking,
        Judging judging,
        Mistakes mistakes)
        implements Page {

    /** A study of the cell. */
    public record Study(String title, String path, String lang, String facts, String direction) {}

    /** Whether the reader may say that this is needed, and has said so. */
    public record Marking(boolean may, boolean signedIn, boolean marked, long markers) {}

    /** What editors and assessors write of the need. */
    public record Judging(boolean may, String affected, List<Option> feasibility, String reason) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
