package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.actors.Fellows;
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
}
