package fi.kutomo.evaluation.transfer;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.vocabulary.Areas;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of municipalities as editors paste them: name; unemployment; share of older people; population. */
@Component
class ContextForm {

    private static final int MOST = 400;
    private static final int COLUMNS = 4;
    private static final int EARLIEST = 1990;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(100_000_000);

    private final Areas areas;
    private final Clock clock;

    ContextForm(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    List<Statistic> read(Typed typed) {
        typed.required("year", 10);
        int thisYear = LocalDate.now(clock).getYear();
        int year = typed.whole("year", EARLIEST, thisYear).orElse(thisYear);
        var source = typed.required("source", Typed.LINE);
        var lines = typed.raw("lines").lines().toList();
        if (lines.isEmpty()) {
            typed.wrong("lines", "evaluation.forms.problem.missing");
        } else if (lines.size() > MOST) {
            typed.wrong("lines", "evaluation.transfer.problem.lines", MOST);
            return List.of();
        }
        var read = new LinkedHashMap<String, Statistic>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(typed, i + 1, lines.get(i).split("[;\t]", -1), year, source).ifPresent(statistic -> read.put(statistic.area(), statistic));
            }
        }
        return List.copyOf(read.values());
    }

    private Optional<Statistic> line(Typed typed, int number, String[] parts, int year, String source) {
        var area = areas.named(parts[0].strip()).filter(found -> found.key().startsWith(Municipalities.KIND));
        if (area.isEmpty()) {
            typed.wrong("lines", "evaluation.transfer.problem.municipality", number, parts[0].strip());
            return Optional.empty();
        }
        if (parts.length > COLUMNS) {
            typed.wrong("lines", "evaluation.transfer.problem.columns", number);
            return Optional.empty();
        }
        var unemployment = figure(typed, number, parts, 1, HUNDRED);
        var older = figure(typed, number, parts, 2, HUNDRED);
        var population = figure(typed, number, parts, 3, MOST_PEOPLE);
        if (population != null && (population.signum() == 0 || population.stripTrailingZeros().scale() > 0)) {
            typed.wrong("lines", "evaluation.transfer.problem.number", number, parts[3].strip());
            return Optional.empty();
        }
        return Optional.of(new Statistic(
                area.get().key(), population == null ? null : population.intValueExact(), asDouble(unemployment), asDouble(older), year, source,
                clock.instant()));
    }

    private static @Nullable Double asDouble(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable BigDecimal figure(Typed typed, int number, String[] parts, int column, BigDecimal most) {
        if (parts.length <= column || parts[column].isBlank()) {
            return null;
        }
        var read = Numerals.read(parts[column], typed.lang()).filter(value -> value.signum() >= 0 && value.compareTo(most) <= 0);
        if (read.isEmpty()) {
            typed.wrong("lines", "evaluation.transfer.problem.number", number, parts[column].strip());
        }
        return read.orElse(null);
    }
}
