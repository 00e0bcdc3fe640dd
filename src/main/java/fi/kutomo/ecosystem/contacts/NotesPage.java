package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The log as a weaver sees it. */
public record NotesPage(
        String title,
        NoteFilter filter,
        List<Option> verbs,
        List<Option> regions,
        List<Option> weavers,
        List<Chip> chips,
        long total,
        List<Line> lines,
        Pager pager)
        implements Page {

    /**
     * One note.
     *
     * @param address of the note
     * @param actorAddress empty for an actor that is gone
     * @param other with whom the actor was connected; may be empty
     * @param weaver who wrote it; empty for nobody who is here
     * @param facts how much was heard, and what is to be done when
     */
    public record Line(
            String address, String actor, Optional<String> actorAddress, Badge verb, LocalDate day, String words, String other, String weaver, List<String> facts) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
