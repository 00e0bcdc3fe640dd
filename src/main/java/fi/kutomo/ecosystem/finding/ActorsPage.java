package fi.kutomo.ecosystem.finding;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Actors that the reader may find.
 *
 * @param asked the choices of the form, the first few of which always stand open
 * @param mayGather whether the reader may draft a learning community of those found
 */
public record ActorsPage(
        String title,
        ActorFilter filter,
        List<Asked> asked,
        List<Asked> more,
        List<Chip> chips,
        long total,
        List<Line> lines,
        Pager pager,
        boolean mayFound,
        boolean mayGather)
        implements Page {

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("ecosystem.finding.lead"));
    }

    /** One thing to ask by. */
    public record Asked(String name, String label, List<Option> options) {}

    /**
     * One actor.
     *
     * @param facts sector, roles and regions
     */
    public record Line(
            String kind, String name, @Nullable String nameLang, String address, List<String> facts, List<String> needs, List<String> offers) {}
}
