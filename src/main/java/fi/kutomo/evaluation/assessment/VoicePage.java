package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * The form for somebody with lived experience.
 *
 * @param due last day, in words
 * @param open whether the round still listens
 */
public record VoicePage(
        String title,
        Named entry,
        String path,
        String due,
        boolean open,
        boolean handedIn,
        List<ValidationPage.Answer> answers,
        List<Asked> asked,
        String words,
        int longest,
        Mistakes mistakes)
        implements Page {

    /** One criterion to mark. */
    public record Asked(String code, String name, String help, List<Option> scores) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
