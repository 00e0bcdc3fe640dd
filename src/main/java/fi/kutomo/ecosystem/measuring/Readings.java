package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.surveys.Answered;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the numbers of a run into words. Page, table and file take the same rows. */
@Component
class Readings {

    private static final int DIGITS = 2;

    private final Messages messages;

    Readings(Messages messages) {
        this.messages = messages;
    }

    /**
     * One measure in words.
     *
     * @param value as it is shown, a dash where there is none
     * @param range between which it would lie if some actors were not known; empty where this is not asked
     */
    record Row(Measure measure, Figure figure, String label, String value, String range, String reading) {}

    List<Row> rows(Run run, Lang lang) {
        return rows(run, _ -> true, lang);
    }

    List<Row> rows(Run run, Predicate<Measure> which, Lang lang) {
        return Arrays.stream(Measure.values())
                .filter(which)
                .filter(run.portrait().figures()::containsKey)
                .map(measure -> row(measure, figure(run, measure), run, lang))
                .toList();
    }

    private static Figure figure(Run run, Measure measure) {
        return run.portrait().figures().getOrDefault(measure, new Figure(null, null, null, null));
    }

    private Row row(Measure measure, Figure figure, Run run, Lang lang) {
        var value = shown(measure.form(), figure.value(), lang);
        var error = figure.error();
        return new Row(
                measure, figure, messages.in(lang, "ecosystem.measuring.measure." + measure.name()),
                error == null ? value : messages.in(lang, "ecosystem.measuring.estimated", value, shown(measure.form(), error, lang)),
                figure.low() == null || figure.high() == null ? ""
                        : shown(measure.form(), figure.low(), lang) + "–" + shown(measure.form(), figure.high(), lang),
                measure == Measure.RESPONSE ? response(run, lang) : reading(measure, figure, value, lang));
    }

    /** How many of those whom surveys asked have answered, how many have not, and how many were not asked at all. */
    String response(Run run, Lang lang) {
        return run.response()
                .map(share -> messages.in(
                        lang, "ecosystem.measuring.reading.RESPONSE." + Measure.RESPONSE.band(figure(run, Measure.RESPONSE)).name(), share.answered(), share.asked(),
                        share.asked() - share.answered(), run.actors() - share.asked()))
                .orElseGet(() -> messages.in(lang, "ecosystem.measuring.response." + run.audience().name(), Answered.LEAST));
    }

    private String reading(Measure measure, Figure figure, String value, Lang lang) {
        var band = measure.band(figure);
        return band == Measure.Band.UNDEFINED
                ? messages.in(lang, "ecosystem.measuring.undefined" + (measure.ownWay() ? "." + measure.name() : ""))
                : messages.in(lang, "ecosystem.measuring.reading." + measure.name() + "." + band.name(), value);
    }

    String value(Run run, Measure measure, Lang lang) {
        return shown(measure.form(), figure(run, measure).value(), lang);
    }

    static String rounded(double value, int digits, Lang lang) {
        var format = NumberFormat.getNumberInstance(lang.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    static String shown(Form form, @Nullable Double value, Lang lang) {
        if (value == null) {
            return "–";
        }
        var format = form == Form.SHARE ? NumberFormat.getPercentInstance(lang.locale()) : NumberFormat.getNumberInstance(lang.locale());
        format.setMaximumFractionDigits(switch (form) {
            case COUNT -> 0;
            case SHARE -> 1;
            case NUMBER -> DIGITS;
        });
        return format.format(value);
    }
}
