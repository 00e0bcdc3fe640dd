package fi.kutomo.evaluation.indicators;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The editors' form for an indicator.
 *
 * @param action where it is sent, below the language prefix
 * @param version which state the editor sees, 0 for a new one
 */
public record IndicatorFormPage(
        String title,
        String action,
        int version,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Option> themes,
        List<Option> effects,
        List<Crumb> trail)
        implements Page {

    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    public List<Option> levels() {
        return options("level", Indicator.Level.values());
    }

    public List<Option> kinds() {
        return options("kind", Indicator.Kind.values());
    }

    public List<Option> directions() {
        return options("direction", Indicator.Direction.values());
    }

    public List<Option> frequencies() {
        return options("frequency", Indicator.Frequency.values());
    }

    public List<Breakdown> breakdowns() {
        return List.of(Breakdown.values());
    }

    public List<Indicator.Scheme> schemes() {
        return List.of(Indicator.Scheme.values());
    }

    public String linkField(Indicator.Scheme scheme) {
        return IndicatorForm.field(scheme);
    }

    private List<Option> options(String field, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> Option.of(value.name(), t("evaluation.indicators." + field + "." + word(value)), value.name().equals(at(field))))
                .toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
