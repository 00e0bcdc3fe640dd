package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of a map is looked at. Everything stands in the address.
 *
 * @param state number of a frozen state; empty: as it is now
 * @param rows empty: those of the protocol; {@link #ALL}: all narrower ones too; a key: that one and what is below it
 * @param columns likewise
 * @param setting only studies made there
 */
public record View(Optional<Integer> state, String rows, String columns, Optional<Setting> setting) {

    static final String ALL = "all";

    static View of(String state, String rows, String columns, String setting) {
        return new View(
                state.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(state)) : Optional.empty(),
                rows,
                columns,
                Arrays.stream(Setting.values()).filter(each -> each.name().equals(setting)).findFirst());
    }

    View rows(String other) {
        return new View(state, other, columns, setting);
    }

    View columns(String other) {
        return new View(state, rows, other, setting);
    }

    View setting(Optional<Setting> other) {
        return new View(state, rows, columns, other);
    }

    /** With all its lines: the same map at the same time. */
    View whole(Optional<Setting> place) {
        return new View(state, "", "", place);
    }

    List<Line> shown(List<Line> lines, String wanted) {
        if (wanted.equals(ALL)) {
            return lines;
        }
        var opened = lines.stream().filter(line -> line.key().equals(wanted) || line.depth() > 0 && line.under().equals(wanted)).toList();
        return opened.isEmpty() ? lines.stream().filter(line -> line.depth() == 0).toList() : opened;
    }

    /** The query of this view with a question mark, or nothing. */
    String query() {
        var parts = new ArrayList<String>();
        state.ifPresent(number -> parts.add("state=" + number));
        if (!rows.isEmpty()) {
            parts.add("rows=" + Ui.encode(rows));
        }
        if (!columns.isEmpty()) {
            parts.add("columns=" + Ui.encode(columns));
        }
        setting.ifPresent(place -> parts.add("setting=" + place));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
