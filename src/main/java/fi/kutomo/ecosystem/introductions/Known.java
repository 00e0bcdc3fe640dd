package fi.kutomo.ecosystem.introductions;

/**
 * Who somebody is, for the other side once both have said yes.
 *
 * @param actor name of the actor
 * @param person name of who was asked, or empty
 * @param email where that person reads mail, or empty
 */
public record Known(String actor, String person, String email) {

    /** The person and the organisation, each once. */
    public String whole() {
        return person.isEmpty() || person.equals(actor) ? actor : actor.isEmpty() ? person : person + ", " + actor;
    }
}
