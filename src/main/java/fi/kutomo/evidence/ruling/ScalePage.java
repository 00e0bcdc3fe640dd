package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** One version of the rules of a scale in words. */
public record ScalePage(
        String title,
        String scale,
        int version,
        boolean current,
        String about,
        String source,
        List<LevelLine> levels,
        List<LevelLine> conclusions,
        List<String> starts,
        List<String> losses,
        List<String> gains,
        List<String> months,
        List<VersionLine> versions,
        boolean edits,
        boolean draft,
        String scalesName)
        implements Page {

    /** A level with what it asks for and how many entries stand on it now. */
    public record LevelLine(String key, String name, String means, List<String> needs, long standing) {}

    /** A version in the history. */
    public record VersionLine(int number, String state, String note, boolean shown) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(scalesName, "evidence/scales"));
    }
}
