package fi.kutomo.forum.living;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.forum.living.MeasuresPage.Meaning;
import fi.kutomo.forum.living.VitalityStore.Scope;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the page of measures, with what they mean in plain words. */
@Component
class MeasuresPages {

    private final Months months;
    private final Topics topics;

    MeasuresPages(Months months, Topics topics) {
        this.months = months;
        this.topics = topics;
    }

    MeasuresPage open(String region, String theme, Lang lang) {
        var measured = months.of(scope(region, theme));
        var query = query(region, theme);
        return new MeasuresPage(
                Ui.t("forum.living.title"), List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL)), Ui.t("forum.living.lead"), says(measured, lang),
                options(topics.regions(lang), region), options(topics.themes(lang), theme), Ui.url("threads/measures"),
                table(measured, lang).csv(Ui.url("threads/measures.csv") + query), meanings(), query.isEmpty());
    }

    MeasuresPage within(Communities.Known community, Lang lang) {
        var measured = months.of(new Scope(Optional.of(community.id()), List.of()));
        var trail = List.of(new Crumb(community.name().in(lang), community.path()), new Crumb(Ui.t("forum.threads.title"), community.path() + "/threads"));
        return new MeasuresPage(
                Ui.t("forum.living.title"), trail, Ui.t("forum.living.leadWithin", community.name().in(lang)), says(measured, lang), List.of(), List.of(), "", table(measured, lang),
                meanings(), false);
    }

    static Scope scope(String region, String theme) {
        return new Scope(Optional.empty(), Stream.of(region, theme).filter(key -> !key.isEmpty()).toList());
    }

    static String query(String region, String theme) {
        var parts = new ArrayList<String>();
        if (!region.isEmpty()) {
            parts.add("region=" + Ui.encode(region));
        }
        if (!theme.isEmpty()) {
            parts.add("theme=" + Ui.encode(theme));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<Option> options(List<Topics.Topic> all, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", Ui.t("forum.form.any"), chosen.isEmpty())), all.stream().map(each -> Option.of(each.key(), each.name(), each.key().equals(chosen))))
                .toList();
    }

    private static Table table(Map<YearMonth, Map<Measure, Value>> measured, Lang lang) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(Ui.t("forum.living.month")));
        Stream.of(Measure.values()).map(measure -> Column.number(Ui.t("forum.living.measure." + measure.name()))).forEach(columns::add);
        var rows = measured.entrySet().stream()
                .map(month -> Stream.concat(
                                Stream.of(Cell.of(named(month.getKey(), lang))),
                                Stream.of(Measure.values()).map(measure -> Cell.of(told(measure, month.getValue().getOrDefault(measure, Value.of(0, 0))))))
                        .toList())
                .toList();
        return Table.of(Ui.t("forum.living.caption"), columns, rows);
    }

    private static String named(YearMonth month, Lang lang) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", lang.locale()));
    }

    private static String told(Measure measure, Value value) {
        if (value.hidden()) {
            return Ui.t("forum.living.hidden", Measure.LEAST);
        }
        return value.value().isEmpty() ? "–" : number(measure, value.value().getAsDouble());
    }

    private static String number(Measure measure, double value) {
        return switch (measure.unit()) {
            case HOURS -> Ui.t("forum.living.hours", Ui.number(rounded(value, value < 10 ? 1 : 0)));
            case SHARE -> Ui.t("forum.living.percent", Math.round(100 * value));
            case RATIO -> Ui.number(rounded(value, 2));
        };
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Of the newest month that is over; what cannot be told is not read. */
    private static List<String> says(Map<YearMonth, Map<Measure, Value>> measured, Lang lang) {
        var last = measured.entrySet().stream().skip(1).findFirst().orElseThrow();
        var said = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var value = last.getValue().getOrDefault(measure, Value.of(0, 0));
            value.value().ifPresent(number -> said.add(Ui.t("forum.living.says." + measure.name() + "." + tone(measure, number), number(measure, number), value.of())));
        }
        if (said.isEmpty()) {
            return List.of(Ui.t("forum.living.saysNothing", named(last.getKey(), lang), Measure.LEAST));
        }
        said.addFirst(Ui.t("forum.living.saysOf", named(last.getKey(), lang)));
        return said;
    }

    /** Whether a figure is as one would wish. The borders are ours: a first answer within a day, nine of ten within three. */
    private static String tone(Measure measure, double value) {
        boolean good = switch (measure) {
            case FIRST_RESPONSE -> value <= 24;
            case WITHIN_24, SECOND_POST, RETENTION -> value >= 0.5;
            case WITHIN_72 -> value >= 0.9;
            case UNANSWERED -> value <= 0.1;
            case RECIPROCITY -> value >= 0.25;
            case CONCENTRATION -> value <= 0.6;
            case CROSSING, SECTORS -> value >= 0.8;
        };
        return good ? "good" : "weak";
    }

    private static List<Meaning> meanings() {
        return Stream.of(Measure.values()).map(measure -> new Meaning(Ui.t("forum.living.measure." + measure.name()), Ui.t("forum.living.meaning." + measure.name()))).toList();
    }
}
