package fi.kutomo.evidence.arriving;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.kutomo.evidence.studies.StudyCsv;
import fi.kutomo.platform.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads studies from a table. Headings are the names of the form: {@code title, lang, authors, year, publishedIn, doi, address, design,
 * setting, country, quality, qualityReason, n, attrition, attritionDifference, independent, peerReviewed, registered, registration,
 * entries, approach, group}, summaries and lessons by language, and one outcome a row: {@code effect, direction, main, measure, number, se,
 * months, passage, page}. Rows with the same DOI, or the same title and year, are outcomes of one study. Commas, semicolons or tabs.
 */
final class CsvStudies {

    private static final Set<String> OUTCOME = Set.copyOf(StudyCsv.OF_OUTCOME);
    private static final Set<String> SEVERAL = Set.of("approach", "group", "entries");
    private static final Map<String, String> ALSO = Map.of(
            "journal", "publishedin", "url", "address", "author", "authors", "language", "lang", "approaches", "approach", "targetgroup", "group", "groups", "group");
    private static final List<String> NAMES = Stream.concat(StudyCsv.OF_STUDY.stream(), StudyCsv.OF_OUTCOME.stream()).toList();

    private CsvStudies() {}

    static boolean recognises(String text) {
        var head = text.lines().findFirst().orElse("");
        return List.of(head.split("[,;\t]")).stream().anyMatch(cell -> "title".equals(name(cell)));
    }

    static List<Reference> read(String text) {
        var head = text.stripLeading().lines().findFirst().orElse("");
        var separator = head.contains("\t") ? '\t' : head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';' : ',';
        var studies = new LinkedHashMap<String, Gathered>();
        try (var rows = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.stripLeading())) {
            List<String> names = List.of();
            for (var row : rows) {
                if (names.isEmpty()) {
                    names = row.getFields().stream().map(CsvStudies::name).toList();
                } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    take(row, names, studies);
                }
                if (studies.size() > ReferenceFile.MOST) {
                    throw new Refused("evidence.arriving.tooMany", ReferenceFile.MOST);
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw new Refused("evidence.arriving.brokenTable");
        }
        return studies.values().stream().map(Gathered::reference).toList();
    }

    private static String name(String heading) {
        var plain = heading.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
        var wanted = ALSO.getOrDefault(plain, plain);
        return NAMES.stream().filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted)).findFirst().orElse("");
    }

    private static void take(CsvRecord row, List<String> names, Map<String, Gathered> studies) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), row.getFieldCount()); i++) {
            var cell = row.getField(i).strip();
            if (!names.get(i).isEmpty() && !cell.isEmpty()) {
                // A spreadsheet's guard against formulas
                cells.put(names.get(i), cell.matches("(?s)''*[=+@\\-].*") ? cell.substring(1) : cell);
            }
        }
        var doi = cells.getOrDefault("doi", "").toLowerCase(Locale.ROOT);
        var key = doi.isEmpty() ? cells.getOrDefault("title", "row " + row.getStartingLineNumber()) + "|" + cells.getOrDefault("year", "") : doi;
        studies.computeIfAbsent(key, _ -> new Gathered((int) row.getStartingLineNumber())).add(cells);
    }

    /** One study from one or more rows. */
    private static final class Gathered {

        private final int line;
        private final Fields fields = new Fields();
        private int outcomes;

        private Gathered(int line) {
            this.line = line;
        }

        void add(Map<String, String> cells) {
            boolean outcome = cells.keySet().stream().anyMatch(OUTCOME::contains);
            cells.forEach((name, value) -> {
                if (OUTCOME.contains(name)) {
                    fields.prose("o" + outcomes + "-" + name, upper(name, value));
                } else if (name.equals("entries")) {
                    fields.all(name, List.of(value.replaceAll("\\s*[|;]\\s*", "\n")));
                } else if (SEVERAL.contains(name)) {
                    fields.all(name, List.of(value.split("\\s*[|;]\\s*")));
                } else {
                    fields.prose(name, upper(name, value));
                }
            });
            outcomes += outcome ? 1 : 0;
        }

        /** Codes may be written small and with hyphens; yes and no as they are. */
        private static String upper(String name, String value) {
            return switch (name) {
                case "design", "setting", "quality", "direction", "measure" -> value.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
                case "main", "independent", "peerReviewed", "registered" -> value.toLowerCase(Locale.ROOT);
                default -> value;
            };
        }

        Reference reference() {
            return fields.put("outcomes", String.valueOf(Math.max(1, outcomes))).reference(line);
        }
    }
}
