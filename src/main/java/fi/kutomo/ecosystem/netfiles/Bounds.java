package fi.kutomo.ecosystem.netfiles;

/**
 * How much of a file is read at most.
 *
 * @param bytes of one file as it comes
 * @param packed bytes of a workbook as it comes; unpacked it may be larger by what {@code platform.files.SheetRows} bears
 * @param actors and ties that are told of, also those that are left out
 * @param letters of all actors and ties together, before they are judged: what a file says once as usual counts for each
 * @param words in the tags and roles of all actors
 * @param problems that are kept in full; the rest is counted
 */
public record Bounds(long bytes, long packed, int actors, int ties, long letters, int words, int problems) {

    public static Bounds usual() {
        return new Bounds(30L * 1024 * 1024, 24L * 1024 * 1024, 20_000, 200_000, 32L * 1024 * 1024, 500_000, 200);
    }
}
