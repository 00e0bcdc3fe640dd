package fi.kutomo.ecosystem.surveying;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys of the weaver and of the weaver's regions. */
public record SurveysPage(String title, List<Line> lines) implements Page {

    /** One survey. */
    public record Line(UUID id, String name, @Nullable String lang, Badge state, String about, LocalDate until, int answered, int asked) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
