package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.evidence.studies.Words;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a claim is written.
 *
 * @param id of the claim; empty when it is new
 * @param judges whether the reader may publish it
 * @param tied why the reader, who judges elsewhere, leaves this to others
 */
public record ClaimFormPage(
        String title,
        Optional<String> id,
        StudyState state,
        ClaimForm form,
        Mistakes mistakes,
        List<Term> effects,
        boolean judges,
        Optional<String> tied,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public boolean isPublic() {
        return state == StudyState.PUBLISHED;
    }

    public String address() {
        return Ui.url("claim-drafts" + id.map(known -> "/" + known).orElse(""));
    }

    public List<Option> effectOptions() {
        return Words.terms(effects, Ui.lang(), form.value("effect"), Ui.t("evidence.claims.form.noEffect"));
    }

    /** What a study may say of the claim, none chosen before. */
    public List<Option> stances(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evidence.studies.choose"), chosen.isEmpty()));
        for (var stance : Stance.values()) {
            options.add(Option.of(stance.name(), Ui.t("evidence.claims.stance." + stance.name()), stance.name().equals(chosen)));
        }
        return options;
    }
}
