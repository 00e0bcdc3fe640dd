package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The flow of references in boxes: each step with what left it at its side. */
public record FlowDiagram(List<Step> searched, List<Step> other, Box included) {

    /** A box: what it counts, how many, and what they are made of. */
    public record Box(String label, int count, List<Line> lines) {}

    /** A part of a box. */
    public record Line(String label, int count) {}

    /** A step with what left it, and how many still wait in it. */
    public record Step(Box box, Optional<Box> left, int waiting) {}

    static FlowDiagram of(Flow flow, Messages messages, Lang lang) {
        return new Maker(messages, lang).make(flow);
    }

    /** The same numbers as a table, one box a row. */
    Table table(Messages messages, Lang lang) {
        var rows = new ArrayList<List<Cell>>();
        Stream.concat(searched.stream(), other.stream()).forEach(step -> {
            add(rows, step.box(), lang);
            step.left().ifPresent(left -> add(rows, left, lang));
            if (step.waiting() > 0) {
                rows.add(row(messages.in(lang, "evidence.screening.flow.waiting"), step.waiting(), lang));
            }
        });
        add(rows, included, lang);
        return Table.of(
                messages.in(lang, "evidence.screening.flow.table"),
                List.of(Column.text(messages.in(lang, "evidence.screening.flow.step")), Column.number(messages.in(lang, "evidence.screening.flow.count"))),
                rows);
    }

    private static void add(List<List<Cell>> rows, Box box, Lang lang) {
        rows.add(row(box.label(), box.count(), lang));
        box.lines().forEach(line -> rows.add(row("\u2013 " + line.label(), line.count(), lang)));
    }

    private static List<Cell> row(String label, int count, Lang lang) {
        return List.of(Cell.of(label), Cell.of(java.text.NumberFormat.getIntegerInstance(lang.locale()).format(count)));
    }

    private record Maker(Messages messages, Lang lang) {

        FlowDiagram make(Flow flow) {
            var searched = flow.searched();
            return new FlowDiagram(
                    List.of(
                            step(box("identified", flow.databases() + flow.registers(), line("databases", flow.databases()), line("registers", flow.registers())),
                                    removed(searched.removed()), 0),
                            step(box("screened", searched.screened()), Optional.of(box("excluded", searched.excluded())), searched.waiting()),
                            sought(flow.found()),
                            assessed(flow.found())),
                    flow.others() == 0
                            ? List.of()
                            : List.of(step(box("others", flow.others()), removed(flow.otherRemoved()), 0), sought(flow.other()), assessed(flow.other())),
                    box("included", flow.studies(), line("reports", flow.reports())));
        }

        private Step sought(Flow.Reports reports) {
            return step(box("sought", reports.sought()), Optional.of(box("notRetrieved", reports.notRetrieved())), 0);
        }

        private Step assessed(Flow.Reports reports) {
            var lines = reports.byReason().entrySet().stream().map(each -> new Line(each.getKey(), each.getValue())).toArray(Line[]::new);
            return step(box("assessed", reports.assessed()), Optional.of(box("excludedReports", reports.excluded(), lines)), reports.waiting());
        }

        private Optional<Box> removed(Flow.Removed removed) {
            var parts = new ArrayList<Line>();
            parts.add(line("duplicates", removed.duplicates()));
            if (removed.automation() > 0) {
                parts.add(line("automation", removed.automation()));
            }
            if (removed.otherwise() > 0) {
                parts.add(line("otherwise", removed.otherwise()));
            }
            return Optional.of(box("removed", removed.all(), parts.toArray(Line[]::new)));
        }

        private Box box(String word, int count, Line... lines) {
            return new Box(messages.in(lang, "evidence.screening.flow." + word), count, List.of(lines));
        }

        private Line line(String word, int count) {
            return new Line(messages.in(lang, "evidence.screening.flow." + word), count);
        }

        private static Step step(Box box, Optional<Box> left, int waiting) {
            return new Step(box, left, waiting);
        }
    }
}
