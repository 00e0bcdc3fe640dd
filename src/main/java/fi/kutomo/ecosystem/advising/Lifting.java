package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.effects.Lift;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether introducing those who were suggested leads to ties: beside the introduced pairs stand those that were suggested a month ago or
 * earlier, scored no lower than the lowest of the introduced, and were introduced by nobody. Tied is who has confirmed a tie since.
 */
@Component
class Lifting {

    private static final Duration GIVEN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Lifting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty until somebody has been introduced. */
    Optional<Lift> of(Round round) {
        return jdbc.sql("""
                with advised as (
                    select 0.40 * a.fit + 0.35 * a.bridge + 0.25 * a.feasible - 0.30 * a.fatigue as score, a.first_at,
                        exists (select from ecosystem.introduction i where i.pair = a.pair and i.introduced_at >= a.first_at) as introduced,
                        exists (select from ecosystem.introduction i where i.pair = a.pair and i.introduced_at >= a.first_at and i.state = 'TIED')
                            or exists (
                                select from ecosystem.tie t
                                where t.state = 'CONFIRMED' and t.claimed_at >= a.first_at
                                  and (t.from_actor = a.one and t.to_actor = a.other or t.from_actor = a.other and t.to_actor = a.one)) as tied
                    from ecosystem.advice a
                    where a.round = :round and not exists (
                        select from ecosystem.desk_verdict v where v.person = :weaver and v.kind = 'advice' and v.key = a.pair::text and v.about = 'KNOWN')),
                control as (
                    select * from advised
                    where not introduced and first_at <= :given and score >= (select min(score) from advised where introduced))
                select (select count(*) from advised where introduced) as introduced, (select count(*) from advised where introduced and tied) as introduced_tied,
                    (select count(*) from control) as controls, (select count(*) from control where tied) as controls_tied
                """)
                .param("round", round.id())
                .param("weaver", round.weaver())
                .param("given", Timestamp.from(clock.instant().minus(GIVEN)))
                .query((row, _) -> Lift.of(
                        row.getInt("introduced"), row.getInt("introduced_tied"), row.getInt("controls"), row.getInt("controls_tied"), round.seed()))
                .optional()
                .filter(lift -> lift.introduced() > 0);
    }
}
