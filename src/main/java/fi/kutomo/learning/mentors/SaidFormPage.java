package fi.kutomo.learning.mentors;

import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * What a mentor knows, or what is sought.
 *
 * @param mentor whether it is a mentor's page of oneself
 * @param langs in which it is written
 * @param open whether a mentor may be asked now
 */
public record SaidFormPage(
        String title, String action, boolean mentor, String words, List<Option> langs, Map<Tag, List<Option>> tags, String most, List<Option> open, Mistakes mistakes)
        implements Page {

    public List<Option> options(Tag tag) {
        return tags.getOrDefault(tag, List.of());
    }

    /** The words of the form, which differ for mentors and seekers. */
    public String said(String what) {
        return Ui.t((mentor ? "learning.mentor." : "learning.request.") + what);
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
