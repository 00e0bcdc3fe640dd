package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.web.Messages;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept about people and why, from the register of purposes in the code, as a Markdown table for the privacy notice. */
@Component
class PrivacyTable {

    private static final List<String> MODULES = List.of("accounts", "platform", "knowledge", "evidence", "ecosystem", "forum", "evaluation", "gatherings", "learning", "exchange", "vocabulary", "search", "notifications");

    private final List<Purpose> purposes;
    private final Messages messages;

    PrivacyTable(List<Purpose> purposes, Messages messages) {
        this.purposes = purposes.stream()
                .sorted(Comparator.comparingInt((Purpose purpose) -> MODULES.indexOf(purpose.module())).thenComparing(Purpose::key))
                .toList();
        this.messages = messages;
    }

    String in(Lang lang) {
        var table = new StringBuilder();
        row(table, heading(lang, "what"), heading(lang, "why"), heading(lang, "ground"), heading(lang, "howLong"));
        table.append("|---|---|---|---|\n");
        for (var purpose : purposes) {
            var key = purpose.module() + ".purpose." + purpose.key();
            row(
                    table,
                    "**" + messages.in(lang, key + ".name") + ":** " + messages.in(lang, key + ".data"),
                    messages.in(lang, key + ".why"),
                    messages.in(lang, "platform.personal.ground." + purpose.ground().name()),
                    messages.in(lang, key + ".howLong"));
        }
        return table.toString();
    }

    private String heading(Lang lang, String column) {
        return messages.in(lang, "platform.personal.notice." + column);
    }

    private static void row(StringBuilder table, String... cells) {
        for (var cell : cells) {
            table.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        table.append("|\n");
    }
}
