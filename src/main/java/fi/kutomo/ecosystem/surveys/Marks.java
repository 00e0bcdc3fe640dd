package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody marked on the page of a survey. Lines that are not marked are in it only as {@link #rest}.
 *
 * @param trust of ties, where the actor says otherwise than before how it is to work together
 * @param reach how far the lines that are marked may go from now on; empty: as far as until now, and what is new to weavers only
 * @param rest what is not marked is still so, but for ties on which the actor has not given its word
 * @param done whether the actor has answered, or goes on later
 * @param lang in which own words were written
 */
public record Marks(
        List<OnStatement> statements,
        List<OnTie> ties,
        List<OnTrust> trust,
        List<Fresh> fresh,
        Optional<FreshTie> freshTie,
        Optional<Scope> reach,
        boolean rest,
        boolean done,
        Lang lang) {

    public Marks {
        statements = List.copyOf(statements);
        ties = List.copyOf(ties);
        trust = List.copyOf(trust);
        fresh = List.copyOf(fresh);
    }

    /**
     * A statement.
     *
     * @param version that was read
     * @param term instead, where it is changed
     */
    public record OnStatement(UUID id, int version, Answer answer, String term, String words) {}

    /** A tie, with how strong it is for the actor. */
    public record OnTie(UUID id, int version, Answer answer, int strength) {}

    /** How it is to work with the other end of a tie. */
    public record OnTrust(UUID tie, Answers answers) {}

    /** Something that was not known. */
    public record Fresh(Facet facet, String term, String words) {}

    /** A tie that was not known. */
    public record FreshTie(Actor other, TieKind kind, boolean back, int strength) {}

    /** The same, with everything as far as until now. */
    Marks asFarAsBefore() {
        return new Marks(statements, ties, trust, fresh, freshTie, Optional.empty(), rest, done, lang);
    }

    boolean empty() {
        return statements.isEmpty() && ties.isEmpty() && trust.isEmpty() && fresh.isEmpty() && freshTie.isEmpty() && !rest;
    }
}
