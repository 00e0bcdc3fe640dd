package fi.kutomo.ecosystem.measuring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.measuring.Ground.OfMap;
import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers with the kept run of just the net that the reader sees now, and makes it where there is none. So a tie that was withdrawn is in
 * no answer from that moment on, in none about earlier days either.
 */
@Component
class Runs {

    private static final int MONTHS = 12;
    private static final int MOST_KEPT = 40;
    private static final int REMEMBERED = 200;

    /** Changed whenever the same net would give other numbers. */
    private static final String METHOD = "2";

    private static final String PROGRAM =
            Optional.ofNullable(Runs.class.getPackage().getImplementationVersion()).orElse("development") + " / " + METHOD;

    private final Nets nets;
    private final NetStore netStore;
    private final RunStore store;
    private final Measuring measuring;
    private final Works works;
    private final Sights sights;
    private final Clock clock;
    private Memory memory = new Memory("");

    /** Runs of earlier days of which a weaver was found to see all that they rest on, since anything last changed. */
    private final Cache<Seen, Set<UUID>> looked = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Runs(Nets nets, NetStore netStore, RunStore store, Measuring measuring, Works works, Sights sights, Clock clock) {
        this.nets = nets;
        this.netStore = netStore;
        this.store = store;
        this.measuring = measuring;
        this.works = works;
        this.sights = sights;
        this.clock = clock;
    }

    /** What there is to say. */
    sealed interface Answer {

        default Optional<Run> run() {
            return this instanceof Kept kept ? Optional.of(kept.kept()) : Optional.empty();
        }
    }

    record Kept(Run kept) implements Answer {}

    /** It takes a while. */
    record Counting(Work work) implements Answer {}

    /** Of so few nothing is told. */
    record TooFew() implements Answer {}

    /**
     * As whom a series was looked at.
     *
     * @param pulse taken before the nets were drawn
     */
    private record Seen(Eyes eyes, Question question, String pulse) {}

    /** An answer with the net that it is about. */
    record Drawn(Answer answer, Net net) {}

    /**
     * What everybody was answered since anything last changed on which any net could rest. The pulse is taken before a net is drawn, so an
     * answer is never older than its pulse. However many ask the same at once, it is drawn for the first of them alone.
     */
    private record Memory(String pulse, Map<Question, Answer> answers, Map<Question, Object> locks) {

