package fi.kutomo.ecosystem.surveys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what has come in to surveys since a weaver last looked at each of them. */
@Component
public class NewsStore {

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came in.
     *
     * @param answered how many have answered
     * @param elsewhere how many say that somebody else ought to be asked
     */
    public record News(int answered, int elsewhere) {}

    /** Of surveys to which nothing has come in there is no key. */
    public Map<UUID, News> since(UUID person, Collection<UUID> surveys) {
        return jdbc.sql("""
                select s.survey, count(*) filter (where s.state = 'ANSWERED')::int as answered, count(*) filter (where s.state = 'WRONG')::int as elsewhere
                from ecosystem.survey_asked s
                join ecosystem.actor a on a.id = s.actor and a.state = 'SHOWN'
                left join ecosystem.survey_look l on l.survey = s.survey and l.person = :person
                where s.survey = any (:surveys) and s.state in ('ANSWERED', 'WRONG') and (l.at is null or s.answered_at > l.at)
                group by s.survey
                """)
                .param("person", person)
                .param("surveys", surveys.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("survey", UUID.class), new News(row.getInt("answered"), row.getInt("elsewhere"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void looked(UUID person, UUID survey, Instant at) {
        jdbc.sql("""
                insert into ecosystem.survey_look (person, survey, at) values (:person, :survey, :at)
                on conflict (person, survey) do update set at = excluded.at
                """)
                .param("person", person)
                .param("survey", survey)
                .param("at", Timestamp.from(at))
                .update();
    }
}
