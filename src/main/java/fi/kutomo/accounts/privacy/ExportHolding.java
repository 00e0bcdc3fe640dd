package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Exports are copies of everything else; they go with the person, and after a day in any case. */
@Component
class ExportHolding implements Holding {

    private final ExportStore exports;
    private final ExportFiles files;

    ExportHolding(ExportStore exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @Bean
    static Retention oldExports(ExportStore exports, ExportFiles files, Clock clock) {
        return Retention.of("accounts.privacy.export.retention", () -> {
            var old = exports.forget(clock.instant().minus(Export.KEPT));
            old.forEach(files::delete);
            return old.size();
        });
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
        var gone = exports.of(person);
        if (!gone.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    gone.forEach(files::delete);
                }
            });
        }
    }
}
