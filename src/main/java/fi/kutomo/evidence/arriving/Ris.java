package fi.kutomo.evidence.arriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads RIS, the tagged format of reference managers: {@code TY  - JOUR} to {@code ER  - }. Abstracts are not taken over. */
final class Ris {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  ?-(?: (.*))?");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TI", "title"), Map.entry("T1", "title"), Map.entry("JO", "publishedIn"), Map.entry("JF", "publishedIn"),
            Map.entry("T2", "publishedIn"), Map.entry("PB", "publishedIn"), Map.entry("DO", "doi"), Map.entry("UR", "address"));

    private Ris() {}

    static List<Reference> read(String text) {
        var references = new ArrayList<Reference>();
        var fields = new Fields();
        var authors = new ArrayList<String>();
        int number = 0;
        int begun = 1;
        var last = "";
        for (var line : text.split("\n")) {
            number++;
            var match = LINE.matcher(line);
            if (!match.matches()) {
                continue;
            }
            var tag = match.group(1);
            var value = match.group(2) == null ? "" : match.group(2).strip();
            if (tag.equals("TY")) {
                fields = new Fields();
                authors = new ArrayList<>();
                begun = number;
            } else if (tag.equals("ER")) {
                references.add(fields.put("authors", String.join("; ", authors)).reference(begun));
                fields = new Fields();
                authors = new ArrayList<>();
            } else {
                take(tag, value, fields, authors);
            }
            last = tag;
        }
        if (!last.equals("ER") && !last.isEmpty() && !fields.isEmpty()) {
            references.add(fields.put("authors", String.join("; ", authors)).reference(begun));
        }
        return references;
    }

    private static void take(String tag, String value, Fields fields, List<String> authors) {
        switch (tag) {
            case "AU", "A1" -> {
                if (!value.isEmpty()) {
                    authors.add(value);
                }
            }
            case "PY", "Y1", "DA" -> fields.year(value);
            case "LA" -> fields.lang(value);
            default -> {
                var name = NAMES.get(tag);
                if (name != null) {
                    fields.put(name, value);
                }
            }
        }
    }
}
