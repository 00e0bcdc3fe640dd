package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.actors.Fellows;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of who shares a community with whom. Where everybody may come in, whoever comes in is everybody: that opens nothing. Only those who are in, not those who are thought of, invited or gone. */
@Component
class FellowStore implements Fellows {

    private final JdbcClient jdbc;

    FellowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> of(UUID person, Set<UUID> own) {
        return Set.copyOf(jdbc.sql("""
                with inside as materialized (
                    select m.community from ecosystem.community_member m
                    where m.standing = 'IN' and m.actor is null and m.person = :person
                    union
                    select m.community from ecosystem.community_member m
                    where m.standing = 'IN' and m.actor = any (array(select ecosystem.merged_into(:own::uuid[])))),
                fellow as materialized (
                    select o.actor, o.person from inside i
                    join ecosystem.community c on c.id = i.community and c.state = 'OPEN' and c.entrance <> 'FREE'
                    join ecosystem.community_member o on o.community = c.id and o.standing = 'IN')
                select ecosystem.successor(f.actor) from fellow f where f.actor is not null
                union
                select a.id from fellow f join ecosystem.actor a on a.person = f.person where f.actor is null
                """)
                .param("person", person)
                .param("own", own.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Published communities in which the person or one of these actors is. */
    Set<UUID> communities(UUID person, Set<UUID> own) {
        return Set.copyOf(jdbc.sql("""
                select m.community from ecosystem.community_member m
                join ecosystem.community c on c.id = m.community and c.state <> 'DRAFT'
                where m.standing = 'IN'
                  and (m.actor is null and m.person = :person or m.actor = any (array(select ecosystem.merged_into(:own::uuid[]))))
                """)
                .param("person", person)
                .param("own", own.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Who is in a community: people, also those who are an actor or keep a network that is in, and organisations. */
    Within within(UUID community) {
        var people = new HashSet<UUID>();
        var organisations = new HashSet<UUID>();
        jdbc.sql("""
                with inside as materialized (
                    select m.person, ecosystem.successor(m.actor) as actor from ecosystem.community_member m
                    where m.community = :community and m.standing = 'IN')
                select i.person, null::uuid as organisation from inside i where i.actor is null and i.person is not null
                union
                select coalesce(a.person, case when a.kind = 'NETWORK' then a.made_by end), a.entry from inside i
                join ecosystem.actor a on a.id = i.actor and a.state <> 'GONE'
                """)
                .param("community", community)
                .query(row -> {
                    Optional.ofNullable(row.getObject(1, UUID.class)).ifPresent(people::add);
                    Optional.ofNullable(row.getObject(2, UUID.class)).ifPresent(organisations::add);
                });
        return new Within(people, organisations);
    }

    /** Who is in a community. */
    record Within(Set<UUID> people, Set<UUID> organisations) {}
}
