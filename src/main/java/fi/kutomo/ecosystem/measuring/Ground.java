package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.Area;

/** Of what a net is: of a place, or of a saved map. */
sealed interface Ground {

    /** By which its runs are kept. */
    String key();

    /** The clauses that choose actors and ties; none where a place is all that is said. */
    String sentence();

    LocalizedText name();

    /** The page of its measures. */
    String path();

    /** A region, or the whole country. */
    record OfArea(Area area) implements Ground {

        @Override
        public String key() {
            return area.key();
        }

        @Override
        public String sentence() {
            return "";
        }

        @Override
        public LocalizedText name() {
            return area.name();
        }

        @Override
        public String path() {
            return "areas/" + area.key() + "/net";
        }
    }

    /** Whoever a saved map shows, tied as it says. */
    record OfMap(Mapped map) implements Ground {

        /** What stands before the id of a map in the keys of its runs. */
        static final String PREFIX = "map/";

        @Override
        public String key() {
            return PREFIX + map.id();
        }

        @Override
        public String sentence() {
            return map.sentence();
        }

        @Override
        public LocalizedText name() {
            return map.name();
        }

        @Override
        public String path() {
            return map.path() + "/measures";
        }
    }
}
