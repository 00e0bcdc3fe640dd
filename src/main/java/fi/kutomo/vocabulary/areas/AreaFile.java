package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads our two area files; their first lines say how they are written. */
class AreaFile {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Arrow> within = new ArrayList<>();
    private final List<Arrow> funding = new ArrayList<>();
    private final Map<String, List<String>> also = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();
    private String region = "";
    private Optional<String> county = Optional.empty();

    static Geography read(String areas, String municipalities) {
        var file = new AreaFile();
        municipalities.lines().map(AreaFile::withoutComment).filter(line -> !line.isBlank()).forEach(file::municipality);
        areas.lines().map(AreaFile::withoutComment).filter(line -> !line.isBlank()).forEach(file::area);
        return file.geography();
    }

    private void municipality(String line) {
        var words = line.split("\\s+");
        if (words[0].equals("region")) {
            region = "region/" + words[1];
            county = words.length > 3 ? Optional.of("wellbeing/" + words[3]) : Optional.empty();
            return;
        }
        var cells = cells(line, 4);
        var key = "municipality/" + cells[0];
        var fi = cells[1];
        var sv = cells[2].isEmpty() ? fi : cells[2];
        var en = cells[3].startsWith("s") ? sv : fi;
        add(new Place(key, LocalizedText.of(fi, sv, en), cells[3], List.of(), false, Optional.empty(), Optional.empty()));
        within.add(always(key, region));
        county.ifPresent(around -> within.add(always(key, around)));
    }

    private void area(String line) {
        if (line.startsWith("also ")) {
            var cells = cells(line.substring(5), 2);
            also.put(cells[0], Arrays.stream(cells[1].split(",")).map(String::strip).toList());
        } else if (line.startsWith("word ")) {
            everyday.addAll(List.of(line.substring(5).strip().split("\\s+")));
        } else if (line.startsWith("move ")) {
            move(cells(line.substring(5), 3));
        } else {
            place(cells(line, 6));
        }
    }

    private void place(String[] cells) {
        var period = Period.of(cells[4]);
        var name = new LocalizedText(Map.of(Lang.FI, cells[1], Lang.SV, cells[2], Lang.EN, cells[3]));
        add(new Place(cells[0], name, "", List.of(), false, period.from(), period.until()));
        for (var relation : cells[5].split(",")) {
            if (!relation.isBlank()) {
                relate(cells[0], relation.strip());
            }
        }
    }

    private void relate(String key, String relation) {
        var money = relation.startsWith("funding:");
        var parts = (money ? relation.substring("funding:".length()) : relation).split("@");
        var period = Period.of(parts.length > 1 ? parts[1] : "");
        (money ? funding : within).add(new Arrow(key, parts[0], period.from(), period.until()));
    }

    /** The municipality lay in the former region until the day before, and in its present one since. */
    private void move(String[] cells) {
        var day = LocalDate.parse(cells[2]);
        within.replaceAll(arrow -> arrow.area().equals(cells[0]) && arrow.other().startsWith("region/")
                ? new Arrow(arrow.area(), arrow.other(), Optional.of(day), arrow.until())
                : arrow);
        within.add(new Arrow(cells[0], cells[1], Optional.empty(), Optional.of(day.minusDays(1))));
    }

    private void add(Place place) {
        if (places.put(place.key(), place) != null) {
            throw new IllegalStateException("Twice in the area files: " + place.key());
        }
    }

    private Geography geography() {
        var all = places.values().stream()
                .map(place -> place.known(also.getOrDefault(place.key(), List.of()), everyday.contains(place.key())))
                .toList();
        for (var arrow : within) {
            requireKnown(arrow);
        }
        funding.forEach(this::requireKnown);
        return new Geography(all, List.copyOf(within), List.copyOf(funding));
    }

    private void requireKnown(Arrow arrow) {
        if (!places.containsKey(arrow.area()) || !places.containsKey(arrow.other())) {
            throw new IllegalStateException("The area files speak of an unknown area: " + arrow);
        }
    }

    private static Arrow always(String area, String other) {
        return new Arrow(area, other, Optional.empty(), Optional.empty());
    }

    private static String withoutComment(String line) {
        var hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private static String[] cells(String line, int count) {
        var cells = Arrays.stream((line + " ").split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != count) {
            throw new IllegalStateException("An area line needs " + count + " cells: " + line);
        }
        return cells;
    }

    /** Written {@code 2026-01-01..}, {@code ..2025-12-31} or both; nothing means always. */
    private record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

        static Period of(String written) {
            if (written.isBlank()) {
                return new Period(Optional.empty(), Optional.empty());
            }
            var days = written.split("\\.\\.", -1);
            return new Period(day(days[0]), day(days[1]));
        }

        private static Optional<LocalDate> day(String written) {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        }
    }
}
