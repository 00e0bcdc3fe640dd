package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Links for a new password: they tell nothing but that one was asked for, and end within two days. */
@Component
class ResetHolding implements Holding {

    private final ResetStore resets;

    ResetHolding(ResetStore resets) {
        this.resets = resets;
    }

    @Bean
    static Retention oldResets(ResetStore resets) {
        return Retention.of("accounts.resetting.retention", resets::forgetOld);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of();
    }

    @Override
    public Forecast forecast(UUID person) {
        return Forecast.NOTHING;
    }

    @Override
    public void erase(UUID person) {
        resets.forget(person);
    }
}
