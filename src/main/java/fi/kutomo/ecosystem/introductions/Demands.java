package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.platform.kernel.Caller;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is being asked of actors already, and whom a weaver may not propose, many at once: the same as {@link ProposalRules} asks of two. */
@Component
public class Demands {

    private static final Duration RECENT = Duration.ofDays(30);

    /** What concerns the weaver names the other side: nothing of it comes in. */
    private static final String UNCONCERNED = """
             and not exists (
                select from ecosystem.introduction_side c left join ecosystem.actor o on o.id = c.actor
                where c.introduction = i.id and (c.person = :person or lower(c.email) = lower(:email) or coalesce(o.became, o.id) = any (:own)))
            """;

    private final JdbcClient jdbc;
    private final AskedForStore askedFor;
    private final WeavingRules weaving;
    private final Consents consents;
    private final Clock clock;

    Demands(JdbcClient jdbc, AskedForStore askedFor, WeavingRules weaving, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.askedFor = askedFor;
        this.weaving = weaving;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * By actors, as they stand merged now.
     *
     * @param open how many proposals are open
     * @param recent how many introductions were proposed in the last 30 days, but for those that concern the weaver, who must not learn of them
     * @param barred keys of pairs that are being introduced, or are left in peace
     * @param own actors for which the weaver speaks or is asked
     */
    public record Demand(Map<UUID, Integer> open, Map<UUID, Integer> recent, Set<UUID> barred, Set<UUID> own) {

        public boolean foreign(UUID actor) {
            return !own.contains(actor);
        }
    }

    public Demand of(Caller weaver) {
        var now = clock.instant();
        var concern = weaving.concern(weaver);
        var own = new HashSet<>(concern.own());
        own.addAll(askedFor.actors(concern.person(), concern.email(), now.minus(Introduction.PEACE)));
        return new Demand(
                counted("i.state in ('PROPOSED', 'ASKING')", Instant.EPOCH, Optional.empty(), Optional.empty(), Set.of()),
                counted("i.state is not null", now.minus(RECENT), concern.person(), concern.email(), own),
                barred(now.minus(Introduction.PEACE)),
                Set.copyOf(own));
    }

    private Map<UUID, Integer> counted(String which, Instant since, Optional<UUID> person, Optional<String> email, Set<UUID> own) {
        return jdbc.sql("""
                select coalesce(a.became, a.id) as actor, count(distinct i.id) as introductions
                from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id join ecosystem.actor a on a.id = s.actor
                where i.proposed_at > :since and
                """ + which + UNCONCERNED + " group by 1")
                .param("person", person.orElse(null), Types.OTHER)
                .param("email", email.orElse(null), Types.VARCHAR)
                .param("own", own.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getInt("introductions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When these actors were last proposed to somebody, but for what concerns the weaver. */
    public Map<UUID, Instant> last(Collection<UUID> actors, Caller weaver) {
        var concern = weaving.concern(weaver);
        return jdbc.sql("""
                select coalesce(a.became, a.id) as actor, max(i.proposed_at) as last
                from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id join ecosystem.actor a on a.id = s.actor
                where coalesce(a.became, a.id) = any (:actors)
                """ + UNCONCERNED + " group by 1")
                .param("actors", actors.toArray(UUID[]::new))
                .param("person", concern.person().orElse(null), Types.OTHER)
                .param("email", concern.email().orElse(null), Types.VARCHAR)
                .param("own", concern.own().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getTimestamp("last").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<UUID> barred(Instant peace) {
        return Set.copyOf(jdbc.sql("""
                select distinct i.pair from ecosystem.introduction i
                where i.state in ('PROPOSED', 'ASKING', 'INTRODUCED', 'MET') or i.ended_at > :peace and (i.state in ('DECLINED', 'TIED') or i.state = 'LEFT' and exists (
                    select from ecosystem.introduction_side s
                    where s.introduction = i.id and s.asked_at is not null and s.person is null and s.email is null))
                """)
                .param("peace", Timestamp.from(peace))
                .query(UUID.class)
                .list());
    }

    /** Those of these actors that agree to being proposed: all but people who have not said so. */
    public Set<UUID> willing(Collection<Actor> actors) {
        var people = actors.stream().flatMap(actor -> actor.person().stream()).collect(Collectors.toSet());
        var agreed = people.isEmpty() ? Set.<UUID>of() : consents.givenBy(people, ProposalRules.CONSENT, Consents.Scope.WEAVER);
        return actors.stream().filter(actor -> actor.person().filter(person -> !agreed.contains(person)).isEmpty()).map(Actor::id).collect(Collectors.toSet());
    }
}
