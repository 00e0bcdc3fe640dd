package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/**
 * One version of the rules of a scale in words.
 *
 * @param changes what is other than in the version before; empty where nothing is said
 * @param outcomes which changes in people's lives are judged; empty where all are
 */
public record ScalePage(
        String title,
        String scale,
        int version,
        boolean current,
        String about,
        String source,
        String changes,
        List<String> outcomes,
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
