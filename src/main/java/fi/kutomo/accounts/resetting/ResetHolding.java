package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links for a new password: they tell nothing but that one was asked for, and end within two days. */
@Component
class ResetHolding implements Holding {

    private final ResetStore resets;

    ResetHolding(ResetStore resets) {
        this.resets = resets;
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
