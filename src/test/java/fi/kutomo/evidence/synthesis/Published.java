package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import java.util.ArrayList;
import java.util.List;

/** Data that textbooks and other programs have computed. */
final class Published {

    /** Thirteen trials of the BCG vaccine against tuberculosis: treated cases, treated non-cases, control cases, control non-cases. */
    static final List<List<Double>> BCG = List.of(
            row(4, 119, 11, 128), row(6, 300, 29, 274), row(3, 228, 11, 209), row(62, 13536, 248, 12619), row(33, 5036, 47, 5761),
            row(180, 1361, 372, 1079), row(8, 2537, 10, 619), row(505, 87886, 499, 87892), row(29, 7470, 45, 7232), row(17, 1699, 65, 1600),
            row(186, 50448, 141, 27197), row(5, 2493, 3, 2338), row(27, 16886, 29, 17825));

    static final List<String> BCG_NAMES = List.of(
            "Aronson 1948", "Ferguson & Simes 1949", "Rosenthal et al 1960", "Hart & Sutherland 1977", "Frimodt-Moller et al 1973",
            "Stein & Aronson 1953", "Vandiviere et al 1973", "TPT Madras 1980", "Coetzee & Berjak 1968", "Rosenthal et al 1961",
            "Comstock et al 1974", "Comstock & Webster 1969", "Comstock et al 1976");

    private Published() {}

    static List<Effect> bcg() {
        return BCG.stream().map(row -> Numbers.of(Measure.LOG_RISK_RATIO, row).effect(Measure.LOG_RISK_RATIO)).toList();
    }

    /** The trials as somebody would paste them, a study a line. */
    static String bcgLines() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < BCG.size(); i++) {
            var row = BCG.get(i).stream().map(number -> String.valueOf(number.intValue())).toList();
            lines.add(BCG_NAMES.get(i) + "; " + String.join("; ", row));
        }
        return String.join("\n", lines);
    }

    private static List<Double> row(double a, double b, double c, double d) {
        return List.of(a, b, c, d);
    }
}
