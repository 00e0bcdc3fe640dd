package fi.kutomo.platform.web.ui;

/** A state in one or two words. The dye only accompanies the word. */
public record Badge(String label, Dye dye) {

    /** The wash behind the word. */
    public enum Dye {
        WOOL,
        WOAD,
        LICHEN,
        MADDER,
        WELD,
        HEATHER;

        public String css() {
            return this == WOOL ? "badge" : "badge badge--" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Badge of(String label) {
        return new Badge(label, Dye.WOOL);
    }
}
