package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vocabulary files that a person has uploaded and that wait to be taken in; they go with the person. */
@Component
class UploadsHolding implements Holding {

    private final JdbcClient sql;

    UploadsHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose uploadsPurpose() {
        return Purpose.of("vocabulary", "uploads", Purpose.Ground.PUBLIC_TASK);
    }

    @Bean
    static Retention oldVocabularyUploads(UploadStore uploads) {
        return Retention.of("vocabulary.skos.retention", uploads::forgetOld);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "vocabulary.skos.holding",
                sql.sql("select scheme, name, uploaded_at, content from vocabulary.upload where uploaded_by = :person order by uploaded_at")
                        .param("person", person)
                        .query()
                        .listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from vocabulary.upload where uploaded_by = :person").param("person", person).query(Long.class).single();
        return new Forecast(Map.of("vocabulary.skos.holding", count), Map.of());
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete from vocabulary.upload where uploaded_by = :person").param("person", person).update();
    }
}
