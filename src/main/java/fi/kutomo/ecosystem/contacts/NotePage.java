package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One note with what came of it and what is to be done.
 *
 * @param heard needs and offers that were heard and are still said of the actor, as they stand there now
 * @param statements where these are changed; empty where nothing was heard
 * @param next what was typed into the form of a new thing to do
 * @param edit address of the form of the note, for whoever wrote it
 */
public record NotePage(
        String title,
        List<Crumb> trail,
        NotesPage.Line note,
        KeyFacts facts,
        List<String> heard,
        Optional<String> statements,
        List<Task> tasks,
        NoteForm next,
        List<Option> owners,
        Optional<String> edit,
        Mistakes mistakes)
        implements Page {

    /**
     * One thing to do.
     *
     * @param address of its acts
     * @param form what was typed into the form that moves it
     * @param owners to whom it may go
     */
    public record Task(
            String address, String what, LocalDate due, boolean late, String owner, Optional<String> done, int moved, NoteForm form, List<Option> owners, boolean wrong) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
