package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.JudgementStore.Count;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public log of what those who keep order decided: counts only, and no count so small that it tells of one person. */
@Controller
class LogController {

    /** Smaller counts are not told. */
    static final int FEW = 5;

    private static final int MONTHS = 24;

    private final JudgementStore judgements;
    private final Clock clock;

    LogController(JudgementStore judgements, Clock clock) {
        this.judgements = judgements;
        this.clock = clock;
    }

    @GetMapping("/{lang}/moderation-log")
    @Access(Access.Level.PUBLIC)
    LogPage show(Lang lang) {
        var since = YearMonth.now(clock.withZone(Ui.ZONE)).minusMonths(MONTHS).atDay(1).atStartOfDay(Ui.ZONE).toInstant();
        var months = new LinkedHashMap<String, Map<String, Long>>();
        judgements.months(since).forEach(count -> months.computeIfAbsent(count.month(), _ -> new LinkedHashMap<>()).merge(words(count), count.times(), Long::sum));
        return new LogPage(Ui.t("forum.log.title"), months.entrySet().stream().map(month -> table(month.getKey(), month.getValue(), lang)).toList());
    }

    private static String words(Count count) {
        var what = Ui.t((count.automatic() ? "forum.outcomeByItself." : "forum.outcome.") + count.outcome().name());
        return count.rule().map(rule -> Ui.t("forum.log.of", what, Ui.t("forum.rule." + rule.name()))).orElse(what);
    }

    private static Table table(String month, Map<String, Long> counts, Lang lang) {
        var name = YearMonth.parse(month).format(DateTimeFormatter.ofPattern("LLLL yyyy", lang.locale()));
        return Table.of(name, List.of(Column.text(Ui.t("forum.log.what")), Column.number(Ui.t("forum.log.times"))), counts.entrySet().stream()
                .map(count -> List.of(Cell.of(count.getKey()), Cell.of(count.getValue() < FEW ? Ui.t("forum.log.few", FEW) : Ui.number(count.getValue()))))
                .toList());
    }
}
