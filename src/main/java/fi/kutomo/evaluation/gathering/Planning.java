package fi.kutomo.evaluation.gathering;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.gathering.Plan.Line;
import fi.kutomo.evaluation.gathering.Plan.Problem;
import fi.kutomo.evaluation.gathering.Plan.Step;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Entering.Entry;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.evaluation.metrics.Unfit;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.ui.DateField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at each row of a file as if it had been typed, and says what would become of it. */
final class Planning {

    private final List<Measure> measures;
    private final Map<UUID, List<Actual>> known;
    private final Lang lang;
    private final LocalDate today;
    private final Map<UUID, List<Seen>> seen = new LinkedHashMap<>();

    private Planning(List<Measure> measures, Map<UUID, List<Actual>> known, Lang lang, LocalDate today) {
        this.measures = measures;
        this.known = known;
        this.lang = lang;
        this.today = today;
    }

    /** A period that stood in an earlier row. */
    private record Seen(Period period, int row) {}

    /**
     * Plans a file.
     *
     * @param known the values that are here, by measure
     * @param lang in which the numbers of a CSV file are written
     */
    static Plan of(List<ValueFile.Row> rows, List<Measure> measures, Map<UUID, List<Actual>> known, Lang lang, LocalDate today) {
        var planning = new Planning(measures, known, lang, today);
        return new Plan(rows.stream().map(planning::line).toList());
    }

