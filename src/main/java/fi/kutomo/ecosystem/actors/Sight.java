package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a reader sees of the ecosystem on a day. Every question for something shown is asked with one, so that lists, counts, pages and
 * files never differ.
 *
 * @param least how far something must go to reach this reader wherever the actor works: the number of a {@link Scope}
 * @param woven regions that the reader weaves; whoever weaves the whole country has the least 0 instead
 * @param own actors for which the reader speaks
 * @param regions in which those work, as others say
 * @param together actors that are in a learning community in which the reader is as well
 * @param people who let themselves be seen as actors by this reader, with their names
 * @param looksOver whether proposed networks wait for the reader
 */
public record Sight(
        int least, List<String> woven, Set<UUID> own, List<String> regions, Set<UUID> together, Map<UUID, String> people,
        boolean looksOver, LocalDate today) {

    /** Whether the statement {@code s} of a shown actor is shown to the reader, and holds on the day that is asked for. */
    public static final String SAID =
            within("s.reach", "s.actor") + " and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today) ";

    public Sight {
        woven = List.copyOf(woven);
        own = Set.copyOf(own);
        regions = List.copyOf(regions);
        together = Set.copyOf(together);
        people = Map.copyOf(people);
    }

    /** What a visitor sees, people apart. */
    static Sight everybody(LocalDate today) {
        return new Sight(Scope.PUBLIC.ordinal(), List.of(), Set.of(), List.of(), Set.of(), Map.of(), false, today);
    }

    /** What the program itself sees, and of people those that it asks for. */
    public static Sight everything(Map<UUID, String> people, LocalDate today) {
        return new Sight(Scope.WEAVER.ordinal(), List.of(), Set.of(), List.of(), Set.of(), people, true, today);
    }

    /** Whether something about an actor that goes so far is shown to the reader. */
    public static String within(String reach, String actor) {
        return " ecosystem.within(%s, %s, :least, :woven::text[], :regions::text[], :own::uuid[], :seen, :together::uuid[]) ".formatted(reach, actor);
    }

    /**
     * Whether a tie is shown to the reader: near either end as far as both allow, and to members of communities where each end for itself
     * lets them see it.
     *
     * @param reach how far both ends let it go
     * @param standing whether both ends stand by it
     */
    public static String tied(String tie, String reach, String standing) {
        var near = "ecosystem.within(%s, %s.%s_actor, :least, :woven::text[], :regions::text[], :own::uuid[], :seen)";
        return " (" + near.formatted(reach, tie, "from") + " or " + near.formatted(reach, tie, "to")
                + " or cardinality(:together::uuid[]) > 0 and " + standing
                + " and" + within(tie + ".from_reach", tie + ".from_actor") + "and" + within(tie + ".to_reach", tie + ".to_actor") + ") ";
    }

    /** Joins an actor with what the reader may know of the person that it is. */
    public static String people(String actor) {
        return " left join unnest(:people::uuid[], :names::text[]) as p%1$s (person, name) on p%1$s.person = %1$s.person ".formatted(actor);
    }

    /** Whether an actor that is joined like this is shown to the reader. */
    public static String shown(String actor) {
        return " (%1$s.state = 'SHOWN' or %1$s.state = 'PROPOSED' and (:looksOver or %1$s.id = any (:own::uuid[])))".formatted(actor)
                + " and (%1$s.kind <> 'PERSON' or p%1$s.person is not null) ".formatted(actor);
    }

    /** Sets the parameters that the conditions above ask for; what held on another day is asked with another {@code today}. */
    public StatementSpec on(StatementSpec statement) {
        var ids = people.keySet().toArray(UUID[]::new);
        var names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = people.get(ids[i]);
        }
        return statement
                .param("least", least)
                .param("woven", woven.toArray(String[]::new))
                .param("own", own.toArray(UUID[]::new))
                .param("together", together.toArray(UUID[]::new))
                .param("regions", regions.toArray(String[]::new))
                .param("people", ids)
                .param("names", names)
                .param("looksOver", looksOver)
                .param("seen", Date.valueOf(today))
                .param("today", Date.valueOf(today));
    }
}
