package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads what somebody gave: one file of any format, or two or more of CSV, of which each is a table of actors or of ties. The format is
 * known by how a file begins, not by its name. Nothing is thrown for a bad file: what is wrong stands in the reading.
 */
public final class NetReader {

    /** A file may cost a good part of the memory while it is read, so that few are read at once. */
    private static final Semaphore PLACES = new Semaphore(2);

    private NetReader() {}

    public static Reading read(NetSource source) {
        return read(List.of(source), Bounds.usual());
    }

    public static Reading read(List<NetSource> sources, Bounds bounds) {
        return read(sources, bounds, PLACES);
    }

    /** @param places how many may be read at once */
    static Reading read(List<NetSource> sources, Bounds bounds, Semaphore places) {
        if (!free(places)) {
            return new Draft(bounds).stopped(Optional.empty(), new Problem(Sort.BUSY, Where.file(sources.getFirst().name()), List.of()));
        }
        try {
            return reading(sources, bounds);
        } finally {
            places.release();
        }
    }

    private static boolean free(Semaphore places) {
        try {
            return places.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Reading reading(List<NetSource> sources, Bounds bounds) {
        var draft = new Draft(bounds);
        Optional<Format> format = Optional.empty();
        try {
            for (var source : sources) {
                var found = format(source);
                if (format.isPresent() && (found != Format.CSV || format.get() != Format.CSV)) {
                    throw new Stopped(Sort.UNKNOWN, Where.file(source.name()));
                }
                format = Optional.of(found);
                read(source, found, bounds, draft);
            }
            return draft.finish(format.orElseThrow(() -> new IllegalArgumentException("No file")));
        } catch (Stopped stopped) {
            return draft.stopped(format, stopped.problem());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(NetSource source, Format format, Bounds bounds, Draft draft) throws IOException {
        if (format == Format.XLSX) {
            XlsxNets.read(source, bounds, draft);
            return;
        }
        var encoding = Encoding.of(source, bounds, draft);
        switch (format) {
            case CSV -> CsvNets.read(source, encoding, draft);
            case KUMU -> KumuNets.read(source, encoding, draft);
            default -> {
                try (var xml = new XmlWalk(source, encoding)) {
                    xml(source, xml, draft);
                }
            }
        }
    }

    private static void xml(NetSource source, XmlWalk xml, Draft draft) {
        if (xml.next() && xml.starts("graphml")) {
            GraphMlNets.read(xml, draft);
        } else if (xml.starts("gexf")) {
            GexfNets.read(xml, draft);
        } else {
            throw new Stopped(Sort.UNKNOWN, Where.file(source.name()));
        }
    }

    private static Format format(NetSource source) throws IOException {
        byte[] beginning;
        try (var in = source.opening().open()) {
            beginning = in.readNBytes(4000);
        }
        if (begins(beginning, 'P', 'K', 3, 4)) {
            return Format.XLSX;
        }
        if (begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Stopped(Sort.OLD_WORKBOOK, Where.file(source.name()));
        }
        // Letters of the beginning in any encoding that files come in: zero bytes and byte order marks aside, markup is plain ASCII
        var start = new StringBuilder();
        for (byte each : beginning) {
            int letter = each & 0xFF;
            if (letter > ' ' && letter < 127) {
                start.append((char) letter);
            }
        }
        if (start.isEmpty()) {
            throw new Stopped(beginning.length == 0 ? Sort.EMPTY : Sort.UNKNOWN, Where.file(source.name()));
        }
        return switch (start.charAt(0)) {
            case '<' -> start.indexOf("<gexf") >= 0 ? Format.GEXF : Format.GRAPHML;
            case '{', '[' -> Format.KUMU;
            case '%' -> throw new Stopped(Sort.UNKNOWN, Where.file(source.name()));
            default -> Format.CSV;
        };
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
