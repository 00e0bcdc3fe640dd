package fi.kutomo.ecosystem.measuring;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of runs becomes less with time. Who stood where: for everybody of the last run in each month; for a weaver only who belonged
 * to which group, of the last day before today. What runs said: all of a month, then the last of each day; for a weaver two years, and
 * no longer than the weaver weaves there.
 */
@Component
class Fading implements Retention {

    private static final int ALL_DAYS = 31;
    private static final int WEAVERS_DAYS = 731;

    /** Another run of the same series. */
    private static final String SAME = " o.area = r.area and o.sentence = r.sentence and o.basis = r.basis and o.audience = r.audience and o.weaver is not distinct from r.weaver ";

    private final JdbcClient jdbc;
    private final Weavers weavers;
    private final Clock clock;

    Fading(JdbcClient jdbc, Weavers weavers, Clock clock) {
        this.jdbc = jdbc;
        this.weavers = weavers;
        this.clock = clock;
    }

    @Override
    public String nameKey() {
        return "ecosystem.measuring.retention";
    }

    @Override
    public int forget() {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return weaveNoMore()
                + mappedNoMore()
                + on(today.minusDays(WEAVERS_DAYS), "delete from ecosystem.run where audience = 'WEAVERS' and day < :day")
                + on(today.minusDays(ALL_DAYS), "delete from ecosystem.run r where r.day < :day and exists (select from ecosystem.run o where" + SAME
                        + "and o.day = r.day and (o.made_at, o.id) > (r.made_at, r.id))")
                + on(today.withDayOfMonth(1), stripped("r.audience = 'PUBLIC' and r.day < :day and exists (select from ecosystem.run o where" + SAME
                        + "and o.day > r.day and date_trunc('month', o.day) = date_trunc('month', r.day))"))
                + on(today, stripped("r.audience = 'WEAVERS' and r.day < :day and exists (select from ecosystem.run o where" + SAME
                        + "and o.day > r.day and o.day < :day)"))
                + on(today, """
                        with past as (update ecosystem.run set whole = false where audience = 'WEAVERS' and whole and day < :day returning id),
                        unseamed as (delete from ecosystem.run_seam where run in (select id from past))
                        update ecosystem.run_actor set signs = null where run in (select id from past)
                        """);
    }

    private int on(LocalDate day, String sql) {
        return jdbc.sql(sql).param("day", Date.valueOf(day)).update();
    }

    private static String stripped(String which) {
        return """
                with stripped as (update ecosystem.run r set whole = false where\s""" + which + """
                 returning r.id),
                unseamed as (delete from ecosystem.run_seam where run in (select id from stripped))
                delete from ecosystem.run_actor where run in (select id from stripped)
                """;
    }

    /** Of maps that were taken away or show something else now. */
    private int mappedNoMore() {
        return jdbc.sql("""
                delete from ecosystem.run r
                where r.area like 'map/%' and not exists (
                    select from ecosystem.map m where r.area = 'map/' || m.id and m.sentence = r.sentence and m.withdrawn_at is null)
                """).update();
    }

    private record Whose(UUID weaver, String area) {}

    private int weaveNoMore() {
        return jdbc.sql("select distinct weaver, area from ecosystem.run where weaver is not null")
                .query((row, _) -> new Whose(row.getObject("weaver", UUID.class), row.getString("area")))
                .list()
                .stream()
                .filter(whose -> weavers.realm(whose.weaver()).filter(realm -> realm.covers(List.of(whose.area()))).isEmpty())
                .mapToInt(whose -> jdbc.sql("delete from ecosystem.run where weaver = :weaver and area = :area")
                        .param("weaver", whose.weaver())
                        .param("area", whose.area())
                        .update())
                .sum();
    }
}
