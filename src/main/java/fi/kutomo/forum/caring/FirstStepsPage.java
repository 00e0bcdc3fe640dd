package fi.kutomo.forum.caring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** What somebody can do next who has just begun to talk. */
public record FirstStepsPage(String title, List<Crumb> trail, List<Step> steps) implements Page {

    /** One step, with where it is taken. */
    public record Step(String heading, String text, String act, String address) {}
}
