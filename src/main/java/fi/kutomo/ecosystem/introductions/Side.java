package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the two who are brought together.
 *
 * @param id in the address of the side's own page; tells nothing of the other
 * @param place 1 or 2
 * @param actor empty when it is not here any more
 * @param told what the side last said came of it
 */
public record Side(UUID id, int place, Optional<UUID> actor, Contact contact, Brief brief, Asked asked, int outcomesAsked, Optional<Outcome> told) {

    private static final String WORD = "introduction-side";

    /**
     * What the side is told of the other.
     *
     * @param lang of the words
     */
    public record Brief(Lang lang, String words, List<Fact> facts) {}

    /**
     * The question to the side and its answer.
     *
     * @param hears when it is told that nothing came of it; empty before an end and once it knows
     */
    public record Asked(Optional<Instant> at, Optional<Instant> reminded, Optional<Answer> answer, Optional<Instant> answeredAt, Optional<Instant> hears) {

        static final Asked NOT_YET = new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Under which the side's own acts stand in the log: what one side does must not lead to what the other does. */
    Ref ref() {
        return new Ref(WORD, id);
    }

    public boolean waits() {
        return asked.at().isPresent() && asked.answer().isEmpty();
    }

    public boolean agrees() {
        return asked.answer().filter(Answer.YES::equals).isPresent();
    }

    /** How long it can answer: its own time, whenever the other is asked. */
    public Optional<Instant> until() {
        return asked.at().map(at -> at.plus(Introduction.OPEN));
    }

    /** Whether it said no itself. */
    public boolean declines() {
        return asked.answer().filter(answer -> answer != Answer.YES).isPresent();
    }

    Side telling(List<Fact> facts) {
        return new Side(id, place, actor, contact, new Brief(brief.lang(), brief.words(), facts), asked, outcomesAsked, told);
    }

    Side asked(Instant now) {
        return with(new Asked(Optional.of(now), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Side reminded(Instant now) {
        return with(new Asked(asked.at(), Optional.of(now), asked.answer(), asked.answeredAt(), asked.hears()));
    }

    Side answered(Answer answer, Instant now) {
        return with(new Asked(asked.at(), asked.reminded(), Optional.of(answer), Optional.of(now), asked.hears()));
    }

    /** It is told at this hour that nothing came of it, or knows it. */
    Side hearing(Optional<Instant> at) {
        return with(new Asked(asked.at(), asked.reminded(), asked.answer(), asked.answeredAt(), at));
    }

    private Side with(Asked now) {
        return new Side(id, place, actor, contact, brief, now, outcomesAsked, told);
    }

    /** It has been asked what came of it, for so many times as should be by now. */
    Side outcomeAsked(int times) {
        return new Side(id, place, actor, contact, brief, asked, times, told);
    }

    Side told(Outcome outcome) {
        return new Side(id, place, actor, contact, brief, asked, outcomesAsked, Optional.of(outcome));
    }

    /** Nobody is written to here any more. */
    Side lost() {
        return new Side(id, place, actor, new Contact(Optional.empty(), "", Optional.empty()), brief, asked, outcomesAsked, told).hearing(Optional.empty());
    }
}
