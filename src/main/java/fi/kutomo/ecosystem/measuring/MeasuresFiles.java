package fi.kutomo.ecosystem.measuring;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.measuring.Portrait.Parting;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Runs.Answer;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run as a table and for programs: the same numbers as on the page. */
@Component
class MeasuresFiles {

    private static final List<String> HEAD = List.of("measure", "value", "error", "low", "high", "label", "shown", "range", "reading");

    private final Readings readings;
    private final PartingWords partings;
    private final RunStore store;
    private final ActorStore actors;
    private final Sights sights;
    private final Runs runs;
    private final Messages messages;

    MeasuresFiles(
            Readings readings, PartingWords partings, RunStore store, ActorStore actors, Sights sights, Runs runs, Messages messages) {
        this.readings = readings;
        this.partings = partings;
        this.store = store;
        this.actors = actors;
        this.sights = sights;
        this.runs = runs;
        this.messages = messages;
    }

    /** Below the head a line for each measure, then one for each silo, with what the page says of it; nothing without a run. */
    private List<List<String>> rows(Optional<Run> run, Lang lang) {
        var rows = new ArrayList<>(List.of(HEAD));
        run.ifPresent(told -> rows.addAll(rows(told, lang)));
        return rows;
    }

    void send(Optional<Run> run, String name, Lang lang, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"net-" + name + ".csv\"");
        response.setHeader("Cache-Control", "no-cache");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            rows(run, lang).forEach(csv::writeRecord);
        }
    }

    private List<List<String>> rows(Run run, Lang lang) {
        var rows = new ArrayList<List<String>>();
        readings.rows(run, lang).forEach(row -> rows.add(List.of(
                row.measure().word(), cell(row.figure().value()), cell(row.figure().error()), cell(row.figure().low()), cell(row.figure().high()), row.label(),
                row.value(), row.range(), row.reading())));
        for (var parting : run.portrait().partings()) {
            rows.add(List.of(
                    "inwardness-" + word(parting.silo()), cell(parting.index()), "", "", "",
                    messages.in(lang, "ecosystem.measuring.silo." + parting.silo().name()), Readings.shown(Measure.Form.NUMBER, parting.index(), lang), "",
                    partings.verdict(parting, lang)));
        }
        return rows;
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : String.valueOf(round(value));
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A net for programs.
     *
     * @param standing whether it is reckoned: {@code told}, {@code counting}, {@code too-few}
     */
    record View(String area, String ties, LocalDate on, String standing, @Nullable Told run, List<Earlier> series, List<Head> kept) {}

    /** What a run says. */
    record Told(
            Instant made,
            String program,
            String state,
            Parameters parameters,
            int actors,
            int pairs,
            int answered,
            boolean enoughAnswered,
            @Nullable Response response,
            Map<String, Figure> measures,
            @Nullable String phase,
            Portrait.Signals signals,
            List<Parted> partings,
            List<Integer> groups,
            List<String> cutActors,
            List<List<String>> cutTies) {}

    /** Of the actors here whom surveys asked within the year. */
    record Response(int asked, int answered, int notAsked) {}

    /** An earlier day. */
    record Earlier(LocalDate on, @Nullable String phase, Map<String, Figure> measures) {}

    /** Any run that is kept of the days of the series, the newest first. */
    record Head(Instant made, LocalDate on, String program, String state, Parameters parameters, int actors, int pairs, int answered, @Nullable String phase) {}

    /** Whether a silo parts the net. */
    record Parted(String silo, String verdict, int known, long across, long within, @Nullable Double index, @Nullable Double expected, @Nullable Double p, @Nullable Double likeness, double diversity, Portrait.Matrix matrix) {}

    View view(Question question, Answer answer, boolean today) {
        var standing = switch (answer) {
            case Runs.Kept _ -> "told";
            case Runs.Counting _ -> "counting";
            case Runs.TooFew _ -> "too-few";
        };
        var run = answer.run();
        var series = today && run.isPresent() ? runs.series(question) : List.<Run>of();
        return new View(
                question.key(), question.basis().word(), question.day(), standing, run.map(this::told).orElse(null),
                series.stream().map(MeasuresFiles::earlier).toList(),
                run.isPresent() ? runs.kept(question, series, Eyes.EVERYBODY).stream().map(MeasuresFiles::head).toList() : List.of());
    }

    private static Head head(Run run) {
        return new Head(run.made(), run.day(), run.program(), run.state(), run.parameters(), run.actors(), run.ties(), run.answered(), phase(run));
    }

    private static Earlier earlier(Run run) {
        return new Earlier(run.day(), phase(run), figures(run));
    }

    private static @Nullable String phase(Run run) {
        var phase = run.portrait().phase();
        return phase == null ? null : word(phase);
    }

    private static Map<String, Figure> figures(Run run) {
        var figures = new LinkedHashMap<String, Figure>();
        for (var measure : Measure.values()) {
            var figure = run.portrait().figures().get(measure);
            if (figure != null) {
                figures.put(measure.word(), new Figure(round(figure.value()), round(figure.error()), round(figure.low()), round(figure.high())));
            }
        }
        return figures;
    }

    private static @Nullable Double round(@Nullable Double value) {
        return value == null ? null : Double.valueOf(round(value.doubleValue()));
    }

    /** People are counted in the measures and named nowhere. */
    private Told told(Run run) {
        var standings = store.standings(run.id());
        var slugs = new HashMap<UUID, String>();
        actors.find(standings.stream().map(Standing::actor).toList(), sights.of(Caller.visitor(Lang.FI))).stream()
                .filter(actor -> actor.kind() != ActorKind.PERSON)
                .forEach((Actor actor) -> slugs.put(actor.id(), actor.slug()));
        var sizes = standings.stream().map(Standing::group).filter(Objects::nonNull).collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        var cut = standings.stream().filter(Standing::cut).map(Standing::actor).filter(slugs::containsKey).map(slugs::get).sorted().toList();
        var seams = store.seams(run.id()).stream()
                .filter(seam -> slugs.containsKey(seam.one()) && slugs.containsKey(seam.other()))
                .map(seam -> Stream.of(seam.one(), seam.other()).map(slugs::get).sorted().toList())
                .toList();
        return new Told(
                run.made(), run.program(), run.state(), run.parameters(), run.actors(), run.ties(), run.answered(), run.enoughAnswered(),
                run.response().map(share -> new Response(share.asked(), share.answered(), run.actors() - share.asked())).orElse(null), figures(run), phase(run), run.portrait().signals(), run.portrait().partings().stream().map(MeasuresFiles::parted).toList(),
                sizes.values().stream().filter(size -> size >= Net.FEWEST).map(Long::intValue).sorted((one, other) -> other - one).toList(), cut, seams);
    }

    private static Parted parted(Parting parting) {
        return new Parted(
                word(parting.silo()), word(parting.verdict()), parting.known(), parting.across(), parting.within(), parting.index(), parting.expected(),
                parting.p(), parting.likeness(), parting.diversity(), parting.matrix());
    }
}
