package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * The fields of a note with what can be chosen in them.
 *
 * @param hears whether needs and offers can be said of the actor
 * @param owners who may do what is to be done; with none it is the weaver who writes
 * @param met people of the actor whose names the weaver may know
 */
public record NoteFields(
        NoteForm form, Mistakes mistakes, List<Option> verbs, boolean hears, List<Row> rows, List<Option> reaches, List<Option> owners, List<Option> met) {

    /** One need or offer. */
    public record Row(int number, List<Option> facets, List<Option> terms, String words) {}
}
