package fi.kutomo.ecosystem.actors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a reader sees of the ecosystem. Every question for something shown is asked with one, so that lists, counts, pages and files
 * never differ.
 *
 * @param least how far something must go to reach this reader: the number of a {@link fi.kutomo.accounts.Consents.Scope}
 * @param own actors for which the reader speaks
 * @param regions in which those work
 * @param people who let themselves be seen as actors by this reader, with their names
 */
public record Sight(int least, Set<UUID> own, List<String> regions, Map<UUID, String> people) {

    /** Whether the statement {@code s} of a shown actor is shown to the reader, and holds today. */
    public static final String SAID =
            """
             ecosystem.within(s.reach, s.actor, :least, :regions::text[], :own::uuid[])
              and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today)
            """;

    public Sight {
        own = Set.copyOf(own);
        regions = List.copyOf(regions);
        people = Map.copyOf(people);
    }

    /** Joins an actor with what the reader may know of the person that it is. */
    public static String people(String actor) {
        return " left join unnest(:people::uuid[], :names::text[]) as p%1$s (person, name) on p%1$s.person = %1$s.person ".formatted(actor);
    }

    /** Whether an actor that is joined like this is shown to the reader. */
    public static String shown(String actor) {
        return " (%1$s.state = 'SHOWN' or %1$s.state = 'PROPOSED' and (:least = 0 or %1$s.id = any (:own::uuid[])))".formatted(actor)
                + " and (%1$s.kind <> 'PERSON' or p%1$s.person is not null) ".formatted(actor);
    }

    /** Sets the parameters that the conditions above ask for, but for the day. */
    public StatementSpec on(StatementSpec statement) {
        var ids = people.keySet().toArray(UUID[]::new);
        var names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = people.get(ids[i]);
        }
        return statement
                .param("least", least)
                .param("own", own.toArray(UUID[]::new))
                .param("regions", regions.toArray(String[]::new))
                .param("people", ids)
                .param("names", names);
    }
}
