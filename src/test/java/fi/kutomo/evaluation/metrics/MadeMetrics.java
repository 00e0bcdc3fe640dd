package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.IndicatorStore;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Metrics for tests: people reached by a public model, with one value. */
public final class MadeMetrics {

    static final String INDICATOR = "tavoitetut-ihmiset";

    private MadeMetrics() {}

    /** A public model of this person; answers its permanent id. */
    public static String model(ApplicationContext program, UUID person) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, "Esimerkki " + UUID.randomUUID())
                .withOriginal("summary", Lang.FI, "Esimerkin tiivistelmä.");
        var arrival = new Entries.Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test");
        return program.getBean(Entries.class).take(List.of(arrival), true, caller(person)).getFirst().id().value();
    }

    /** Metrics with a value that waits for approval; answers the variables of their addresses. */
    public static Map<String, String> make(ApplicationContext program, UUID person, boolean publish) {
        return make(program, program.getBean(Entries.class).find(new PermanentId(model(program, person))).orElseThrow(), person, publish, "120");
    }

    /** Public metrics of this entry with so many people reached, approved by an editor. */
    public static Map<String, String> approved(ApplicationContext program, EntrySummary entry, UUID person, String number) {
        var made = make(program, entry, person, true, number);
        program.getBean(Entering.class).approve(
                made.get("slug"), UUID.fromString(made.get("measure")), UUID.fromString(made.get("value")), 1, caller(UUID.randomUUID()));
        return made;
    }

    private static Map<String, String> make(ApplicationContext program, EntrySummary entry, UUID person, boolean publish, String number) {
        var caller = caller(person);
        var measuring = program.getBean(Measuring.class);
        var metrics = measuring.begin(entry, caller);
        var indicator = program.getBean(IndicatorStore.class).get(INDICATOR);
        var measure = measuring.choose(metrics.slug(), indicator, caller);
        program.getBean(Entering.class).enter(
                metrics.slug(), new Entering.Entry(measure, Optional.empty(), Period.read("2024").orElseThrow(), people(number, "0")), 0, caller);
        var value = program.getBean(ActualStore.class).of(List.of(measure)).get(measure).getFirst();
        var upload = program.getBean(MeasureStore.class).keep(
                metrics.id(), "esimerkki.csv", ("indicator;period;number\n" + INDICATOR + ";2023;7\n").getBytes(StandardCharsets.UTF_8),
                Optional.of(person), Instant.now(), Instant.EPOCH);
        if (publish) {
            measuring.publish(metrics.slug(), program.getBean(MetricsStore.class).at(metrics.slug()).orElseThrow().version(), caller);
        }
        return Map.of(
                "slug", metrics.slug(), "measure", measure.toString(), "value", value.id().toString(), "upload", upload.toString());
    }

    public static Actual.Content people(String number, String repeated) {
        return new Actual.Content(new BigDecimal(number), null, null, new BigDecimal(repeated), "", Map.of(), "Osallistujaluettelo", "");
    }

    private static Caller caller(UUID person) {
        return new Caller(Optional.of(person), "Esimerkki", Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI);
    }
}
