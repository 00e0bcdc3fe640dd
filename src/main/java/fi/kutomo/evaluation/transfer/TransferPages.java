package fi.kutomo.evaluation.transfer;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.experiences.Experience;
import fi.kutomo.evaluation.experiences.ExperienceStore;
import fi.kutomo.evaluation.transfer.Fit.Compared;
import fi.kutomo.evaluation.transfer.Fit.Side;
import fi.kutomo.evaluation.transfer.Similarity.Variable;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages about places together. */
@Component
class TransferPages {

    static final String PLACE = "contexts";

    private static final int PER_PAGE = 60;
    private static final String UNKNOWN = "–";

    private final ContextStore contexts;
    private final ExperienceStore experiences;
    private final Areas areas;
    private final Clock clock;

    TransferPages(ContextStore contexts, ExperienceStore experiences, Areas areas, Clock clock) {
        this.contexts = contexts;
        this.experiences = experiences;
        this.areas = areas;
        this.clock = clock;
    }

    /** The municipality of this name. */
    Optional<Area> municipality(String named) {
        return named.isBlank() ? Optional.empty() : areas.named(named.strip()).filter(area -> area.key().startsWith(Municipalities.KIND));
    }

    Optional<Fit> fit(Described entry, Area place) {
        var told = experiences.about(entry.entry());
        var keys = new ArrayList<>(told.stream().map(experience -> experience.account().area()).distinct().toList());
        keys.add(place.key());
        var known = contexts.contexts(keys);
        return Optional.ofNullable(known.get(place.key())).map(context -> Fit.of(context, told, known));
    }

    FitPage show(Described entry, String typed, Optional<Fit> fit, Mistakes mistakes) {
        var lang = Ui.lang();
        return new FitPage(
                t("evaluation.transfer.title", entry.title(lang)), entry.title(lang),
                entry.titles().containsKey(lang) ? null : entry.original().tag(),
                entry.path(), "experiences?entry=" + entry.id().value(), typed, mistakes, experiences.about(entry.entry()).size(),
                fit.map(this::answers).orElse(List.of()), fit.filter(each -> !each.compared().isEmpty()).map(this::table),
                fit.filter(each -> each.left() > 0).map(each -> t("evaluation.transfer.left", each.left())),
                List.of(new Crumb(entry.title(lang), entry.path())));
    }

    private List<String> answers(Fit fit) {
        var answers = new ArrayList<String>();
        answers.add(fit.wanted().map(side -> side("evaluation.transfer.wanted", side)).orElseGet(() -> t("evaluation.transfer.wanted.none")));
        answers.add(fit.notWanted().map(side -> side("evaluation.transfer.notWanted", side)).orElseGet(() -> t("evaluation.transfer.notWanted.none")));
        fit.fit().ifPresent(difference -> {
            var shown = BigDecimal.valueOf(difference).setScale(2, RoundingMode.HALF_UP);
            var key = shown.signum() > 0 ? "evaluation.transfer.fit.more" : shown.signum() < 0 ? "evaluation.transfer.fit.less" : "evaluation.transfer.fit.same";
            answers.add(t(key, number(shown.abs().doubleValue())));
        });
        return answers;
    }

    private String side(String key, Side side) {
        return t(key, side.count(), where(side.best().experience()), number(side.best().similarity().value()), number(side.mean()));
    }

    private String where(Experience experience) {
        return areas.find(experience.account().area()).map(area -> area.name().in(Ui.lang())).orElse(experience.account().place());
    }

    private Table table(Fit fit) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(t("evaluation.experiences.column.where")));
        columns.add(Column.text(t("evaluation.experiences.column.result")));
        columns.add(Column.number(t("evaluation.transfer.column.similarity")));
        for (var variable : Variable.values()) {
            columns.add(Column.number(t("evaluation.transfer.variable." + variable)));
        }
        return Table.of(t("evaluation.transfer.table"), columns, fit.compared().stream().map(this::row).toList());
    }

    private List<Cell> row(Compared compared) {
        var account = compared.experience().account();
        var cells = new ArrayList<Cell>();
        var place = t("evaluation.experiences.where", where(compared.experience()), String.valueOf(account.year()));
        cells.add(Cell.link(place, Ui.url(compared.experience().path())));
        cells.add(Cell.of(t("evaluation.experiences.result." + (account.result() == null ? "UNKNOWN" : account.result()))));
        cells.add(Cell.of(number(compared.similarity().value())));
        for (var variable : Variable.values()) {
            var distance = compared.similarity().distances().get(variable);
            cells.add(Cell.of(distance == null ? UNKNOWN : number(distance)));
        }
        return cells;
    }

    ContextsPage list(int page, Map<String, String> fields, Mistakes mistakes, Caller caller) {
        var all = areas.of("municipality", LocalDate.now(clock), caller.lang());
        int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
        int number = Math.clamp(page, 1, pages);
        var shown = all.subList(Math.min(all.size(), (number - 1) * PER_PAGE), Math.min(all.size(), number * PER_PAGE));
        var keys = shown.stream().map(Area::key).toList();
        var known = contexts.contexts(keys);
        var brought = contexts.statistics(keys);
        var columns = List.of(
                Column.text(t("evaluation.transfer.column.municipality")), Column.number(t("evaluation.transfer.variable.POPULATION")),
                Column.number(t("evaluation.transfer.column.unemployment")), Column.number(t("evaluation.transfer.column.older")),
                Column.text(t("evaluation.transfer.variable.SETTLEMENT")), Column.text(t("evaluation.transfer.variable.SWEDISH")),
                Column.text(t("evaluation.transfer.column.source")));
        var rows = shown.stream()
                .map(area -> row(area, Optional.ofNullable(known.get(area.key())), Optional.ofNullable(brought.get(area.key())), caller.lang()))
                .toList();
        return new ContextsPage(
                t("evaluation.transfer.contexts"), Optional.of(t("evaluation.transfer.contexts.lead")),
                Table.of(t("evaluation.transfer.contexts"), columns, rows), new Pager(number, pages, Ui.url(PLACE)), caller.is(Role.EDITOR), fields, mistakes);
    }

    private static List<Cell> row(Area area, Optional<Context> context, Optional<Statistic> brought, Lang lang) {
        return List.of(
                Cell.link(area.name().in(lang), Ui.url("areas/" + area.key())),
                Cell.of(context.flatMap(each -> Optional.ofNullable(each.population())).map(people -> Ui.number(people.longValue())).orElse(UNKNOWN)),
                Cell.of(percent(context.map(Context::unemployment).orElse(null))),
                Cell.of(percent(context.map(Context::older).orElse(null))),
                Cell.of(context.flatMap(each -> Optional.ofNullable(each.settlement()))
                        .map(kind -> t("evaluation.transfer.settlement." + kind))
                        .orElse(UNKNOWN)),
                Cell.of(context.flatMap(each -> Optional.ofNullable(each.swedish()))
                        .map(is -> t(is ? "evaluation.transfer.yes" : "evaluation.transfer.no"))
                        .orElse(UNKNOWN)),
                Cell.of(brought.map(each -> t("evaluation.transfer.source", each.source(), String.valueOf(each.year())))
                        .orElseGet(() -> t("evaluation.transfer.source.own"))));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? UNKNOWN : t("evaluation.returns.percent", Ui.number(BigDecimal.valueOf(share)));
    }

    static String number(double value) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
