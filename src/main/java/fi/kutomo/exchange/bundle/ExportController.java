package fi.kutomo.exchange.bundle;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Presence;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole site as a download, for editors and operators: it holds drafts too. */
@Controller
@Access(Access.Level.SIGNED_IN)
class ExportController {

    private final Giving giving;
    private final AuditLog audit;
    private final Presence presence;
    private final Messages messages;
    private final Clock clock;

    ExportController(Giving giving, AuditLog audit, Presence presence, Messages messages, Clock clock) {
        this.giving = giving;
        this.audit = audit;
        this.presence = presence;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static Door.Place exportPlace() {
        return Door.Place.of(null, 70, "exchange.bundle.title", "export", List.of(Role.EDITOR, Role.OPERATOR));
    }

    @GetMapping("/{lang}/export")
    ExportPage show(Lang lang, Caller caller) {
        may(caller);
        return new ExportPage(messages.in(lang, "exchange.bundle.title"));
    }

    @Paced(Pace.WHOLE_SITE)
    @GetMapping("/{lang}/export/{form}")
    void give(Lang lang, @PathVariable String form, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        may(caller);
        if (presence.sendFirst(request, response, lang, "export")) {
            return;
        }
        var wanted = Arrays.stream(Giving.Form.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(form))
                .findFirst()
                .orElseThrow(() -> new NotFound(form));
        audit.record(caller, "site.exported", new Ref("export", Ids.next()), Map.of("form", form));
        var name = "kutomo-" + LocalDate.now(clock.withZone(Ui.ZONE)) + (wanted == Giving.Form.CSV ? "-csv" : "") + "." + wanted.extension();
        response.setContentType(wanted == Giving.Form.JSON ? "application/json" : "application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        try (var out = new BufferedOutputStream(response.getOutputStream(), 1 << 16)) {
            giving.give(wanted, out);
        }
    }

    private static void may(Caller caller) {
        if (!caller.is(Role.EDITOR) && !caller.is(Role.OPERATOR)) {
            throw new Forbidden("export");
        }
    }
}
