package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A post as its writer changes it.
 *
 * @param removal address of taking it back
 * @param changes whether it can still be changed, and not only taken back
 * @param answers whether one can say that it is an answer
 * @param present how the post reads now, when it was changed elsewhere meanwhile, and in which language
 */
public record PostFormPage(
        String title,
        List<Crumb> trail,
        String action,
        String removal,
        ThreadForm form,
        List<Option> langs,
        boolean changes,
        boolean answers,
        Optional<Content> preview,
        Optional<Content> present,
        String presentLang,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
