package fi.kutomo.ecosystem.following;

import fi.kutomo.ecosystem.desk.Sign;
import fi.kutomo.ecosystem.desk.Worth;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever carries out a public project or programme today is at work today. */
@Component
class RunningSign implements Sign {

    private final UndertakingStore undertakings;
    private final Clock clock;

    RunningSign(UndertakingStore undertakings, Clock clock) {
        this.undertakings = undertakings;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Instant> last(Collection<UUID> actors, Worth.Asked asked) {
        var now = clock.instant();
        return undertakings.atWork(actors, asked.sight().today()).stream().collect(Collectors.toMap(Function.identity(), _ -> now));
    }
}
