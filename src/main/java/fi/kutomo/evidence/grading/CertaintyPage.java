package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.grading.EvidencePage.StudyLine;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.TextArea;
import java.util.List;
import java.util.Optional;

/**
 * How certain one outcome of an entry is: what is computed and what people have judged, side by side.
 *
 * @param path below the language prefix
 * @param now the certainty that counts
 * @param computed the certainty that the rules alone come to
 * @param begun where the points begin, and why
 * @param weighed who has weighed it last and when; empty: nobody
 * @param outdated whether the studies say something else than when it was weighed
 * @param unused whether points are not added because others are taken away
 * @param earlier former weighings, newest first
 * @param tied why the reader, who weighs elsewhere, leaves this to others
 */
public record CertaintyPage(
        String title,
        List<Crumb> trail,
        String path,
        String now,
        String computed,
        String begun,
        Optional<String> weighed,
        boolean outdated,
        boolean unused,
        Table domains,
        List<StudyLine> studies,
        List<String> earlier,
        Optional<String> tied,
        Optional<Form> form,
        Mistakes mistakes)
        implements Page {

    /**
     * What an assessor fills in.
     *
     * @param number of the last weighing
     */
    public record Form(String number, List<Group> groups) {}

    /** Domains that lower, or domains that raise. */
    public record Group(String legend, String help, List<Line> lines) {}

    /** One domain. */
    public record Line(Select points, TextArea reason) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(now);
    }
}
