package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers with the kept run of just the net that the reader sees now, and makes it where there is none. So a tie that was withdrawn is in
 * no answer from that moment on, in none about earlier days either.
 */
@Component
class Runs {

    private static final int MONTHS = 12;

    /** Changed whenever the same net would give other numbers. */
    private static final String METHOD = "1";

    private static final String PROGRAM =
            Optional.ofNullable(Runs.class.getPackage().getImplementationVersion()).orElse("development") + " / " + METHOD;

    private final Nets nets;
    private final RunStore store;
    private final Measuring measuring;
    private final Works works;
    private final Clock clock;

    Runs(Nets nets, RunStore store, Measuring measuring, Works works, Clock clock) {
        this.nets = nets;
        this.store = store;
        this.measuring = measuring;
        this.works = works;
        this.clock = clock;
    }

    /** What there is to say. */
    sealed interface Answer {

        default Optional<Run> run() {
            return this instanceof Kept kept ? Optional.of(kept.kept()) : Optional.empty();
        }
    }

    record Kept(Run kept, Net net) implements Answer {}

    /** It takes a while. */
    record Counting(Work work) implements Answer {}

    /** Of so few nothing is told. */
    record TooFew() implements Answer {}

    /** What everybody may see, whoever asks. */
    Answer open(Question question) {
        return answer(question, Caller.visitor(Lang.FI), Audience.PUBLIC);
    }

    /** What this weaver may see. */
    Answer forWeaver(Question question, Caller weaver) {
        return answer(question, weaver, Audience.WEAVERS);
    }

    private Answer answer(Question question, Caller reader, Audience audience) {
        var net = nets.of(question, reader);
        if (net.tooFew()) {
            measuring.forget(question, audience);
            return new TooFew();
        }
        var kept = store.find(question, audience, net.state(), PROGRAM);
        if (kept.isPresent()) {
            return new Kept(kept.get(), net);
        }
        if (net.slow()) {
            return new Counting(works.start(new Works.Key(question, audience, net.state()), course -> make(question, net, audience, course)));
        }
        return new Kept(make(question, net, audience, Course.NOBODY_LOOKS), net);
    }

    /** At once, however long it takes; empty where there are too few. */
    Optional<Run> make(Question question, Course course) {
        var net = nets.of(question, Caller.visitor(Lang.FI));
        if (net.tooFew()) {
            measuring.forget(question, Audience.PUBLIC);
            return Optional.empty();
        }
        var kept = store.find(question, Audience.PUBLIC, net.state(), PROGRAM);
        return Optional.of(kept.orElseGet(() -> make(question, net, Audience.PUBLIC, course)));
    }

    private Run make(Question question, Net net, Audience audience, Course course) {
        var parameters = Parameters.USUAL;
        var start = clock.instant();
        var result = Reckoning.of(net, parameters, audience, course);
        var made = clock.instant();
        var run = new Run(
                Ids.next(), question.area().key(), question.basis(), question.day(), audience, parameters, net.state(), PROGRAM, made,
                Duration.between(start, made).toMillis(), net.graph().size(), net.graph().ties(), net.answered(), result.portrait());
        measuring.keep(new Whole(run, result.standings(), result.seams()));
        return store.find(question, audience, net.state(), PROGRAM).orElse(run);
    }

    /** Of the last day in each earlier month of which there was a run, the oldest first, each as its net is now known to have been. */
    List<Run> series(Question question, Audience audience, Caller weaver) {
        return store.days(question, audience, MONTHS).reversed().stream()
                .map(question::on)
                .flatMap(each -> (audience == Audience.PUBLIC ? open(each) : forWeaver(each, weaver)).run().stream())
                .toList();
    }

    /** The same for everybody. */
    List<Run> series(Question question) {
        return series(question, Audience.PUBLIC, Caller.visitor(Lang.FI));
    }

    /** Days that can be looked at: that of the question, and those of its series. */
    boolean known(Question question, LocalDate today) {
        return question.day().equals(today) || store.days(question.on(today), Audience.PUBLIC, MONTHS).contains(question.day());
    }
}
