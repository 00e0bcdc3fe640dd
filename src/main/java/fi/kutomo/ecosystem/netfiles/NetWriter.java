package fi.kutomo.ecosystem.netfiles;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a network for other programs: two files of CSV, or one of any other format. */
public final class NetWriter {

    private NetWriter() {}

    /** A file with what its name ends in behind the name of the network, such as {@code -ties.csv}. */
    public record Written(String ending, String mediaType, byte[] bytes) {}

    public static List<Written> write(NetFile file, Format format) {
        return switch (format) {
            case CSV -> List.of(
                    written("-actors.csv", format, CsvNets.actors(file).getBytes(StandardCharsets.UTF_8)),
                    written("-ties.csv", format, CsvNets.ties(file).getBytes(StandardCharsets.UTF_8)));
            case XLSX -> List.of(written("." + format.ending(), format, XlsxNets.write(file)));
            case GRAPHML -> List.of(written("." + format.ending(), format, GraphMlNets.write(file)));
            case GEXF -> List.of(written("." + format.ending(), format, GexfNets.write(file)));
            case KUMU -> List.of(written("." + format.ending(), format, KumuNets.write(file)));
        };
    }

    private static Written written(String ending, Format format, byte[] bytes) {
        return new Written(ending, format.mediaType(), bytes);
    }
}
