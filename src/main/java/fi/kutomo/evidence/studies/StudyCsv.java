package fi.kutomo.evidence.studies;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Studies as a table with an outcome a row, in the words of the form, so that the table can be brought in again. What belongs to the
 * study stands in each of its rows.
 */
public final class StudyCsv {

    public static final List<String> OF_STUDY = List.of(
            "title", "lang", "authors", "year", "publishedIn", "doi", "address", "design", "setting", "country", "quality", "qualityReason", "n",
            "attrition", "attritionDifference", "independent", "peerReviewed", "registered", "registration", "entries", "approach", "group",
            "summary-fi", "summary-sv", "summary-en", "learning-fi", "learning-sv", "learning-en");
    public static final List<String> OF_OUTCOME = List.of("effect", "direction", "main", "measure", "number", "se", "months", "passage", "page");
    private static final List<String> SEVERAL = List.of("entries", "approach", "group");

    private StudyCsv() {}

    static void head(CsvWriter csv) {
        var headings = new ArrayList<>(OF_STUDY);
        headings.addAll(OF_OUTCOME);
        csv.writeRecord(headings);
    }

    static void write(StudyForm study, CsvWriter csv) {
        for (int outcome = 0; outcome < study.outcomes(); outcome++) {
            var cells = new ArrayList<String>();
            for (var name : OF_STUDY) {
                var text = SEVERAL.contains(name) ? String.join("; ", study.all(name)).replace("\n", "; ") : study.value(name);
                cells.add(safe(text));
            }
            for (var name : OF_OUTCOME) {
                cells.add(safe(study.value("o" + outcome + "-" + name)));
            }
            csv.writeRecord(cells);
        }
    }

    /** A spreadsheet must not take a text for a formula; numbers are none. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") && !cell.matches("-?\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }
}
