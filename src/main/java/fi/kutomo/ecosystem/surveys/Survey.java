package fi.kutomo.ecosystem.surveys;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A survey.
 *
 * @param region key of an area whose weavers mind the survey together; empty: only who made it and weavers of the whole country
 * @param until last day to answer
 */
public record Survey(
        UUID id,
        State state,
        LocalizedText name,
        Optional<String> region,
        Optional<String> theme,
        Optional<UUID> weaver,
        Instant made,
        Optional<Instant> opened,
        LocalDate until,
        Optional<Instant> closed) {

    static final String WORD = "survey";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    /** Where a survey stands. */
    public enum State {
        /** Nobody has been asked. */
        DRAFT,
        OPEN,
        CLOSED
    }

    public boolean open(LocalDate today) {
        return state == State.OPEN && !today.isAfter(until);
    }

    /** What stands as the source of what is said in an answer: its name and the day. */
    String source(LocalDate day, Lang lang) {
        return name.in(lang) + ", " + day.format(DAY);
    }

    List<String> regions() {
        return region.stream().toList();
    }

    public String path() {
        return "surveys/" + id;
    }

    Ref ref() {
        return new Ref(WORD, id);
    }
}
