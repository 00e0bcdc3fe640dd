package fi.kutomo.platform.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Presence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log for operators. */
@Controller
@Access(Access.Level.OPERATOR)
class AuditController {

    private static final int SIZE = 50;
    private static final int MOST_ROWS = 50_000;

    private final AuditStore store;
    private final AuditLooking looking;
    private final Verifying verifying;
    private final Presence presence;
    private final Messages messages;

    AuditController(AuditStore store, AuditLooking looking, Verifying verifying, Presence presence, Messages messages) {
        this.store = store;
        this.looking = looking;
        this.verifying = verifying;
        this.presence = presence;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/audit")
    AuditPage show(
            Lang lang,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "1") int page,
            Caller caller) {
        var form = new AuditForm(who, what, about, from, until);
        looking.look(form.query(), caller);
        return page(lang, form, page, Optional.empty());
    }

    @PostMapping("/{lang}/operations/audit/verify")
    AuditPage verify(Lang lang) {
        return page(lang, new AuditForm("", "", "", "", ""), 1, Optional.of(verifying.verify()));
    }

    @GetMapping("/{lang}/operations/audit/entries.csv")
    void csv(
            Lang lang,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new AuditForm(who, what, about, from, until);
        if (presence.sendFirst(request, response, lang, form.page())) {
            return;
        }
        var query = form.query();
        looking.export(query, caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord("at", "person", "name", "what", "about_kind", "about", "details", "address", "agent", "why");
            for (var entry : store.find(query, 0, MOST_ROWS)) {
                csv.writeRecord(
                        entry.at().toString(),
                        entry.person().map(UUID::toString).orElse(""),
                        plain(entry.personName()),
                        plain(entry.what()),
                        plain(entry.about().kind()),
                        entry.about().id().toString(),
                        plain(entry.details()),
                        plain(entry.address().orElse("")),
                        plain(entry.agent().orElse("")),
                        plain(entry.why().orElse("")));
            }
        }
    }

    private AuditPage page(Lang lang, AuditForm form, int number, Optional<Verification> verified) {
        var query = form.query();
        long total = store.count(query);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Math.clamp(number, 1, pages);
        var found = new PageOf<>(store.find(query, (shown - 1) * SIZE, SIZE), shown, SIZE, total);
        return new AuditPage(messages.in(lang, "platform.audit.title"), form, found, verified);
    }

    /** A cell that a spreadsheet would take for a formula is made text by an apostrophe, as spreadsheets themselves do it. */
    static String plain(String cell) {
        return cell.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*") ? "'" + cell : cell;
    }
}
