package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.actors.Sight;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database who belongs to a net, as far as a reader sees it. */
@Component
class NetStore {

    private final JdbcClient jdbc;

    NetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An actor with what parts it from others. */
    record Member(UUID id, Optional<String> sector, List<String> regions) {}

    /** Shown actors that are said to work in the region on a day, or all of them. */
    List<Member> members(Optional<String> region, LocalDate day, Sight sight) {
        return sight.on(jdbc.sql("""
                select a.id,
                    (select min(s.term) from ecosystem.statement s where s.actor = a.id and s.facet = 'SECTOR' and
                """ + Sight.SAID + """
                    ) as sector,
                    array(select distinct s.term from ecosystem.statement s where s.actor = a.id and s.facet = 'REGION' and
                """ + Sight.SAID + """
                    order by 1) as working
                from ecosystem.actor a
                """ + Sight.people("a") + " where " + Sight.shown("a") + """
                 and (:region::text is null or exists (
                    select from ecosystem.statement s where s.actor = a.id and s.facet = 'REGION' and s.term = :region::text and
                """ + Sight.SAID + ")) order by a.id"))
                .param("region", region.orElse(null), java.sql.Types.VARCHAR)
                .param("today", Date.valueOf(day))
                .query((row, _) -> new Member(
                        row.getObject("id", UUID.class), Optional.ofNullable(row.getString("sector")),
                        Arrays.asList((String[]) row.getArray("working").getArray())))
                .list();
    }

    /** Another one whenever anything changed on which a net could rest, seen by the reader or not. */
    String pulse(Sight sight) {
        var rows = jdbc.sql("""
                select concat_ws(' ',
                    (select sum(hashtextextended(concat_ws(' ', id, kind, state, person), 0)) from ecosystem.actor),
                    (select sum(hashtextextended(d::text, 0)) from ecosystem.adoption d),
                    (select sum(hashtextextended(t::text, 0)) from ecosystem.tie t),
                    (select sum(hashtextextended(concat_ws(' ', id, actor, facet, term, valid_from, '-', valid_to, reach), 0))
                        from ecosystem.statement),
                    (select sum(hashtextextended(u::text, 0)) from ecosystem.undertaking u),
                    (select sum(hashtextextended(p::text, 0)) from ecosystem.participation p),
                    (select sum(hashtextextended(m::text, 0)) from ecosystem.undertaking_model m),
                    (select sum(hashtextextended(concat_ws(' ', m.community, m.actor, m.standing, m.shown, m.answered_at, c.state), 0))
                        from ecosystem.community_member m join ecosystem.community c on c.id = m.community),
                    (select sum(hashtextextended(concat_ws(' ', actor, state, asked_at, '-', answered_at), 0)) from ecosystem.survey_asked))
                """).query(String.class).single();
        return String.join(" ", List.of(
                rows, new TreeSet<>(sight.people().keySet()).toString(), sight.today().toString(), String.valueOf(sight.least()),
                new TreeSet<>(sight.woven()).toString(), new TreeSet<>(sight.own()).toString(), new TreeSet<>(sight.regions()).toString(),
                new TreeSet<>(sight.together()).toString()));
    }

    /** Shown actors that are said on a day to work on a theme or a narrower one. */
    Set<UUID> ofTheme(Collection<String> themes, LocalDate day, Sight sight) {
        return new HashSet<>(sight.on(jdbc.sql("select s.actor from ecosystem.statement s where s.facet = 'THEME' and s.term = any (:themes) and " + Sight.SAID))
                .param("themes", themes.toArray(String[]::new))
                .param("today", Date.valueOf(day))
                .query(UUID.class)
                .list());
    }

    /** Ties that came of introductions which this weaver led. */
    Set<UUID> brought(UUID weaver) {
        return new HashSet<>(jdbc.sql("select tie from ecosystem.introduction where led_by = :weaver and state = 'TIED' and tie is not null")
                .param("weaver", weaver)
                .query(UUID.class)
                .list());
    }

    /** Who has given the own word on one of these ties, that it is so or that it is not. */
    Set<UUID> speakers(Collection<UUID> ties) {
        return new HashSet<>(jdbc.sql("""
                select case end_of.side when 'from' then t.from_actor else t.to_actor end
                from ecosystem.tie t cross join (values ('from'), ('to')) end_of (side)
                where t.id = any (:ties) and case end_of.side when 'from' then t.from_word else t.to_word end in ('SAYS', 'DENIES')
                """)
                .param("ties", ties.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
