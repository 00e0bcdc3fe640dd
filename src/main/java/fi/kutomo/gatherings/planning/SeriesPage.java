package fi.kutomo.gatherings.planning;

import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.gatherings.sessions.Texts.Text;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a community does together: its series, what is to come, and what was.
 *
 * @param drafts for those who keep it
 * @param fresh address at which a session is planned, for those who may
 * @param begin address to which the form of a fresh series is sent, for those who may
 * @param changing id of the series whose form was sent; empty: none or a fresh one
 */
public record SeriesPage(
        String title,
        @Nullable String titleLang,
        List<Line> series,
        List<SessionLine> drafts,
        List<SessionLine> coming,
        List<SessionLine> past,
        Optional<String> fresh,
        Optional<String> begin,
        Optional<String> calendar,
        String changing,
        Map<String, String> fields,
        Mistakes mistakes,
        boolean indexed,
        List<Crumb> trail)
        implements Page {

    /**
     * A series.
     *
     * @param missed what is said when its promise is broken
     * @param next address at which its next session is planned, for those who may
     * @param address to which its forms are sent
     */
    public record Line(
            String id, Text name, String cadence, Optional<String> missed, boolean going, Optional<String> next, Optional<String> address, Map<String, String> written) {}

    /** What stands in a field of the form of one series. */
    public String field(String id, String name) {
        if (changing.equals(id) && fields.containsKey(name)) {
            return fields.getOrDefault(name, "");
        }
        return series.stream().filter(line -> line.id().equals(id)).findFirst().map(line -> line.written().getOrDefault(name, "")).orElse("");
    }

    public Optional<String> wrong(String id, String name) {
        return changing.equals(id) ? mistakes.at(id.isEmpty() ? name : name + "-" + id) : Optional.empty();
    }
}
