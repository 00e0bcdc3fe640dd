package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to surveys: reminds twice, a week apart, and closes what is over. Each is minded by itself: what fails keeps no other waiting. */
@Component
class SurveyMinding {

    static final Duration REMIND = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(SurveyMinding.class);
    private static final int MOST = 500;

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final SurveyKeyStore keys;
    private final SurveyLetters letters;
    private final ActorStore actors;
    private final Sights sights;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyMinding(
            SurveyStore surveys,
            AskedStore asked,
            SurveyKeyStore keys,
            SurveyLetters letters,
            ActorStore actors,
            Sights sights,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.surveys = surveys;
        this.asked = asked;
        this.keys = keys;
        this.letters = letters;
        this.actors = actors;
        this.sights = sights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        close();
        remind();
    }

    /** Once the last day is over. */
    int close() {
        return each(surveys.over(today()), id -> {
            var survey = surveys.lock(id);
            if (survey.state() != Survey.State.OPEN || !today().isAfter(survey.until())) {
                return false;
            }
            surveys.close(id, clock.instant());
            keys.dropAll(id);
            audit.record(Caller.system(), "survey.closed", survey.ref());
            return true;
        });
    }

    /** Whoever has not finished, once after a week and once after two; whoever a letter does not reach any more is left alone. */
    int remind() {
        return each(asked.toRemind(clock.instant().minus(REMIND), MOST), this::remind);
    }

    private boolean remind(UUID id) {
        var one = asked.lock(id);
        var survey = surveys.find(one.survey()).filter(each -> each.open(today()));
        boolean due = one.waits() && one.reminders() < Asked.REMINDERS && one.written().filter(at -> !at.plus(REMIND).isAfter(clock.instant())).isPresent();
        if (survey.isEmpty() || !due) {
            return false;
        }
        asked.written(id, clock.instant());
        var actor = actor(one);
        var way = actor.flatMap(each -> Optional.ofNullable(letters.ways(List.of(one), Map.of(each.id(), each)).get(id)));
        way.ifPresent(each -> letters.of(survey.get()).write(one, actor.orElseThrow(), each, true));
        return way.isPresent();
    }

    /** As the program sees it: a person who takes back the consent is not seen, and so not written to. */
    private Optional<Actor> actor(Asked one) {
        return actors.find(List.of(one.actor()), sights.of(Caller.system())).stream().findFirst();
    }

    private int each(List<UUID> ids, Predicate<UUID> act) {
        int changed = 0;
        for (var id : ids) {
            try {
                changed += Boolean.TRUE.equals(transaction.execute(_ -> act.test(id))) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.warn("Could not mind {} of a survey; it is tried again at the next look", id, failed);
            }
        }
        return changed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
