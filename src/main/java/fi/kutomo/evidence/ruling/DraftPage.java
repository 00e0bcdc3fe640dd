package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;

/**
 * The next version of a scale's rules, being written.
 *
 * @param tried what would become of the entries; empty until it is asked
 */
public record DraftPage(
        String title, String scale, String name, int version, int current, String rules, String note, String base, Optional<Tried> tried, Mistakes mistakes)
        implements Page {

    /** What these rules would change. */
    public record Tried(long same, List<Move> moves) {}

    /** So many entries would go from one level to another. */
    public record Move(String before, String after, long entries) {}

    @Override
    public boolean indexed() {
        return false;
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(name, "evidence/scales/" + scale));
    }
}
