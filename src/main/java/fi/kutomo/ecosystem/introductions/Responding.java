package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a side does: answers, writes to the other once they know each other, tells what came of it, has its address removed. */
@Workflow
public class Responding {

    /** Longest line from one side to the other. */
    public static final int LONGEST = 4000;

    private final IntroductionStore store;
    private final StepStore steps;
    private final KeyStore keys;
    private final Speaking speaking;
    private final Leaving leaving;
    private final LeftAloneStore leftAlone;
    private final Claiming claiming;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Responding(
            IntroductionStore store,
            StepStore steps,
            KeyStore keys,
            Speaking speaking,
            Leaving leaving,
            LeftAloneStore leftAlone,
            Claiming claiming,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.keys = keys;
        this.speaking = speaking;
        this.leaving = leaving;
        this.leftAlone = leftAlone;
        this.claiming = claiming;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** The side's own introduction. Whoever is not asked in it is answered as if it were not there. */
    public Introduction own(UUID side, Caller caller) {
        return store.ofSide(side)
                .filter(introduction -> introduction.side(side).asked().at().isPresent())
                .filter(introduction -> caller.person().isPresent() && introduction.side(side).contact().person().equals(caller.person()))
                .orElseThrow(() -> new NotFound("side " + side));
    }

    /** The side to which a letter with this secret went, while its address is kept. */
    public Optional<UUID> ofLetter(String secret) {
        return keys.leadsTo(secret, clock.instant());
    }

    /** A side by its letter. */
    public Introduction byLetter(String secret) {
        return ofLetter(secret).flatMap(store::ofSide).orElseThrow(() -> new NotFound("letter"));
    }

    /** Quietly: the other side never hears who said what, nor at which hour. */
    public void answer(UUID id, UUID sideId, Answer answer, Caller caller) {
        var before = store.lock(id);
        var side = own(before, sideId, caller);
        if (answer == Answer.YES) {
            requireSpeaks(side);
        }
        var now = clock.instant();
        var answered = before.answer(side, answer, now);
        steps.note(id, Optional.of(sideId), answer.act(), "", now, caller.person());
        if (answered.state() instanceof Introduced && !speaking.ready(answered)) {
            store.save(leaving.end(before.with(side.answered(answer, now)), now));
        } else if (!before.state().open()) {
            store.save(answered);
        } else {
            store.save(answered);
            tellOf(answered, side, answer, now);
        }
        audit.record(caller, "introduction.answered", side.ref());
    }

    private void tellOf(Introduction answered, Side side, Answer answer, Instant now) {
        if (answered.state() instanceof Introduced) {
            steps.note(answered.id(), Optional.empty(), Step.Act.INTRODUCED, "", now, Optional.empty());
            telling.introduced(answered);
        }
        if (!(answered.state().open() && answered.other(side).waits())) {
            telling.weaver(answered, answered.weaver(), "ecosystem.mail.introductionMoved");
        }
    }

    /** The side in which this caller was asked. Whoever comes by a letter is a visitor, and so is nobody else's side. */
    private static Side own(Introduction introduction, UUID side, Caller caller) {
        return Optional.of(introduction.side(side))
                .filter(each -> each.asked().at().isPresent() && each.contact().person().equals(caller.person()))
                .orElseThrow(() -> new NotFound("side " + side));
    }

    /** Somebody who has left the organisation says nothing for it any more but no. */
    private void requireSpeaks(Side side) {
        if (!speaking.speaks(side)) {
            throw new Refused("ecosystem.introductions.refused.noLonger");
        }
    }

    /** A line to the other, which goes by mail too. The weaver does not read it. */
    public void write(UUID id, UUID sideId, String words, Caller caller) {
        var introduction = store.lock(id);
        var side = own(introduction, sideId, caller);
        var other = introduction.other(side);
        if (introduction.state().introducedAt().isEmpty()) {
            throw new Refused("ecosystem.introductions.refused.elsewhere");
        }
        requireSpeaks(side);
        if (!speaking.speaks(other)) {
            throw new Refused("ecosystem.introductions.refused.gone");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("ecosystem.introductions.refused.line", LONGEST);
        }
        steps.note(id, Optional.of(sideId), Step.Act.WROTE, words.strip(), clock.instant(), caller.person());
        telling.wrote(introduction, other, words.strip());
        audit.record(caller, "introduction.wrote", side.ref());
    }

    /**
     * What came of it, as this side sees it. Whoever says that they work together states a tie by it; the other's word confirms it.
     *
     * @param reach how far this side lets the tie go
     */
    public void tell(UUID id, UUID sideId, Outcome outcome, Scope reach, String words, Caller caller) {
        var before = store.lock(id);
        var side = own(before, sideId, caller);
        requireSpeaks(side);
        if (words.length() > LONGEST) {
            throw new Refused("ecosystem.introductions.refused.line", LONGEST);
        }
        var now = clock.instant();
        var said = before.tell(side, outcome, now);
        var told = outcome == Outcome.TIE ? claiming.claim(said, side, reach, caller).map(said::tiedBy).orElse(said) : said;
        store.save(told);
        steps.note(id, Optional.of(sideId), outcome.act(), words.strip(), now, caller.person());
        if (!told.state().word().equals(before.state().word()) && store.takenBack(told.tie().stream().toList()).isEmpty()) {
            telling.weaver(told, told.weaver(), "ecosystem.mail.introductionMoved");
        }
        audit.record(caller, "introduction.told", side.ref());
    }

    /**
     * Whoever was written to without an account has the address removed wherever it is asked, and it is not asked again. What is open
     * ends with it, as quietly as with a no.
     */
    public void forget(UUID id, UUID sideId, Caller caller) {
        var asked = own(store.find(id).orElseThrow(() -> new NotFound("introduction " + id)), sideId, caller);
        var email = asked.contact().email().orElseThrow(() -> new NotFound("address of side " + sideId));
        var now = clock.instant();
        for (var each : store.withAddress(email)) {
            var before = store.lock(each);
            var kept = before.state().open() ? leaving.end(before, now) : before;
            for (var side : before.sides()) {
                if (side.contact().email().filter(email::equalsIgnoreCase).isPresent()) {
                    kept = kept.with(kept.side(side.id()).lost());
                    keys.drop(side.id());
                }
            }
            store.save(kept);
        }
        leftAlone.add(email, now);
        audit.record(caller, "introduction.forgotten", asked.ref());
    }
}
