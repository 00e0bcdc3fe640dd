package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads studies as people type or paste them: one a line, name first, then numbers, then perhaps where they stand. Cells are parted by
 * tabs or semicolons, and then a comma is a decimal comma; or else by commas. A first line of headings is passed over.
 */
final class LineReader {

    static final int MOST = 500;

    private LineReader() {}

    /** What was read, and what could not be. */
    record Reading(List<StudyLine> lines, List<Slip> slips) {}

    /** What is wrong with a line, counted from 1, as the last word of a message key. */
    record Slip(int line, String reason, String text) {}

    static Reading read(String typed, Measure measure) {
        var lines = new ArrayList<StudyLine>();
        var slips = new ArrayList<Slip>();
        var all = typed.lines().toList();
        for (int i = 0; i < all.size() && lines.size() <= MOST; i++) {
            var cells = cells(all.get(i));
            if (all.get(i).isBlank() || heading(i, cells)) {
                continue;
            }
            read(i + 1, cells, measure, lines, slips);
        }
        if (lines.size() > MOST) {
            slips.add(new Slip(MOST + 1, "many", ""));
        }
        return new Reading(List.copyOf(lines), List.copyOf(slips));
    }

    private static void read(int number, List<String> cells, Measure measure, List<StudyLine> lines, List<Slip> slips) {
        var label = cells.getFirst();
        var numbers = new ArrayList<Double>();
        int at = 1;
        for (; at < cells.size() && number(cells.get(at)).isPresent(); at++) {
            numbers.add(number(cells.get(at)).orElseThrow());
        }
        var rest = cells.subList(at, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList();
        var trouble = label.isEmpty()
                ? Optional.of("label")
                : label.length() > 200 ? Optional.of("long")
                : rest.size() > 1 ? Optional.of("number") : Numbers.trouble(measure, numbers);
        if (trouble.isPresent()) {
            slips.add(new Slip(number, trouble.get(), rest.isEmpty() ? label : rest.getFirst()));
        } else {
            lines.add(new StudyLine(label, List.copyOf(numbers), rest.isEmpty() ? "" : rest.getFirst(), ""));
        }
    }

    private static boolean heading(int line, List<String> cells) {
        return line == 0 && cells.size() > 2 && cells.stream().skip(1).noneMatch(cell -> number(cell).isPresent());
    }

    private static List<String> cells(String line) {
        var parted = line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.indexOf(';') >= 0 ? line.split(";", -1) : points(line);
        return Arrays.stream(parted).map(String::strip).toList();
    }

    /** Parted by commas, so a decimal comma would be one too many: here numbers have points. */
    private static String[] points(String line) {
        return line.split(",", -1);
    }

    /** A number as people of three languages write it: −0,25 · 12 345 · 4.5 · 12,5 %. */
    static Optional<Double> number(String cell) {
        var plain = cell.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-').replace(',', '.');
        var percent = plain.endsWith("%");
        if (percent) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (!plain.matches("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(plain);
        return Optional.of(percent ? value / 100 : value);
    }
}
