package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.SeriesStore.Going;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which series are behind what they promised, in communities that still go on. */
@Component
class Cadences {

    private final SeriesStore series;
    private final Communities communities;
    private final Clock clock;

    Cadences(SeriesStore series, Communities communities, Clock clock) {
        this.series = series;
        this.communities = communities;
        this.clock = clock;
    }

    List<Going> missed() {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var late = series.going(clock.instant()).stream().filter(each -> each.missed(today)).toList();
        var known = communities.find(late.stream().map(each -> each.series().community()).collect(Collectors.toSet()), Caller.system());
        return late.stream().filter(each -> Optional.ofNullable(known.get(each.series().community())).filter(Known::open).isPresent()).toList();
    }
}
