package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;

/**
 * Where in what somebody gave something stands.
 *
 * @param part name of the file or of the sheet
 * @param line counted from 1; 0 where lines say nothing
 * @param at column, cell or element; empty where the whole line is meant
 */
public record Where(String part, long line, String at) {

    /** Letters of a name that are kept; what stands in a file may have any length. */
    private static final int KEPT = 400;

    private static final int SHOWN = 120;

    public Where {
        part = Tidy.cut(part, KEPT);
        at = Tidy.cut(at, KEPT);
    }

    static Where file(String name) {
        return new Where(name, 0, "");
    }

    static Where line(String name, long line) {
        return new Where(name, line, "");
    }

    Where at(String detail) {
        return new Where(part, line, detail);
    }

    /** In the reader's words. */
    public String told() {
        var shown = ShownName.of(part, SHOWN);
        if (line == 0) {
            return at.isEmpty() ? shown : Ui.t("ecosystem.netfiles.where.cell", shown, ShownName.of(at, SHOWN));
        }
        return at.isEmpty()
                ? Ui.t("ecosystem.netfiles.where.line", shown, String.valueOf(line))
                : Ui.t("ecosystem.netfiles.where.lineAt", shown, String.valueOf(line), ShownName.of(at, SHOWN));
    }
}
