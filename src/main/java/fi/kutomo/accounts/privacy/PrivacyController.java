package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.Granting;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own data: export and erasure. Both ask that the person has proved to be there within ten minutes. */
@Controller
@Access(Access.Level.SIGNED_IN)
class PrivacyController {

    private final Exporting exporting;
    private final ExportStore exports;
    private final ExportFiles files;
    private final Erasing erasing;
    private final Erasure erasure;
    private final PersonStore people;
    private final Granting granting;
    private final Sessions sessions;
    private final Messages messages;

    PrivacyController(
            Exporting exporting,
            ExportStore exports,
            ExportFiles files,
            Erasing erasing,
            Erasure erasure,
            PersonStore people,
            Granting granting,
            Sessions sessions,
            Messages messages) {
        this.exporting = exporting;
        this.exports = exports;
        this.files = files;
        this.erasing = erasing;
        this.erasure = erasure;
        this.people = people;
        this.granting = granting;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/data")
    DataPage show(Lang lang, Caller caller) {
        return new DataPage(messages.in(lang, "accounts.privacy.title"), exports.newest(me(caller)).map(ExportState::of));
    }

    @Paced(Pace.OWN_DATA)
    @PostMapping("/{lang}/account/data/export")
    Reply export(Lang lang, Caller caller, HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return Reply.seeOther(confirm(lang, "account/data"));
        }
        exporting.ask(lang, caller);
        return Reply.seeOther("/" + lang.tag() + "/account/data");
    }

    @GetMapping("/{lang}/account/data/progress")
    ExportState progress(Caller caller) {
        return exports.newest(me(caller)).map(ExportState::of).orElseThrow(() -> new NotFound("export"));
    }

    @GetMapping("/{lang}/account/data/export/{id}")
    void fetch(Lang lang, @PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var export = exports.find(id, me(caller)).filter(there -> there.readyAt().isPresent()).orElseThrow(() -> new NotFound("export"));
        if (!sessions.confirmedLately(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", confirm(lang, "account/data"));
            return;
        }
        var file = files.of(export.id());
        if (!Files.exists(file)) {
            throw new NotFound("export");
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader("Content-Disposition", "attachment; filename=\"kutomo-" + lang.tag() + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        Files.copy(file, response.getOutputStream());
    }

    @GetMapping("/{lang}/account/data/erase")
    Reply ask(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.confirmedLately(request)
                ? Reply.of(erasePage(lang, caller, "", "", Map.of()))
                : Reply.seeOther(confirm(lang, "account/data/erase"));
    }

    @PostMapping("/{lang}/account/data/erase")
    Reply erase(
            Lang lang,
            @RequestParam(defaultValue = "") String drafts,
            @RequestParam(defaultValue = "") String handle,
            Caller caller,
            HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return Reply.seeOther(confirm(lang, "account/data/erase"));
        }
        var page = erasePage(lang, caller, drafts, handle, Map.of());
        var problems = new LinkedHashMap<String, String>();
        if (page.drafts() && !drafts.equals("go") && !drafts.equals("stay")) {
            problems.put("drafts", messages.in(lang, "accounts.privacy.erase.drafts.missing"));
        }
        if (!handle.strip().equalsIgnoreCase(page.handle())) {
            problems.put("handle", messages.in(lang, "accounts.privacy.erase.handle.wrong"));
        }
        if (granting.lastOperator(me(caller))) {
            problems.put("handle", messages.in(lang, "accounts.privacy.erase.lastOperator"));
        }
        if (!problems.isEmpty()) {
            return Reply.of(erasePage(lang, caller, drafts, handle, problems), 422);
        }
        erasure.erase(me(caller), drafts.equals("go"));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Reply.seeOther("/" + lang.tag() + "/account-erased");
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/account-erased")
    ErasedPage erased(Lang lang) {
        return new ErasedPage(messages.in(lang, "accounts.privacy.erased.title"));
    }

    private ErasePage erasePage(Lang lang, Caller caller, String choice, String typed, Map<String, String> problems) {
        var forecast = erasing.forecast(me(caller));
        var goes = new LinkedHashMap<>(forecast.goes());
        var drafts = goes.remove("knowledge.authors.drafts") != null;
        return new ErasePage(
                messages.in(lang, "accounts.privacy.erase.title"),
                people.find(me(caller)).orElseThrow().handle(),
                goes,
                forecast.stays(),
                drafts,
                choice,
                typed,
                Mistakes.of(problems));
    }

    private static UUID me(Caller caller) {
        return caller.person().orElseThrow();
    }

    private static String confirm(Lang lang, String path) {
        var here = "/" + lang.tag() + "/";
        return here + "account/confirm?next=" + here + path;
    }
}
