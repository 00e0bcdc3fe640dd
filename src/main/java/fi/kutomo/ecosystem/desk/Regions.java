package fi.kutomo.ecosystem.desk;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The regions at which a weaver's desk can look, one at a time. */
@Component
public class Regions {

    private final Weavers weavers;
    private final Areas areas;
    private final Clock clock;

    Regions(Weavers weavers, Areas areas, Clock clock) {
        this.weavers = weavers;
        this.areas = areas;
        this.clock = clock;
    }

    /** Those of the caller's role by name; all regions of the country for whoever weaves everywhere. */
    public List<Area> of(Caller caller, Lang lang) {
        var realm = realm(caller).orElseThrow(() -> new Forbidden("weave"));
        return areas.of("region", LocalDate.ofInstant(clock.instant(), Ui.ZONE), lang).stream()
                .filter(area -> realm.everywhere() || realm.regions().contains(area.key()))
                .toList();
    }

    /** Refuses regions in which the caller does not weave. */
    public void require(String region, Caller caller) {
        if (of(caller, Lang.FI).stream().noneMatch(area -> area.key().equals(region))) {
            throw new NotFound("region " + region);
        }
    }

    private Optional<Realm> realm(Caller caller) {
        return caller.is(Role.WEAVER) ? caller.person().flatMap(weavers::realm) : Optional.empty();
    }
}
