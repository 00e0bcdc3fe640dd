package fi.kutomo.platform.settings;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which operator has set something last; the setting stays, who set it is forgotten. */
@Component
class SettingsHolding implements Holding {

    private final JdbcClient sql;

    SettingsHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "platform.settings.holding",
                sql.sql("select key, changed_at from platform.setting where changed_by = :person order by key")
                        .param("person", person)
                        .query()
                        .listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return Forecast.NOTHING;
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update platform.setting set changed_by = null where changed_by = :person").param("person", person).update();
    }
}
