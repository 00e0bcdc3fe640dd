package fi.kutomo.evidence.synthesis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The studies of a synthesis for other programs: given numbers, effect and variance at full precision, weights, and which was withdrawn. */
final class StudiesCsv {

    private static final List<String> HEADINGS =
            List.of("study", "numbers", "effect", "variance", "low", "high", "weight_common", "weight_random", "source", "address", "withdrawn");

    private StudiesCsv() {}

    /** @param lost paths of the studies that were withdrawn since */
    static String of(Inputs inputs, Set<String> lost) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEADINGS);
            Calculation.of(inputs.question().measure(), inputs.lines()).ifPresent(calculation -> write(csv, inputs, calculation, lost));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void write(CsvWriter csv, Inputs inputs, Calculation calculation, Set<String> lost) {
        for (int i = 0; i < inputs.lines().size(); i++) {
            var line = inputs.lines().get(i);
            var effect = calculation.effects().get(i);
            csv.writeRecord(
                    safe(line.label()),
                    String.join(" ", line.numbers().stream().map(String::valueOf).toList()),
                    String.valueOf(effect.y()),
                    String.valueOf(effect.v()),
                    String.valueOf(effect.low()),
                    String.valueOf(effect.high()),
                    String.valueOf(calculation.pooling().commonWeights().get(i)),
                    String.valueOf(calculation.pooling().randomWeights().get(i)),
                    safe(line.source()),
                    line.path(),
                    lost.contains(line.path()) ? "yes" : "");
        }
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
