package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** The form of a synthesis; the action is the address below the language prefix to which it is sent. */
public record SynthesisEditPage(
        String title,
        List<Crumb> trail,
        String action,
        boolean begun,
        SynthesisForm form,
        List<Option> measures,
        List<Option> effects,
        List<Option> better,
        List<Option> certainties,
        List<Option> candidates,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
