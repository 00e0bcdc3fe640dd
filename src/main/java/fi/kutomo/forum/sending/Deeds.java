package fi.kutomo.forum.sending;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is a member by deeds: has been here some days and read or written, or holds an office. For the others some limits are narrower. */
@Component
public class Deeds {

    static final Duration AGE = Duration.ofDays(3);

    private static final int READ = 5;
    private static final int KEPT = 3;
    private static final List<Role> OFFICES = List.of(Role.WEAVER, Role.MODERATOR, Role.EDITOR, Role.ASSESSOR, Role.OPERATOR);

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deeds(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean member(Caller caller) {
        return OFFICES.stream().anyMatch(caller::is) || caller.person().filter(this::stayed).filter(this::tookPart).isPresent();
    }

    private boolean stayed(UUID person) {
        var since = people.since(Set.of(person)).get(person);
        return since != null && since.isBefore(clock.instant().minus(AGE));
    }

    private boolean tookPart(UUID person) {
        return jdbc.sql("""
                select (select count(*) from forum.reading where person = :person) >= :read
                    or (select count(*) from forum.post where written_by = :person and state = 'SHOWN') >= :kept
                """)
                .param("person", person)
                .param("read", READ)
                .param("kept", KEPT)
                .query(Boolean.class)
                .single();
    }
}
