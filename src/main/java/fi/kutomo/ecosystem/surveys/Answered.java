package fi.kutomo.ecosystem.surveys;

import fi.kutomo.platform.web.Ui;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers how many of the actors that were asked have answered, for every measure that rests on what they say. An actor counts once,
 * however many surveys asked it in the year that ends with the day.
 */
@Component
public class Answered {

    /** Below so many nothing is told to those who do not weave there. */
    public static final int LEAST = 5;

    private final JdbcClient jdbc;

    Answered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many of so many; at least one was asked. */
    public record Share(int answered, int asked) {

        /** From 0 to 1. */
        public double part() {
            return (double) answered / asked;
        }
    }

    /** Of these actors, for everybody: empty when none of them was asked in the year before, or fewer than {@value #LEAST} have answered. */
    public Optional<Share> inPublic(Collection<UUID> some, LocalDate day) {
        return among(some, day).filter(each -> each.answered() >= LEAST);
    }

    /** The same for whoever weaves where these actors work. */
    public Optional<Share> among(Collection<UUID> some, LocalDate day) {
        return jdbc.sql("""
                select count(*) filter (where told) as answered, count(*) as asked
                from (select ecosystem.successor(actor), bool_or(state = 'ANSWERED' and answered_at < :end) as told from ecosystem.survey_asked
                    where actor in (select ecosystem.merged_into(:actors)) and asked_at < :end and asked_at >= :begin group by 1) as each
                """)
                .param("actors", some.toArray(UUID[]::new))
                .param("begin", Timestamp.from(day.minusYears(1).atStartOfDay(Ui.ZONE).toInstant()))
                .param("end", Timestamp.from(day.plusDays(1).atStartOfDay(Ui.ZONE).toInstant()))
                .query((row, _) -> new Share(row.getInt("answered"), row.getInt("asked")))
                .list()
                .stream()
                .filter(share -> share.asked() > 0)
                .findFirst();
    }

    /** Of all whom each of these surveys asked and everybody may know of; those with fewer than {@value #LEAST} answers are left out. */
    public Map<UUID, Share> inPublic(Collection<UUID> surveys) {
        return jdbc.sql("""
                select survey, count(*) filter (where state = 'ANSWERED') as answered, count(*) as asked from
                """ + AskedStore.ONCE + " where kind <> 'PERSON' and asked_at is not null group by survey")
                .param("surveys", surveys.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("survey", UUID.class), new Share(row.getInt("answered"), row.getInt("asked"))))
                .list()
                .stream()
                .filter(each -> each.getValue().answered() >= LEAST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
