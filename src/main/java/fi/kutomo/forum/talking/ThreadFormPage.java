package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * The form for a new thread, or for what a thread says of itself.
 *
 * @param where in which community it will stand, in words; empty: in public
 * @param about what it will be about, by permanent id, with the cards
 * @param parts words of the particulars that some kinds have
 * @param fresh whether it also asks for the first post
 * @param draft address at which it is saved while it is written
 * @param begun whether such a text is kept
 * @param present what it says now, when somebody else has changed it meanwhile
 */
public record ThreadFormPage(
        String title,
        List<Crumb> trail,
        String action,
        Optional<String> where,
        ThreadForm form,
        List<Option> kinds,
        List<Option> langs,
        List<Option> regions,
        List<Option> themes,
        List<CardLine> about,
        boolean fresh,
        Optional<Content> preview,
        Optional<KeyFacts> present,
        Optional<String> draft,
        boolean begun,
        Mistakes mistakes)
        implements Page {

    ThreadFormPage present(Optional<KeyFacts> now) {
        return new ThreadFormPage(title, trail, action, where, form, kinds, langs, regions, themes, about, fresh, preview, now, draft, begun, mistakes);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
