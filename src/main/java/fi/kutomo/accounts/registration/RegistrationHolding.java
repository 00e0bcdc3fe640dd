package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Registrations under the person's address, for the day that they are kept. */
@Component
class RegistrationHolding implements Holding {

    private static final String TITLE = "accounts.registration.holding";

    private final RegistrationStore registrations;
    private final PersonStore people;

    RegistrationHolding(RegistrationStore registrations, PersonStore people) {
        this.registrations = registrations;
        this.people = people;
    }

    @Bean
    static Retention oldRegistrations(RegistrationStore registrations) {
        return Retention.of("accounts.registration.retention", registrations::forgetOld);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(TITLE, all(person).stream().map(RegistrationHolding::row).toList()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of(TITLE, (long) all(person).size()), Map.of());
    }

    @Override
    public void erase(UUID person) {
        people.find(person).map(Person::email).ifPresent(registrations::forget);
    }

    private List<RegistrationStore.Waiting> all(UUID person) {
        return people.find(person).map(known -> registrations.of(known.email())).orElse(List.of());
    }

    private static Map<String, Object> row(RegistrationStore.Waiting waiting) {
        var row = new LinkedHashMap<String, Object>();
        row.put("accounts.registration.email", waiting.email());
        row.put("accounts.registration.name", waiting.name());
        row.put("accounts.registration.handle", waiting.handle());
        return row;
    }
}
