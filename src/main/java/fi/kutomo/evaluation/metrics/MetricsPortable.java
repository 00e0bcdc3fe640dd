package fi.kutomo.evaluation.metrics;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Metrics in an export, with their targets and values and what these were before; not who set, entered, approved and accepted them. */
@Component
class MetricsPortable implements Portable {

    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsCards cards;

    MetricsPortable(MeasureStore measures, ActualStore actuals, MetricsCards cards) {
        this.measures = measures;
        this.actuals = actuals;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Metrics.KIND, "evaluation.metrics")
                .with("evaluation.measure")
                .with("evaluation.target")
                .with("evaluation.actual")
                .with("evaluation.actual_former");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var read = measures.of(ids).stream().map(Measure::id).toList();
        measures.targets(read);
        actuals.of(read);
        read.forEach(actuals::former);
        cards.show(ids);
    }
}
