package fi.kutomo.ecosystem.netfiles;

/**
 * How much of a file is read at most.
 *
 * @param bytes of one file as it comes
 * @param packed bytes of a workbook as it comes; unpacked it may be larger by what {@code platform.files.SheetRows} bears
 * @param problems that are kept in full; the rest is counted
 */
public record Bounds(long bytes, long packed, int actors, int ties, int problems) {

    public static Bounds usual() {
        return new Bounds(64L * 1024 * 1024, 24L * 1024 * 1024, 20_000, 200_000, 200);
    }
}