        Memory(String pulse) {
            this(pulse, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Object lock(Question question) {
            return locks.computeIfAbsent(question, _ -> new Object());
        }

        /** Of a reckoning that goes on, until it has a result or can be begun again. */
        Optional<Answer> known(Question question, Instant now) {
            return Optional.ofNullable(answers.get(question)).filter(answer -> !(answer instanceof Counting counting) || counting.work().holds(now, Works.REST));
        }
    }

    /** What everybody may see, whoever asks. Who is on a map depends on more than the pulse tells of, such as which theme is narrower: it is drawn each time. */
    Answer open(Question question) {
        return question.ground() instanceof OfMap ? answer(question, Caller.visitor(Lang.FI), Eyes.EVERYBODY).answer() : open(question, memory());
    }

    private Memory memory() {
        return memory(netStore.pulse(sights.of(Caller.visitor(Lang.FI))));
    }

    private synchronized Memory memory(String pulse) {
        if (!memory.pulse().equals(pulse)) {
            memory = new Memory(pulse);
        }
        return memory;
    }

    private Answer open(Question question, Memory remembered) {
        return remembered.known(question, clock.instant()).orElseGet(() -> {
            synchronized (remembered.lock(question)) {
                return remembered.known(question, clock.instant()).orElseGet(() -> {
                    var answer = answer(question, Caller.visitor(Lang.FI), Eyes.EVERYBODY).answer();
                    remembered.answers().put(question, answer);
                    return answer;
                });
            }
        });
    }

    /** What this weaver may see. */
    Drawn forWeaver(Question question, Caller weaver) {
        return answer(question, weaver, Eyes.of(weaver));
    }

    private Drawn answer(Question question, Caller reader, Eyes eyes) {
        var net = nets.of(question, reader, eyes.audience());
        if (net.tooFew()) {
            measuring.forget(question, eyes);
            return new Drawn(new TooFew(), net);
        }
        var kept = store.find(question, eyes, net.state(), PROGRAM);
        if (kept.isEmpty() && net.slow()) {
            return new Drawn(new Counting(works.start(new Works.Key(question, eyes, net.state()), course -> make(question, net, eyes, course))), net);
        }
        kept.ifPresent(_ -> measuring.sweep(question, eyes, net.rests()));
        return new Drawn(new Kept(kept.orElseGet(() -> make(question, net, eyes, Course.NOBODY_LOOKS))), net);
    }

    /** At once, however long it takes; empty where there are too few. */
    Optional<Run> make(Question question, Course course) {
        var net = nets.of(question, Caller.visitor(Lang.FI), Audience.PUBLIC);
        if (net.tooFew()) {
            measuring.forget(question, Eyes.EVERYBODY);
            return Optional.empty();
        }
        var kept = store.find(question, Eyes.EVERYBODY, net.state(), PROGRAM);
        return Optional.of(kept.orElseGet(() -> make(question, net, Eyes.EVERYBODY, course)));
    }

    private Run make(Question question, Net net, Eyes eyes, Course course) {
        var parameters = Parameters.USUAL;
        var start = clock.instant();
        var result = Reckoning.of(net, parameters, eyes.audience(), course);
        var made = clock.instant();
        var run = new Run(
                Ids.next(), question.key(), question.ground().sentence(), question.basis(), question.day(), eyes, parameters, net.state(), PROGRAM, made,
                Duration.between(start, made).toMillis(), net.graph().size(), net.graph().ties(), net.answered(), net.response(),
                result.portrait());
        measuring.keep(question, new Whole(run, net.rests(), result.standings(), result.seams()));
        return store.find(question, eyes, net.state(), PROGRAM).orElse(run);
    }

    /** Of the last day in each earlier month of which there was a run, the oldest first, each as its net is now known to have been. */
    List<Run> series(Question question) {
        var days = store.days(question, Eyes.EVERYBODY, MONTHS).reversed();
        if (days.isEmpty()) {
            return List.of();
        }
        var remembered = memory();
        return days.stream().flatMap(day -> open(question.on(day), remembered).run().stream()).toList();
    }

    /** The last of that series. */
    Optional<Run> before(Question question) {
        return store.days(question, Eyes.EVERYBODY, 1).stream().findFirst().flatMap(day -> open(question.on(day)).run());
    }

    /** The same for a weaver, each as it was told then; what rests on something that the weaver sees no more goes. */
    List<Run> series(Question question, Caller weaver) {
        var eyes = Eyes.of(weaver);
        var days = store.days(question, eyes, MONTHS);
        var seen = new Seen(eyes, question, netStore.pulse(sights.of(weaver)));
        var heads = heads(question, eyes, days);
        if (!ids(heads).equals(looked.getIfPresent(seen))) {
            days.forEach(day -> look(question.on(day), weaver, eyes));
            heads = heads(question, eyes, days);
            looked.put(seen, ids(heads));
        }
        var last = new TreeMap<LocalDate, Run>();
        heads.forEach(run -> last.putIfAbsent(run.day(), run));
        return List.copyOf(last.values());
    }

    private List<Run> heads(Question question, Eyes eyes, List<LocalDate> days) {
        return store.heads(question, eyes, days, Integer.MAX_VALUE);
    }

    private static Set<UUID> ids(List<Run> runs) {
        return runs.stream().map(Run::id).collect(Collectors.toSet());
    }

    /** What was reckoned of the day stays if all that it rests on is still there. */
    private void look(Question then, Caller weaver, Eyes eyes) {
        var net = nets.of(then, weaver, Audience.WEAVERS);
        if (net.tooFew()) {
            measuring.forget(then, eyes);
        } else {
            measuring.sweep(then, eyes, net.rests());
        }
    }

    /** All that was reckoned of the days of a series, which was looked at before, and of the day of the question, the newest first. */
    List<Run> kept(Question question, List<Run> series, Eyes eyes) {
        var days = Stream.concat(Stream.of(question.day()), series.stream().map(Run::day)).distinct().toList();
        return store.heads(question, eyes, days, MOST_KEPT);
    }

    /** Days that can be looked at: that of the question, and those of which there is a run. */
    boolean known(Question question, LocalDate today) {
        return question.day().equals(today) || question.day().isBefore(today) && store.any(question, Eyes.EVERYBODY);
    }
}
