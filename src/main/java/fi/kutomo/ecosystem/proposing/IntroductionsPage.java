package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Introductions of the weaver and of the weaver's regions. */
public record IntroductionsPage(String title, Tabs tabs, List<Line> own, List<Line> region) implements Page {

    /**
     * One introduction.
     *
     * @param next what is to be done or waited for
     * @param weaver who leads it; empty for own ones
     */
    public record Line(UUID id, String name, Badge state, Instant since, String next, String weaver) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
