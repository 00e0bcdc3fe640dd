package fi.kutomo.accounts.steering;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AccessTable;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The access matrix for operators. */
@Controller
@Access(Access.Level.OPERATOR)
class AccessController {

    private final AccessTable table;
    private final Messages messages;

    AccessController(AccessTable table, Messages messages) {
        this.table = table;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/access")
    AccessPage show(Lang lang) {
        var rows = table.rows();
        var parts = new TreeMap<String, List<AccessTable.Row>>();
        rows.forEach(row -> parts.computeIfAbsent(part(row.route().path()), _ -> new ArrayList<>()).add(row));
        return new AccessPage(
                messages.in(lang, "accounts.steering.access.title"),
                List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations")),
                rows.size(),
                List.of(AccessTable.Kind.values()),
                parts.entrySet().stream().map(part -> table(part.getKey(), part.getValue(), lang)).toList());
    }

    /** The first word of the path, by which the addresses are grouped. */
    private static String part(String path) {
        var words = path.replace("/{lang}", "").split("/");
        return words.length < 2 || words[1].startsWith("{") ? "/" : "/" + words[1];
    }

    private Table table(String part, List<AccessTable.Row> rows, Lang lang) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(messages.in(lang, "accounts.steering.access.address")));
        columns.add(Table.Column.text(messages.in(lang, "accounts.steering.access.level")));
        columns.add(Table.Column.text(messages.in(lang, "accounts.steering.access.thing")));
        for (var kind : AccessTable.Kind.values()) {
            columns.add(Table.Column.text(messages.in(lang, "accounts.kind." + kind.name())));
        }
        return Table.of(part, columns, rows.stream().map(row -> cells(row, lang)).toList());
    }

    private List<Table.Cell> cells(AccessTable.Row row, Lang lang) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(row.route().method() + " " + row.route().path()));
        cells.add(Table.Cell.of(row.route().access().map(Enum::name).orElse("–")));
        cells.add(Table.Cell.of(row.rule().map(AccessTable.Rule::thing).orElse("")));
        for (var kind : AccessTable.Kind.values()) {
            cells.add(Table.Cell.of(messages.in(lang, "accounts.verdict." + row.verdict(kind.caller()).name())));
        }
        return cells;
    }
}
