package fi.kutomo.evaluation.potential;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Impact potential for programs. Only rounds that are open to everybody; nobody's marks come out before. */
@Controller
@Access(Access.Level.PUBLIC)
class PotentialApi {

    private static final int PART = 500;

    private final RoundStore store;
    private final Entries entries;

    PotentialApi(RoundStore store, Entries entries) {
        this.store = store;
        this.entries = entries;
    }

    /** A part of the newest open rounds of each entry, what the points and marks mean, and the number of the next part. */
    record Listing(List<Criterion> criteria, long total, List<Judged> potentials, @Nullable Integer next) {}

    /** One of the four criteria. */
    record Criterion(String code, Map<String, String> name, List<Anchored> points) {}

    /** A point with what must be so for 0, 2 and 4. */
    record Anchored(String code, Map<String, String> name, Map<Integer, Map<String, String>> marks) {}

    /** An entry with its open rounds, the newest first. */
    record Judged(String entry, String url, List<Opened> rounds) {}

    /** An open round. */
    record Opened(int number, Instant begun, @Nullable Instant opened, List<Judgement> judgements) {}

    /** Marks by point, where what is missing is not known, and what follows from them. */
    record Judgement(
            Side by,
            int revision,
            String rule,
            Map<Point, Integer> marks,
            Map<Aspect, String> reasons,
            Map<Aspect, Double> scores,
            OptionalDouble potential,
            OptionalDouble geometric,
            double low,
            double high,
            double coverage,
            List<Aspect> blocking) {

        static Judgement of(Sheet sheet) {
            var result = sheet.potential();
            return new Judgement(
                    sheet.side(), sheet.revision(), Potential.RULE, new TreeMap<>(sheet.marks()), new TreeMap<>(sheet.reasons()),
                    new TreeMap<>(result.scores()), result.whole(), result.geometric(), result.low(), result.high(), result.coverage(),
                    result.blocking());
        }
    }

    @GetMapping("/api/v1/potentials")
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        long total = store.countOpened();
        var rounds = store.opened((number - 1) * PART, PART);
        var described = entries.described(rounds.stream().map(Round::entry).toList());
        return answer(new Listing(
                Arrays.stream(Aspect.values()).map(PotentialApi::criterion).toList(),
                total,
                rounds.stream()
                        .filter(round -> described.containsKey(round.entry()))
                        .map(round -> judged(Objects.requireNonNull(described.get(round.entry())), List.of(round)))
                        .toList(),
                (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/potentials/{id}")
    ResponseEntity<Judged> show(@PathVariable String id) {
        var entry = PermanentId.parse(id)
                .flatMap(entries::find)
                .flatMap(summary -> entries.described(List.of(summary.entry())).values().stream().findFirst())
                .filter(found -> PotentialRules.KINDS.contains(found.kind()))
                .orElseThrow(() -> new NotFound(id));
        return answer(judged(entry, store.of(entry.entry()).stream().filter(Round::opened).toList()));
    }

    private static Judged judged(Described entry, List<Round> rounds) {
        return new Judged(
                entry.id().value(),
                Ui.absolute(Ui.url(entry.path() + "/potential")),
                rounds.stream()
                        .map(round -> new Opened(
                                round.number(), round.begunAt(), round.openedAt().orElse(null), round.sheets().stream().map(Judgement::of).toList()))
                        .toList());
    }

    private static Criterion criterion(Aspect aspect) {
        return new Criterion(
                aspect.name(),
                words(aspect.labelKey()),
                aspect.points().stream()
                        .map(point -> {
                            var marks = new TreeMap<Integer, Map<String, String>>();
                            List.of(0, 2, 4).forEach(mark -> marks.put(mark, words(point.anchorKey(mark))));
                            return new Anchored(point.name(), words(point.labelKey()), marks);
                        })
                        .toList());
    }

    private static Map<String, String> words(String key) {
        var words = new LinkedHashMap<String, String>();
        Lang.ALL.forEach(lang -> words.put(lang.tag(), Ui.t(lang, key)));
        return words;
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
