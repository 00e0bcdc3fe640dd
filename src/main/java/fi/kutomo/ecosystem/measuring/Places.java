package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The places that have a net: the whole country and its regions. */
@Component
class Places {

    private final Areas areas;
    private final Clock clock;

    Places(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    /** The country first. */
    List<Area> all(Lang lang) {
        return Stream.concat(areas.find(Areas.FINLAND).stream(), areas.of("region", today(), lang).stream()).toList();
    }

    boolean has(Area area) {
        return area.key().equals(Areas.FINLAND) || area.kind().equals("region") && area.validOn(today());
    }

    Area require(String kind, String code) {
        return areas.find(kind + "/" + code).filter(this::has).orElseThrow(() -> new NotFound("net of an area"));
    }
}
