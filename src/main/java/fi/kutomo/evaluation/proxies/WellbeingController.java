package fi.kutomo.evaluation.proxies;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Terms;
import fi.kutomo.evaluation.reckoning.Terms.Timing;
import fi.kutomo.evaluation.reckoning.Wellbeing;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A calculator for the worth of a change in satisfaction with life; it keeps nothing. */
@Controller
class WellbeingController {

    private static final BigDecimal MOST_POINTS = BigDecimal.TEN;

    private final Messages messages;

    WellbeingController(Messages messages) {
        this.messages = messages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/wellbeing-value")
    Reply show(Lang lang, @RequestParam Map<String, String> asked) {
        if (!asked.containsKey("points")) {
            return Reply.of(page(usual(lang), new Typed(Map.of(), lang, messages), Optional.empty()));
        }
        var typed = new Typed(asked, lang, messages).labelled("evaluation.wellbeing.field").label("points", t("evaluation.returns.parameter.points"));
        var result = result(typed);
        return Reply.of(page(asked, typed, result), typed.fine() ? 200 : 422);
    }

    private static Map<String, String> usual(Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("people", "1");
        fields.put("years", "1");
        fields.put("rate", Numerals.writeShare(Terms.USUAL_RATE, lang));
        return fields;
    }

    private static WellbeingPage page(Map<String, String> fields, Typed typed, Optional<Table> result) {
        return new WellbeingPage(
                t("evaluation.wellbeing.title"), fields, typed.mistakes(), result,
                List.of(new Crumb(t("evaluation.returns.title"), "social-returns"), new Crumb(t("evaluation.proxies.title"), ProxyPages.PLACE)));
    }

    /** Empty where something is wrong, which is told at its field. */
    private static Optional<Table> result(Typed typed) {
        List.of("points", "people", "years", "year").forEach(field -> typed.required(field, Typed.LINE));
        var points = typed.number("points").orElse(BigDecimal.ZERO);
        if (points.abs().compareTo(MOST_POINTS) > 0) {
            typed.wrong("points", "evaluation.returns.problem.wellbeing.points");
        }
        var people = typed.notNegative("people").orElse(BigDecimal.ZERO);
        int years = typed.whole("years", 1, Parameter.LONGEST).orElse(1);
        var year = typed.notNegative("year").orElse(BigDecimal.ZERO);
        var dropOff = typed.share("drop-off").orElse(BigDecimal.ZERO);
        var ours = BigDecimal.ONE.subtract(typed.share("deadweight").orElse(BigDecimal.ZERO));
        var rate = typed.share("rate").orElse(BigDecimal.ZERO);
        if (!typed.fine()) {
            return Optional.empty();
        }
        var end = Terms.usual(years).at(rate);
        var start = new Terms(rate, years, Timing.START_OF_YEAR, end.fading(), end.start());
        return Optional.of(Table.of(
                t("evaluation.wellbeing.result"),
                List.of(Column.text(t("evaluation.wellbeing.way")), Column.number(t("evaluation.wellbeing.worth"))),
                List.of(
                        row("plain", Wellbeing.value(points, people, year, dropOff, end.at(BigDecimal.ZERO)).multiply(ours)),
                        row("end", Wellbeing.value(points, people, year, dropOff, end).multiply(ours)),
                        row("start", Wellbeing.value(points, people, year, dropOff, start).multiply(ours)))));
    }

    private static List<Cell> row(String way, BigDecimal value) {
        return List.of(Cell.of(t("evaluation.wellbeing.way." + way)), Cell.of(money(value)));
    }

    private static String money(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
