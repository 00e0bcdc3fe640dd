package fi.kutomo.evidence.studies;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.vocabulary.Term;
import java.util.List;
import java.util.Optional;

/** Published studies, the newest first whatever they found. */
public record StudiesPage(
        String title,
        StudyFilter filter,
        Tabs feeds,
        List<Chip> chips,
        List<CardLine> lines,
        long total,
        Pager pager,
        List<Term> approaches,
        List<Term> effects,
        List<Term> groups,
        boolean mayWrite)
        implements Page {

    public List<Option> approachOptions() {
        return Words.terms(approaches, Ui.lang(), filter.approach(), Ui.t("evidence.studies.any"));
    }

    public List<Option> effectOptions() {
        return Words.terms(effects, Ui.lang(), filter.effect(), Ui.t("evidence.studies.any"));
    }

    public List<Option> groupOptions() {
        return Words.terms(groups, Ui.lang(), filter.group(), Ui.t("evidence.studies.any"));
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("evidence.studies.lead"));
    }

    @Override
    public Optional<String> feed() {
        return Optional.of(Ui.url("studies.atom") + filter.parameters());
    }

    @Override
    public boolean indexed() {
        return !filter.narrows();
    }
}
