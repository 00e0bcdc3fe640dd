package fi.kutomo.learning.feedback;

import fi.kutomo.platform.kernel.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what people say afterwards. Nothing of it is told of fewer than five, and words to nobody but those who keep the offer. */
@Component
public class Answers {

    /** Of fewer it could be guessed who said what. */
    public static final int LEAST = 5;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What many say.
     *
     * @param mean empty below {@value #LEAST}
     */
    public record Told(long count, Optional<BigDecimal> mean) {

        private Told open() {
            return count < LEAST ? new Told(count, Optional.empty()) : this;
        }
    }

    /** What one person said. */
    public record Own(int mark, String words) {}

    /** All times of the offer together. */
    public Told ofOffer(UUID offer, Round round) {
        return jdbc.sql("select count(*), avg(a.mark) from learning.answer a join learning.slot s on s.id = a.slot where s.offer = :offer and a.round = :round")
                .param("offer", offer)
                .param("round", round.name())
                .query((row, _) -> new Told(row.getLong(1), Optional.ofNullable(row.getBigDecimal(2)).map(mean -> mean.setScale(1, RoundingMode.HALF_UP))))
                .single()
                .open();
    }

    /** In the words of those who said something, in no order that tells who came when. */
    public List<String> words(UUID offer, Round round) {
        if (ofOffer(offer, round).mean().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select a.words from learning.answer a join learning.slot s on s.id = a.slot
                where s.offer = :offer and a.round = :round and a.words <> ''
                order by a.words
                """)
                .param("offer", offer)
                .param("round", round.name())
                .query(String.class)
                .list();
    }

    public Optional<Own> own(UUID slot, UUID person, Round round) {
        return jdbc.sql("select mark, words from learning.answer where slot = :slot and person = :person and round = :round")
                .param("slot", slot)
                .param("person", person)
                .param("round", round.name())
                .query((row, _) -> new Own(row.getInt(1), row.getString(2)))
                .optional();
    }

    void save(UUID slot, UUID person, Round round, Own own, Instant at) {
        jdbc.sql("""
                insert into learning.answer (id, slot, person, round, mark, words, at) values (:id, :slot, :person, :round, :mark, :words, :at)
                on conflict (slot, person, round) do update set mark = :mark, words = :words, at = :at
                """)
                .param("id", Ids.next())
                .param("slot", slot)
                .param("person", person)
                .param("round", round.name())
                .param("mark", own.mark())
                .param("words", own.words())
                .param("at", Timestamp.from(at))
                .update();
    }
}
