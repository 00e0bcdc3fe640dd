package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.ecosystem.measuring.Ground.OfArea;
import fi.kutomo.ecosystem.measuring.Ground.OfMap;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.LocalDate;
import java.util.Optional;

/** Of which net measures are asked, on a day. On a map its sentence says which ties count, and the basis is the usual one. */
record Question(Ground ground, Basis basis, LocalDate day) {

    Question(Area area, Basis basis, LocalDate day) {
        this(new OfArea(area), basis, day);
    }

    /** @param day what a map is asked for that names no day itself */
    static Question of(Mapped map, LocalDate day) {
        return new Question(new OfMap(map), Basis.ALL, map.day().orElse(day));
    }

    String key() {
        return ground.key();
    }

    /** The region's key; empty for the whole country and for maps. */
    Optional<String> region() {
        return ground instanceof OfArea(Area area) && !area.key().equals(Areas.FINLAND) ? Optional.of(area.key()) : Optional.empty();
    }

    Question on(LocalDate other) {
        return new Question(ground, basis, other);
    }

    /** What follows the path in the address of this net now. */
    String query() {
        return ground instanceof OfMap ? "" : "?ties=" + basis.word();
    }

    /** The same up to a day that is named. */
    String queryOn() {
        return query() + (ground instanceof OfMap ? "?on=" : "&on=");
    }
}
