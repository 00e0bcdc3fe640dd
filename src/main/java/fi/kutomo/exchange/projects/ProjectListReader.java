package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.projects.Column.Shape;
import fi.kutomo.exchange.projects.Mending.Mended;
import fi.kutomo.exchange.projects.Table.Row;
import fi.kutomo.exchange.reading.Days;
import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Reader;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.BusinessId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of projects of either period. The project's code is its identity; of two rows with one code the later counts. */
public final class ProjectListReader implements Reader {

    @Override
    public int recognises(Source source) {
        return source.binary() || source.looksLikeHtml() ? 0 : Table.of(head(source)).map(table -> 95).orElse(0);
    }

    private static String head(Source source) {
        var text = source.decoded().text();
        return text.substring(0, Math.min(text.length(), 20_000));
    }

    @Override
    public Reading read(Source source) {
        var table = Table.of(source.decoded().text()).orElseThrow();
        var remarks = new ArrayList<Remark>();
        unknownColumns(table, remarks);
        var mending = new Mending(table);
        var rows = table.rows().stream().filter(row -> !row.empty()).toList();
        var mended = rows.stream().map(mending::of).toList();
        var authorities = authorities(mended);
        var findings = new LinkedHashMap<String, Finding>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            take(row, mended.get(i), authorities, remarks).ifPresent(finding -> {
                var before = seen.put(finding.key(), row.line());
                if (before != null) {
                    remarks.add(new Remark(Remark.Kind.WARNING, "code-twice", Passage.line(row.line(), finding.value("code"))));
                }
                findings.put(finding.key(), finding);
            });
        }
        return new Reading("projects", List.copyOf(findings.values()), remarks);
    }

    private static void unknownColumns(Table table, List<Remark> remarks) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) == null && !table.headings().get(i).isBlank()) {
                remarks.add(new Remark(Remark.Kind.NOT_PLACED, "unknown-column", Passage.line(table.headingLine(), table.headings().get(i).strip())));
            }
        }
    }

    private static Set<String> authorities(List<Mended> rows) {
        return rows.stream()
                .map(row -> row.cells().getOrDefault(Column.AUTHORITY, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<Finding> take(Row row, Mended mended, Set<String> authorities, List<Remark> remarks) {
        var reasons = new ArrayList<>(mended.mended());
        var cells = Mending.authorityApart(mended.cells(), authorities, reasons);
        var code = cells.getOrDefault(Column.CODE, "");
        if (!Shape.CODE.fits(code) || !cells.containsKey(Column.TITLE)) {
            remarks.add(new Remark(Remark.Kind.REJECTED, Shape.CODE.fits(code) ? "no-title" : "no-code", Passage.line(row.line(), row.raw())));
            return Optional.empty();
        }
        reasons.forEach(reason -> remarks.add(new Remark(Remark.Kind.MENDED, reason, Passage.line(row.line(), row.raw()))));
        var fields = new ArrayList<Found>();
        cells.forEach((column, cell) -> field(row, column, cell).ifPresentOrElse(
                fields::addAll,
                () -> remarks.add(new Remark(Remark.Kind.REJECTED, reason(column), Passage.cell(row.line(), heading(column), cell)))));
        return Optional.of(new Finding("project:" + code, EntryKind.PROJECT, lang(cells.get(Column.TITLE)), fields, true));
    }

    private static String reason(Column column) {
        return switch (column.shape()) {
            case DAY -> "no-day";
            case MONEY -> "no-amount";
            case FUND -> "no-fund";
            case TEXT -> "number-for-name";
            default -> "wrong-shape";
        };
    }

    private static String heading(Column column) {
        return column.field();
    }

    /** The field or fields of one cell; nothing when the cell cannot be what its column says. */
    private static Optional<List<Found>> field(Row row, Column column, String cell) {
        var passage = Passage.cell(row.line(), heading(column), cell);
        return switch (column) {
            case TITLE -> Optional.of(List.of(Found.text("title", lang(cell), cell, passage)));
            case ABSTRACT -> Optional.of(List.of(Found.text("abstract", lang(cell), cell, passage)));
            case FUND -> Funds.key(cell).map(key -> List.of(Found.value("fund", key, passage)));
            case IMPLEMENTER -> Shape.MONEY.fits(cell) ? Optional.empty()
                    : Optional.of(List.of(Found.entries("implementers", EntryKind.ORGANISATION, List.of(cell), passage)));
            case START, END -> Days.read(cell).map(day -> List.of(Found.value(column.field(), day.toString(), passage)));
            case GRANTED, PAID, PLANNED_PUBLIC, PAID_PUBLIC -> Amounts.read(cell).map(amount -> List.of(Found.value(column.field(), amount, passage)));
            case BUSINESS_ID -> BusinessId.read(cell).map(id -> List.of(Found.value("businessId", id, passage)));
            default -> Optional.of(List.of(Found.value(column.field(), cell, passage)));
        };
    }

    /** Names of projects are Finnish unless Swedish words say otherwise; the list itself does not tell. */
    private static Lang lang(@org.jspecify.annotations.Nullable String title) {
        var words = " " + (title == null ? "" : title.toLowerCase(java.util.Locale.ROOT)) + " ";
        boolean swedish = words.contains(" och ") || words.contains(" av ") || words.contains(" för ") || words.contains(" på ");
        return swedish && !words.contains(" ja ") ? Lang.SV : Lang.FI;
    }
}
