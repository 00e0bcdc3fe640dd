package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Csv;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** What did not come in, or not as it stood, as a file with reasons. */
@Component
class Rejects {

    private final Messages messages;

    Rejects(Messages messages) {
        this.messages = messages;
    }

    /** Whether there is anything worth a file. */
    static boolean any(List<Remark> remarks) {
        return remarks.stream().anyMatch(Rejects::belongs);
    }

    private static boolean belongs(Remark remark) {
        return remark.kind() != Remark.Kind.IGNORED;
    }

    String csv(String source, List<Remark> remarks, Lang lang) {
        var headings = List.of("source", "line", "column", "what", "reason", "text");
        var rows = remarks.stream()
                .filter(Rejects::belongs)
                .sorted(java.util.Comparator.comparing((Remark remark) -> remark.kind() != Remark.Kind.REJECTED).thenComparing(remark -> remark.passage().from()))
                .map(remark -> List.of(
                        source,
                        remark.passage().from() == 0 ? "" : String.valueOf(remark.passage().from()),
                        remark.passage().column(),
                        messages.in(lang, "exchange.reading.what." + remark.kind().name().toLowerCase(java.util.Locale.ROOT)),
                        reason(remark, lang),
                        remark.passage().text()))
                .toList();
        return "\uFEFF" + Csv.of(headings, rows);
    }

    /** Reasons of ours are short words; a refusal of the knowledge is named by its own message. */
    String reason(Remark remark, Lang lang) {
        return messages.in(lang, remark.reason().indexOf('.') > 0 ? remark.reason() : "exchange.reading.reason." + remark.reason());
    }
}
