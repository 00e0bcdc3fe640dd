package fi.kutomo.accounts.profiles;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people tell of themselves: all of it goes with the person. */
@Component
class ProfileHolding implements Holding {

    private final ProfileStore profiles;
    private final JdbcClient sql;

    ProfileHolding(ProfileStore profiles, JdbcClient sql) {
        this.profiles = profiles;
        this.sql = sql;
    }

    @Bean
    static Purpose profile() {
        return Purpose.of("accounts", "profile", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        var row = new LinkedHashMap<String, Object>();
        profiles.own(person).forEach((field, told) -> {
            row.put("accounts.profiles.reachOf." + field.word(), told.reach().name());
            if (!told.isEmpty()) {
                row.put(
                        field.word(),
                        Stream.concat(Stream.of(told.content()).filter(text -> !text.isEmpty()), told.keys().stream())
                                .collect(Collectors.joining(", ")));
            }
        });
        profiles.ownPhoto(person).ifPresent(photo -> row.put("accounts.profiles.photo", photo.jpeg()));
        return row.isEmpty() ? List.of() : List.of(new Section("accounts.profiles.edit.title", List.of(row)));
    }

    @Override
    public Forecast forecast(UUID person) {
        var fields = (long) profiles.own(person).size();
        return fields == 0 ? Forecast.NOTHING : new Forecast(Map.of("accounts.profiles.edit.title", fields), Map.of());
    }

    @Override
    public void erase(UUID person) {
        profiles.removePhoto(person);
        sql.sql("delete from accounts.profile_field where person = :person").param("person", person).update();
    }
}
