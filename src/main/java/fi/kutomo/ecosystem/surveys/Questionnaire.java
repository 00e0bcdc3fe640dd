package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.surveys.Known.OfStatement;
import fi.kutomo.ecosystem.surveys.Known.OfTie;
import fi.kutomo.ecosystem.ties.Tie;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.State;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.ecosystem.ties.TrustStore;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.platform.kernel.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what is known of an actor that is asked. */
@Component
public class Questionnaire {

    /** Nobody goes through more on a phone; the rest stands on the actor's own page. */
    private static final int MOST_TIES = 25;

    private final ActorStore actors;
    private final StatementStore statements;
    private final TieStore ties;
    private final TrustStore trust;
    private final AskedStore asked;

    Questionnaire(ActorStore actors, StatementStore statements, TieStore ties, TrustStore trust, AskedStore asked) {
        this.actors = actors;
        this.statements = statements;
        this.ties = ties;
        this.trust = trust;
        this.asked = asked;
    }

    public Known of(Asked one, Speaker speaker) {
        var sight = speaker.sight();
        var actor = actors.find(List.of(one.actor()), sight).stream()
                .filter(each -> each.state() == Actor.State.SHOWN)
                .findFirst()
                .orElseThrow(() -> new NotFound("actor " + one.actor()));
        var answers = asked.answers(one.id());
        // Whoever holds a letter is not shown what others of the actor have said earlier of working together
        var since = speaker.caller().person().isPresent() ? Instant.EPOCH : one.asked().orElseThrow();
        return new Known(actor, statements(actor, answers, sight), ties(actor, answers, sight, since));
    }

    private List<OfStatement> statements(Actor actor, Map<UUID, Answer> answers, Sight sight) {
        return statements.history(actor.id(), sight).stream()
                .filter(each -> holds(each, sight) || answers.get(each.id()) == Answer.OVER)
                .map(each -> new OfStatement(each, Optional.ofNullable(answers.get(each.id()))))
                .toList();
    }

    private static boolean holds(Statement statement, Sight sight) {
        return statement.said().from().filter(sight.today()::isBefore).isEmpty() && statement.said().to().filter(sight.today()::isAfter).isEmpty();
    }

    private List<OfTie> ties(Actor actor, Map<UUID, Answer> answers, Sight sight, Instant since) {
        var some = ties.of(actor.id(), sight, MOST_TIES).stream().filter(tie -> asked(tie, actor, answers, sight)).toList();
        var others = actors.find(some.stream().map(tie -> tie.end(other(tie, actor)).actor()).distinct().toList(), sight).stream()
                .filter(other -> other.state() == Actor.State.SHOWN)
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        var told = trust.own(some.stream().map(Tie::id).toList(), actor.id(), since);
        return some.stream()
                .flatMap(tie -> Optional.ofNullable(others.get(tie.end(other(tie, actor)).actor())).stream()
                        .map(other -> new OfTie(
                                tie, own(tie, actor), other, Optional.ofNullable(answers.get(tie.id())), told.getOrDefault(tie.id(), Answers.NONE))))
                // What others have said first: only this actor can confirm it
                .sorted(Comparator.comparing(tie -> !tie.fresh()))
                .toList();
    }

    /** What is over or taken back is not asked about, unless this answer has done so and may be changed. */
    private static boolean asked(Tie tie, Actor actor, Map<UUID, Answer> answers, Sight sight) {
        if (answers.get(tie.id()) == Answer.OVER) {
            return true;
        }
        return !tie.over(sight.today()) && tie.state() != State.WITHDRAWN && tie.end(own(tie, actor)).word() != Word.DENIES;
    }

    private static Side own(Tie tie, Actor actor) {
        return tie.from().actor().equals(actor.id()) ? Side.FROM : Side.TO;
    }

    private static Side other(Tie tie, Actor actor) {
        return own(tie, actor) == Side.FROM ? Side.TO : Side.FROM;
    }
}
