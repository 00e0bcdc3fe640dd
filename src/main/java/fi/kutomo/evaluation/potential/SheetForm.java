package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Marks and reasons as somebody sent them.
 *
 * @param version of the sheet that the form was made from, 0 where there was none
 * @param revision published revision that the writer had before the eyes
 */
record SheetForm(
        int version, int revision, Map<Point, Integer> marks, Map<Aspect, String> reasons, Mistakes mistakes) {

    static final int LONGEST = 2000;

    /** Least length of the reason for a criterion that has marks, when they are handed in. */
    static final int LEAST_REASON = 20;

    static SheetForm of(Map<String, String> fields, boolean handIn) {
        var marks = new EnumMap<Point, Integer>(Point.class);
        var reasons = new EnumMap<Aspect, String>(Aspect.class);
        var problems = new LinkedHashMap<String, String>();
        for (var aspect : Aspect.values()) {
            aspect.points().forEach(point -> mark(point, fields.getOrDefault(field(point), "").strip(), marks, problems));
            var reason = fields.getOrDefault(field(aspect), "").strip();
            if (!reason.isEmpty()) {
                reasons.put(aspect, reason);
            }
            if (reason.length() > LONGEST) {
                problems.put(field(aspect), Ui.t("evaluation.forms.problem.long", LONGEST));
            } else if (handIn && reason.length() < LEAST_REASON && aspect.points().stream().anyMatch(marks::containsKey)) {
                problems.put(field(aspect), Ui.t("evaluation.potential.wrong.reason", Ui.t(aspect.labelKey()), LEAST_REASON));
            }
        }
        if (handIn && marks.isEmpty() && problems.isEmpty()) {
            problems.put(field(Point.NEED_TODAY), Ui.t("evaluation.potential.wrong.empty"));
        }
        return new SheetForm(whole(fields, "version"), whole(fields, "revision"), marks, reasons, Mistakes.of(problems));
    }

    /** The form for a sheet as it is kept, or for none yet. */
    static SheetForm of(Optional<Sheet> sheet, int revision) {
        return new SheetForm(
                sheet.map(Sheet::version).orElse(0), revision, sheet.map(Sheet::marks).orElse(Map.of()), sheet.map(Sheet::reasons).orElse(Map.of()),
                Mistakes.none());
    }

    /** The same words once more, on top of what stands there now. */
    SheetForm refused(String problem, int versionNow) {
        return new SheetForm(versionNow, revision, marks, reasons, Mistakes.of(Map.of(field(Point.NEED_TODAY), problem)));
    }

    SheetForm with(Mistakes found) {
        return new SheetForm(version, revision, marks, reasons, found);
    }

    static String field(Point point) {
        return "mark-" + point.name();
    }

    static String field(Aspect aspect) {
        return "reason-" + aspect.name();
    }

    private static void mark(Point point, String typed, Map<Point, Integer> marks, Map<String, String> problems) {
        if (typed.matches("[0-" + Point.MOST + "]")) {
            marks.put(point, Integer.valueOf(typed));
        } else if (!typed.isEmpty()) {
            problems.put(field(point), Ui.t("evaluation.potential.wrong.mark", Ui.t(point.labelKey())));
        }
    }

    private static int whole(Map<String, String> fields, String field) {
        var typed = fields.getOrDefault(field, "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
