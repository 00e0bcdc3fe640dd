package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.fetching.Fetching;
import fi.kutomo.exchange.importing.Run.State;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.files.FileSettings;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Pacing;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import page: give a source, look at what was understood, say yes, watch it come in. */
@Controller
@Access(Access.Level.WRITER)
class ImportController {

    private static final int EARLIER = 12;

    private final Recognising recognising;
    private final Planning planning;
    private final Importing importing;
    private final Writing writing;
    private final RunStore runs;
    private final Wholes wholes;
    private final RunViews views;
    private final Rejects rejects;
    private final Fetching fetching;
    private final Pacing pacing;
    private final FileSettings settings;
    private final Messages messages;

    ImportController(
            Recognising recognising,
            Planning planning,
            Importing importing,
            Writing writing,
            RunStore runs,
            Wholes wholes,
            RunViews views,
            Rejects rejects,
            Fetching fetching,
            Pacing pacing,
            FileSettings settings,
            Messages messages) {
        this.recognising = recognising;
        this.planning = planning;
        this.importing = importing;
        this.writing = writing;
        this.runs = runs;
        this.wholes = wholes;
        this.views = views;
        this.rejects = rejects;
        this.fetching = fetching;
        this.pacing = pacing;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/{lang}/import")
    ImportPage fresh(Lang lang, Caller caller) {
        return page(lang, ImportForm.empty(), Mistakes.none(), caller);
    }

    @PostMapping("/{lang}/import")
    Reply create(
            Lang lang,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new ImportForm(address, text);
        var field = "file";
        try {
            var given = file != null && !file.isEmpty();
            field = given ? "file" : !address.isBlank() ? "address" : !text.isBlank() ? "text" : "file";
            var source = given ? uploaded(java.util.Objects.requireNonNull(file)) : !address.isBlank() ? fetched(address, caller, request) : Source.pasted(text);
            var whole = wholes.kinds(source);
            if (whole.isPresent()) {
                var run = importing.stageWhole(source, whole.get(), caller);
                wholes.keep(run.id(), source);
                return Reply.seeOther("/" + lang.tag() + "/import/" + run.id());
            }
            var reading = recognising.read(source);
            if (reading.findings().isEmpty()) {
                throw new Refused("exchange.importing.nothing");
            }
            var plans = planning.of(reading.findings().stream().map(Wish::of).toList());
            var run = importing.stage(source, reading, plans, caller);
            return Reply.seeOther("/" + lang.tag() + "/import/" + run.id());
        } catch (Refused refused) {
            var mistakes = Mistakes.none().and(field, messages.in(lang, refused.messageKey(), refused.arguments().toArray()));
            return Reply.of(page(lang, form, mistakes, caller), 422);
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            var mistakes = Mistakes.none().and(field, messages.in(lang, "exchange.importing.tooMany", often.minutes()));
            return Reply.of(page(lang, form, mistakes, caller), 429);
        }
    }

    private static Source uploaded(MultipartFile file) throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        return Source.file(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), file.getBytes());
    }

    private Source fetched(String address, Caller caller, HttpServletRequest request) {
        pacing.take(Pace.FETCH, caller, request);
        var fetched = fetching.fetch(address.contains("://") ? address : "https://" + address.strip());
        return new Source(fetched.name(), Optional.of(fetched.address()), fetched.bytes());
    }

    private ImportPage page(Lang lang, ImportForm form, Mistakes mistakes, Caller caller) {
        var whose = caller.is(Role.EDITOR) ? Optional.<UUID>empty() : caller.person();
        return new ImportPage(
                messages.in(lang, "exchange.importing.title"), form, mistakes, settings.largest().toMegabytes(), views.earlier(runs.latest(whose, EARLIER), lang));
    }

    @GetMapping("/{lang}/import/{id}")
    Page show(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Caller caller) throws IOException {
        var run = mine(id, caller);
        if (run.isBundle() && run.state() == State.READ) {
            return views.whole(run, wholes.kinds(id), wholes.preview(id), caller, lang);
        }
        return run.state() == State.READ ? views.preview(run, Math.max(1, page), caller, lang) : views.run(run, lang);
    }

    /** Keeps what was ticked on this page, and goes on to writing when that is what was asked. */
    @PostMapping("/{lang}/import/{id}")
    Reply update(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Caller caller) {
        var run = mine(id, caller);
        for (var position : form.getOrDefault("shown", List.of())) {
            tick(run, Integer.parseInt(position), form, caller);
        }
        var address = "/" + lang.tag() + "/import/" + id;
        if (!"write".equals(form.getFirst("act"))) {
            return Reply.seeOther(address + page(form), "exchange.importing.kept");
        }
        if (importing.begin(run, form.containsKey("publish"), caller)) {
            writing.inBackground(id, caller);
        }
        return Reply.seeOther(address);
    }

    private static String page(MultiValueMap<String, String> form) {
        var page = form.getFirst("page");
        return page != null && page.matches("\\d{1,6}") && !page.equals("1") ? "?page=" + page : "";
    }

    private void tick(Run run, int position, MultiValueMap<String, String> form, Caller caller) {
        var taken = form.getOrDefault("take-" + position, List.of());
        var off = new ArrayList<String>();
        var on = new ArrayList<String>();
        for (var offered : form.getOrDefault("offer-" + position, List.of())) {
            var parts = offered.split(":", 2);
            boolean conflict = parts[0].equals(FieldPlan.Step.CONFLICT.name());
            if (taken.contains(parts[1])) {
                if (conflict) {
                    on.add(parts[1]);
                }
            } else if (!conflict) {
                off.add(parts[1]);
            }
        }
        var kind = EntryKind.of(Optional.ofNullable(form.getFirst("kind-" + position)).orElse(""));
        importing.tick(run, position, form.containsKey("want-" + position), kind.orElse(null), off, on, caller);
    }

    @GetMapping("/{lang}/import/{id}/progress")
    RunProgress progress(Lang lang, @PathVariable UUID id, Caller caller, HttpServletResponse response) {
        var run = mine(id, caller);
        if (!run.state().running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return views.progress(run, lang);
    }

    @PostMapping("/{lang}/import/{id}/continuation")
    Reply resume(Lang lang, @PathVariable UUID id, Caller caller) {
        var run = mine(id, caller);
        if (run.state().canContinue() && importing.begin(run, run.publish(), caller)) {
            writing.inBackground(id, caller);
        }
        return Reply.seeOther("/" + lang.tag() + "/import/" + id);
    }

    @PostMapping("/{lang}/import/{id}/stop")
    Reply stop(Lang lang, @PathVariable UUID id, Caller caller) {
        importing.stop(mine(id, caller), caller);
        return Reply.seeOther("/" + lang.tag() + "/import/" + id);
    }

    @PostMapping("/{lang}/import/{id}/removal")
    Reply delete(Lang lang, @PathVariable UUID id, Caller caller) throws IOException {
        importing.drop(mine(id, caller), caller);
        wholes.forget(id);
        return Reply.seeOther("/" + lang.tag() + "/import", "exchange.importing.dropped");
    }

    @GetMapping("/{lang}/import/{id}/rejects.csv")
    ResponseEntity<byte[]> report(Lang lang, @PathVariable UUID id, Caller caller) {
        var run = mine(id, caller);
        var name = ContentDisposition.attachment().filename(run.sourceName() + ".rejects.csv", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(rejects.csv(run.sourceName(), run.remarks(), lang).getBytes(StandardCharsets.UTF_8));
    }

    private Run mine(UUID id, Caller caller) {
        var run = runs.get(id);
        Importing.mayTouch(run, caller);
        return run;
    }
}
