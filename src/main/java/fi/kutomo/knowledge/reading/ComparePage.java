package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Diff;
import java.time.Instant;
import java.util.List;

/** Two published states of an entry, and word by word what changed from the first to the second. */
public record ComparePage(String title, Head head, State from, State to, List<Change> changes) implements Page {

    /** One of the two states. */
    public record State(int number, Instant published) {}

    /** A field that differs; {@code language} names the language version where it is a text. */
    public record Change(String label, String language, Diff diff) {}

    @Override
    public List<Crumb> trail() {
        return List.of(
                new Crumb(head.kindsName(), head.kindPath()),
                new Crumb(head.title(), head.path()),
                new Crumb(fi.kutomo.platform.web.Ui.t("knowledge.reading.versions"), head.path() + "/versions"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
