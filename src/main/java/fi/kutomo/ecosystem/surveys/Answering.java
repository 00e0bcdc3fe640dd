package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.surveys.Asked.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an actor that is asked does: answers, in parts and again, does not want to, or says that somebody else ought to be asked. */
@Workflow
public class Answering {

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final SurveyKeyStore keys;
    private final SurveyLetters letters;
    private final Questionnaire questionnaire;
    private final SayingStatements statements;
    private final SayingTies ties;
    private final ActorStore actors;
    private final Sights sights;
    private final AuditLog audit;
    private final Clock clock;

    Answering(
            SurveyStore surveys,
            AskedStore asked,
            SurveyKeyStore keys,
            SurveyLetters letters,
            Questionnaire questionnaire,
            SayingStatements statements,
            SayingTies ties,
            ActorStore actors,
            Sights sights,
            AuditLog audit,
            Clock clock) {
        this.surveys = surveys;
        this.asked = asked;
        this.keys = keys;
        this.letters = letters;
        this.questionnaire = questionnaire;
        this.statements = statements;
        this.ties = ties;
        this.actors = actors;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who may answer.
     *
     * @param speaker speaks for the actor
     */
    public record Respondent(Asked asked, Survey survey, Speaker speaker) {}

    /** The question to an actor for which the caller speaks. For everybody else it is as if it were not there. */
    public Respondent own(UUID id, Caller caller) {
        var speaker = sights.speaker(caller);
        return asked.find(id)
                .filter(each -> each.asked().isPresent() && speaker.sight().own().contains(each.actor()))
                .map(each -> new Respondent(each, survey(each), speaker))
                .orElseThrow(() -> new NotFound("asked " + id));
    }

    /**
     * The question with which a letter with this secret went out, while the survey is open, the address is kept and none of the actor's own
     * people has an account.
     */
    public Optional<Respondent> byLetter(String secret, Caller visitor) {
        return keys.leadsTo(secret, clock.instant())
                .flatMap(asked::find)
                .filter(each -> each.asked().isPresent() && each.address().isPresent() && !hasPeople(each))
                .map(each -> new Respondent(each, survey(each), sights.byLetter(each.actor(), visitor)))
                .filter(each -> open(each.survey()));
    }

    /** As the program sees the actor: whose people they are is nothing that the visitor need see. */
    private boolean hasPeople(Asked one) {
        return actors.find(List.of(one.actor()), sights.of(Caller.system())).stream().anyMatch(actor -> !letters.addressees(actor).isEmpty());
    }

    public boolean open(Survey survey) {
        return survey.open(today());
    }

    /** Everything that is marked is said, or none of it. An address may be mistyped: by letter nothing goes further than it went before. */
    public void answer(Respondent by, Marks sent) {
        var before = held(by);
        var marks = by.speaker().caller().person().isEmpty() ? sent.asFarAsBefore() : sent;
        if (marks.empty()) {
            throw new Refused("ecosystem.surveys.refused.nothing");
        }
        var known = questionnaire.of(before, by.speaker());
        var source = by.survey().source(today(), marks.lang());
        statements.say(before, known, marks, source, by.speaker());
        ties.say(before, known, marks, source, by.speaker());
        var state = marks.done() || before.state() == State.ANSWERED ? State.ANSWERED : State.STARTED;
        asked.answered(before.id(), state, clock.instant(), by.speaker().caller().person());
        audit.record(by.speaker().caller(), "survey.answered", before.ref());
    }

    /** Quietly and for good: nobody is reminded, and no survey writes to the address again. What was answered stays answered. */
    public void decline(Respondent by) {
        leave(by, State.DECLINED);
    }

    /** Somebody else ought to be asked; this address is not written to again either. */
    public void wrong(Respondent by) {
        leave(by, State.WRONG);
    }

    private void leave(Respondent by, State state) {
        var before = held(by);
        if (before.state() != State.ANSWERED) {
            asked.answered(before.id(), state, clock.instant(), by.speaker().caller().person());
        }
        // Whoever speaks for the actor by an account does not say whose mail is not to be written to
        before.address()
                .filter(_ -> by.speaker().caller().person().isEmpty())
                .ifPresent(address -> keys.silence(address.email(), clock.instant()));
        asked.forgetAddress(before.id());
        keys.drop(before.id());
        audit.record(by.speaker().caller(), "survey.declined", before.ref());
    }

    /** Held, and read again: the letter may have been revoked, the survey closed. */
    private Asked held(Respondent by) {
        var survey = surveys.lock(by.survey().id());
        var now = asked.lock(by.asked().id());
        if (!open(survey)) {
            throw new Refused("ecosystem.surveys.refused.over");
        }
        if (now.asked().isEmpty() || !now.address().equals(by.asked().address())) {
            throw new NotFound("asked " + now.id());
        }
        return now;
    }

    private Survey survey(Asked one) {
        return surveys.find(one.survey()).orElseThrow(() -> new NotFound("survey " + one.survey()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