    private Line line(ValueFile.Row row) {
        var reading = new Reading(row);
        var about = reading.text(Heading.INDICATOR, Typed.LINE);
        var when = Stream.of(Heading.PERIOD, Heading.FROM, Heading.UNTIL)
                .map(heading -> reading.written(heading))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " – " + other)
                .orElse("");
        var measure = measure(about);
        if (measure.isEmpty()) {
            reading.wrong(Heading.INDICATOR, about.isEmpty() ? "evaluation.forms.problem.missing" : "evaluation.gathering.problem.indicator");
            return new Line(row.number(), Step.REJECTED, about, when, Optional.empty(), reading.problems);
        }
        var indicator = measure.get().indicator();
        var period = reading.period();
        var content = reading.content(indicator);
        if (reading.problems.isEmpty()) {
            Unfit.in(indicator, content).forEach(unfit -> reading.wrong(new Heading(unfit.field()), unfit.key()));
        }
        var before = period.flatMap(wanted -> at(measure.get(), wanted, reading));
        var step = reading.problems.isEmpty() ? step(before, content) : Step.REJECTED;
        var entry = period.map(its -> new Entry(measure.get().id(), before.map(Actual::id), its, content));
        return new Line(row.number(), step, indicator.name().in(lang), when, entry, reading.problems);
    }

    private static Step step(Optional<Actual> before, Actual.Content content) {
        if (before.isEmpty()) {
            return Step.NEW;
        }
        return before.get().content().same(content) ? Step.SAME : Step.CHANGED;
    }

    /** The value that is here for just these days; what runs into other days, or is locked and differs, is wrong. */
    private Optional<Actual> at(Measure measure, Period period, Reading reading) {
        var earlier = seen.computeIfAbsent(measure.id(), _ -> new ArrayList<>());
        earlier.stream().filter(other -> other.period().overlaps(period)).findFirst().ifPresent(other ->
                reading.wrong(reading.periodHeading(), "evaluation.gathering.problem.twice", String.valueOf(other.row())));
        earlier.add(new Seen(period, reading.row.number()));
        var here = known.getOrDefault(measure.id(), List.of());
        var same = here.stream().filter(actual -> actual.period().equals(period)).findFirst();
        if (same.isEmpty() && here.stream().anyMatch(actual -> actual.period().overlaps(period))) {
            reading.wrong(reading.periodHeading(), "evaluation.metrics.problem.overlaps");
        }
        same.filter(Actual::approved)
                .filter(actual -> reading.problems.isEmpty() && !actual.content().same(reading.content(measure.indicator())))
                .ifPresent(_ -> reading.wrong(Heading.NUMBER, "evaluation.gathering.problem.locked"));
        return same;
    }

    /** By address, code or name; of two meanings of one indicator the newer. */
    private Optional<Measure> measure(String about) {
        var wanted = about.toLowerCase(Locale.ROOT);
        return measures.stream()
                .filter(measure -> !wanted.isEmpty())
                .filter(measure -> measure.indicatorSlug().equals(wanted)
                        || measure.indicator().code().toLowerCase(Locale.ROOT).equals(wanted)
                        || measure.indicator().name().byLang().values().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .max((one, other) -> Integer.compare(one.meaning(), other.meaning()));
    }

    /** One row being read, with what is wrong in it. */
    private final class Reading {

        private final ValueFile.Row row;
        private final List<Problem> problems = new ArrayList<>();

        private Reading(ValueFile.Row row) {
            this.row = row;
        }

        void wrong(Heading heading, String key, Object... arguments) {
            var cell = row.cells().get(heading);
            problems.add(new Problem(cell == null ? "" : cell.place(), cell == null ? "" : cell.text(), key, List.of(arguments)));
        }

        String written(Heading heading) {
            var cell = row.cells().get(heading);
            return cell == null ? "" : cell.text();
        }

        String text(Heading heading, int longest) {
            var text = written(heading);
            if (text.length() > longest) {
                wrong(heading, "evaluation.forms.problem.long", longest);
                return text.substring(0, longest);
            }
            return text;
        }

        @Nullable BigDecimal number(Heading heading) {
            var cell = row.cells().get(heading);
            if (cell == null) {
                return null;
            }
            var number = Numerals.read(cell.text(), cell.plain() ? Lang.EN : lang);
            if (number.isEmpty()) {
                wrong(heading, "evaluation.gathering.problem.number");
            }
            return number.orElse(null);
        }

        Actual.Content content(Indicator indicator) {
            var parts = new LinkedHashMap<String, BigDecimal>();
            row.cells().keySet().stream().filter(Heading::part).forEach(heading -> {
                var part = number(heading);
                if (part != null) {
                    parts.put(heading.name(), part);
                }
            });
            return new Actual.Content(
                    indicator.kind() == Indicator.Kind.YESNO ? yesNo() : number(Heading.NUMBER), number(Heading.DENOMINATOR), number(Heading.PEOPLE),
                    number(Heading.REPEATED), text(Heading.WORDS, Typed.PROSE), parts, text(Heading.SOURCE, Typed.LINE), text(Heading.NOTE, Typed.PROSE));
        }

        private @Nullable BigDecimal yesNo() {
            return switch (written(Heading.NUMBER).toLowerCase(Locale.ROOT)) {
                case "kyllä", "ja", "yes", "true", "1" -> BigDecimal.ONE;
                case "ei", "nej", "no", "false", "0" -> BigDecimal.ZERO;
                default -> number(Heading.NUMBER);
            };
        }

        Heading periodHeading() {
            return row.cells().containsKey(Heading.PERIOD) ? Heading.PERIOD : Heading.FROM;
        }

        Optional<Period> period() {
            var period = row.cells().containsKey(Heading.PERIOD) ? Period.read(written(Heading.PERIOD)) : days();
            if (period.isEmpty()) {
                wrong(periodHeading(), "evaluation.gathering.problem.period");
            } else if (!Unfit.in(period.get(), today).isEmpty()) {
                wrong(periodHeading(), "evaluation.metrics.problem.future");
            }
            return period;
        }

        private Optional<Period> days() {
            var from = DateField.read(written(Heading.FROM));
            var until = DateField.read(written(Heading.UNTIL));
            return from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
                    ? Optional.of(new Period(from.get(), until.get()))
                    : Optional.empty();
        }
    }
}
