package fi.kutomo.evaluation.experiences;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.forms.NamedEntry;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On an entry's page: what its use has cost, what came of it and where it did not work. */
@Component
class ExperiencePanel implements PanelSource {

    private static final int ORDER = 20;
    private static final int SHOWN = 8;

    private final ExperienceStore store;
    private final ExperienceWords words;
    private final Entries entries;
    private final Html html;

    ExperiencePanel(ExperienceStore store, ExperienceWords words, Entries entries, Html html) {
        this.store = store;
        this.words = words;
        this.entries = entries;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(NamedEntry.EVALUATED::contains).isEmpty()) {
            return Optional.empty();
        }
        var entry = new EntryId(ref.id());
        var told = store.about(entry);
        if (told.isEmpty() && !ExperienceRules.mayTell(caller)) {
            return Optional.empty();
        }
        return Optional.ofNullable(entries.described(List.of(entry)).get(entry)).map(described -> {
            var asked = "?entry=" + described.id().value();
            var inside = new ExperienceTable(
                    told.isEmpty() ? Optional.empty() : Optional.of(table(told)), costs(told), Experience.PLURAL + asked, Math.max(0, told.size() - SHOWN),
                    ExperienceRules.mayTell(caller) ? Experience.PLURAL + "/new" + asked : "", described.path() + "/fit");
            return new Panel("experiences", t("evaluation.experiences.panel"), html.content(inside));
        });
    }

    /** Unwanted results stand among the others, the newest first. */
    private Table table(List<Experience> told) {
        var columns = List.of(
                Column.text(t("evaluation.experiences.column.where")), Column.text(t("evaluation.experiences.column.result")),
                Column.number(t("evaluation.experiences.cost.perReached")), Column.number(t("evaluation.experiences.cost.perChanged")),
                Column.number(t("evaluation.experiences.field.price-year")), Column.text(t("evaluation.experiences.payers")));
        return Table.of(t("evaluation.experiences.panel"), columns, told.stream().limit(SHOWN).map(this::row).toList());
    }

    private List<Cell> row(Experience experience) {
        var account = experience.account();
        var cost = Optional.ofNullable(account.cost());
        return List.of(
                Cell.link(words.where(account), Ui.url(experience.path())),
                Cell.of(ExperienceWords.sign(account.result()) + " " + ExperienceWords.result(account.result())),
                Cell.of(cost.flatMap(Cost::perReached).map(ExperienceWords::euros).orElse("–")),
                Cell.of(cost.flatMap(Cost::perChanged).map(ExperienceWords::euros).orElse("–")),
                Cell.of(cost.map(each -> String.valueOf(each.priceYear())).orElse("–")),
                Cell.of(cost.map(each -> ExperienceWords.purses(each.payers())).filter(text -> !text.isEmpty()).orElse("–")));
    }

    /** From the least to the most for one person, with the years of the prices: sums of different years are not added up. */
    private static Optional<String> costs(List<Experience> told) {
        var known = told.stream().flatMap(each -> Optional.ofNullable(each.account().cost()).stream()).filter(cost -> cost.perReached().isPresent()).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var sums = known.stream().map(cost -> cost.perReached().orElseThrow()).sorted().toList();
        var years = known.stream().map(Cost::priceYear).sorted(Comparator.naturalOrder()).toList();
        var span = years.getFirst().equals(years.getLast()) ? String.valueOf(years.getFirst()) : years.getFirst() + "–" + years.getLast();
        return Optional.of(t(
                "evaluation.experiences.costs", ExperienceWords.euros(sums.getFirst()), ExperienceWords.euros(sums.getLast()), known.size(), span));
    }
}
