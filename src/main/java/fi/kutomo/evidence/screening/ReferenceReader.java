package fi.kutomo.evidence.screening;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads references as databases give them: RIS, or a table with headings parted by commas, semicolons or tabs. */
final class ReferenceReader {

    static final int MOST = 20_000;
    private static final int LONGEST = 20_000;

    private ReferenceReader() {}

    /** A reference before it has a place. */
    record Found(String title, String authors, Optional<Integer> year, String doi, String summary) {}

    /** What is wrong, as the last word of a message key, and at which line or reference it is. */
    record Slip(int at, String reason) {}

    /** What was read, and what could not be. */
    record Reading(List<Found> found, List<Slip> slips) {}

    static Reading read(String text) {
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (plain.isBlank()) {
            return new Reading(List.of(), List.of(new Slip(0, "empty")));
        }
        var reading = plain.stripLeading().startsWith("TY  -") ? ris(plain) : table(plain);
        if (reading.found().size() > MOST) {
            return new Reading(List.of(), List.of(new Slip(MOST, "many")));
        }
        return reading;
    }

    private static Reading ris(String text) {
        var found = new ArrayList<Found>();
        var slips = new ArrayList<Slip>();
        var fields = new HashMap<String, List<String>>();
        int number = 1;
        for (var line : text.lines().toList()) {
            if (line.matches("[A-Z][A-Z0-9] {2}-.*")) {
                var tag = line.substring(0, 2);
                if (tag.equals("ER")) {
                    add(number++, fields, found, slips);
                    fields.clear();
                } else {
                    fields.computeIfAbsent(tag, _ -> new ArrayList<>()).add(line.substring(5).strip());
                }
            }
        }
        if (!fields.isEmpty()) {
            add(number, fields, found, slips);
        }
        return new Reading(found, slips);
    }

    private static void add(int number, Map<String, List<String>> fields, List<Found> found, List<Slip> slips) {
        var title = one(fields, "TI", "T1", "CT", "BT");
        if (title.isEmpty()) {
            slips.add(new Slip(number, "title"));
            return;
        }
        var authors = new ArrayList<>(fields.getOrDefault("AU", List.of()));
        authors.addAll(fields.getOrDefault("A1", List.of()));
        found.add(new Found(cut(title), cut(String.join("; ", authors)), year(one(fields, "PY", "Y1", "DA")), cut(one(fields, "DO")), cut(one(fields, "AB", "N2"))));
    }

    private static String one(Map<String, List<String>> fields, String... tags) {
        for (var tag : tags) {
            var values = fields.get(tag);
            if (values != null && !values.getFirst().isEmpty()) {
                return values.getFirst();
            }
        }
        return "";
    }

    private static Reading table(String text) {
        var heading = text.lines().findFirst().orElse("");
        char parted = heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
        var found = new ArrayList<Found>();
        var slips = new ArrayList<Slip>();
        try (var csv = CsvReader.builder().fieldSeparator(parted).ofCsvRecord(text)) {
            List<String> names = List.of();
            for (var row : csv) {
                if (names.isEmpty()) {
                    names = row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                    if (column(names, "title", "otsikko", "nimi", "titel", "rubrik") < 0) {
                        return new Reading(List.of(), List.of(new Slip(1, "heading")));
                    }
                } else {
                    add(row, names, found, slips);
                }
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            slips.add(new Slip(found.size() + 2, "csv"));
        }
        return new Reading(found, slips);
    }

    private static void add(CsvRecord row, List<String> names, List<Found> found, List<Slip> slips) {
        var title = cell(row, column(names, "title", "otsikko", "nimi", "titel", "rubrik"));
        if (title.isEmpty()) {
            slips.add(new Slip((int) row.getStartingLineNumber(), "title"));
            return;
        }
        found.add(new Found(
                title,
                cell(row, column(names, "authors", "author", "tekijät", "tekijä", "författare")),
                year(cell(row, column(names, "year", "vuosi", "år"))),
                cell(row, column(names, "doi")),
                cell(row, column(names, "abstract", "tiivistelmä", "sammanfattning"))));
    }

    private static int column(List<String> names, String... words) {
        for (var word : words) {
            if (names.contains(word)) {
                return names.indexOf(word);
            }
        }
        return -1;
    }

    private static String cell(CsvRecord row, int column) {
        return column < 0 || column >= row.getFieldCount() ? "" : cut(row.getField(column).strip());
    }

    private static Optional<Integer> year(String text) {
        var matcher = java.util.regex.Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b").matcher(text);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
