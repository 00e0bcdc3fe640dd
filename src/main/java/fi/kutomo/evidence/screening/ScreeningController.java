package fi.kutomo.evidence.screening;

import fi.kutomo.accounts.Offers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Screenings for readers, and their setting up by who leads them. */
@Controller
@RequestMapping("/{lang}/screenings")
class ScreeningController {

    private final ScreeningStore screenings;
    private final ReferenceStore references;
    private final Gathering gathering;
    private final ScreeningPages pages;
    private final Limits limits;
    private final Messages messages;

    ScreeningController(
            ScreeningStore screenings,
            ReferenceStore references,
            Gathering gathering,
            ScreeningPages pages,
            Limits limits,
            Messages messages) {
        this.screenings = screenings;
        this.references = references;
        this.gathering = gathering;
        this.pages = pages;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    ScreeningsPage list(Lang lang, Caller caller, @RequestParam(defaultValue = "1") int page) {
        return pages.list(lang, caller, Math.clamp(page, 1, 10_000));
    }

    @GetMapping("/{slug}")
    @Access(Access.Level.PUBLIC)
    ScreeningPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.page(readable(slug, caller), lang, caller);
    }

    /** The numbers of the flow diagram for other programs. */
    @GetMapping("/{slug}/flow.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> flow(Lang lang, @PathVariable String slug, Caller caller) {
        var screening = readable(slug, caller);
        var diagram = FlowDiagram.of(Flow.of(references.items(screening)), messages, lang);
        var text = FlowCsv.of(diagram.table(messages, lang));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + screening.slug() + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The flow diagram as a drawing of its own, for papers and slides. */
    @GetMapping("/{slug}/flow.svg")
    @Paced(Pace.PICTURE)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> drawing(Lang lang, @PathVariable String slug, Caller caller) {
        var screening = readable(slug, caller);
        var drawing = FlowDrawing.svg(
                screening.title(),
                messages.in(lang, "evidence.screening.flow.searched"),
                messages.in(lang, "evidence.screening.flow.foundOtherwise"),
                FlowDiagram.of(Flow.of(references.items(screening)), messages, lang),
                lang);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + screening.slug() + ".svg\"")
                .body(drawing.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/new")
    @Access(Access.Level.WRITER)
    ScreeningEditPage fresh(Lang lang) {
        return pages.edit(lang, Optional.empty(), ScreeningForm.fresh(messages.in(lang, "evidence.screening.usualReasons")), "", Mistakes.none());
    }

    @PostMapping
    @Access(Access.Level.WRITER)
    Reply create(Lang lang, ScreeningForm form, Caller caller) {
        var mistakes = mistakes(form, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.edit(lang, Optional.empty(), form, "", mistakes), 422);
        }
        return Reply.seeOther("/" + lang.tag() + "/" + gathering.begin(form, lang, caller), "evidence.screening.saved");
    }

    @GetMapping("/{slug}/edit")
    @Access(Access.Level.MEMBER)
    ScreeningEditPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var screening = led(slug, caller);
        return pages.edit(lang, Optional.of(screening), ScreeningForm.of(screening), "", Mistakes.none());
    }

    @PostMapping("/{slug}/edit")
    @Access(Access.Level.MEMBER)
    Reply change(Lang lang, @PathVariable String slug, ScreeningForm form, Caller caller) {
        var screening = led(slug, caller);
        var mistakes = mistakes(form, lang);
        if (mistakes.isEmpty()) {
            try {
                gathering.change(slug, form, caller);
                return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug, "evidence.screening.saved");
            } catch (Refused meanwhile) {
                mistakes = Mistakes.none().and("title", messages.in(lang, meanwhile.messageKey()));
            }
        }
        return Reply.of(pages.edit(lang, Optional.of(screening), form, "", mistakes), 422);
    }

    @PostMapping("/{slug}/screeners")
    @Access(Access.Level.MEMBER)
    Reply invite(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String name, Caller caller) {
        var screening = led(slug, caller);
        limits.take(Offers.ASKING, caller.person().orElseThrow().toString());
        try {
            gathering.invite(slug, name, caller);
            return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/edit", "evidence.screening.sent");
        } catch (Refused refused) {
            var mistakes = Mistakes.none().and("name", messages.in(lang, refused.messageKey()));
            return Reply.of(pages.edit(lang, Optional.of(screening), ScreeningForm.of(screening), name, mistakes), 422);
        }
    }

    @PostMapping("/{slug}/requests/{request}/withdrawal")
    @Access(Access.Level.MEMBER)
    Reply takeBack(Lang lang, @PathVariable String slug, @PathVariable UUID request, Caller caller) {
        gathering.takeBack(slug, request, caller);
        return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/edit", "evidence.screening.saved");
    }

    @PostMapping("/{slug}/screeners/{id}/removal")
    @Access(Access.Level.MEMBER)
    Reply dismiss(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        gathering.dismiss(slug, id, caller);
        return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/edit", "evidence.screening.saved");
    }

    private Mistakes mistakes(ScreeningForm form, Lang lang) {
        var mistakes = Mistakes.none();
        for (var problem : form.problems().entrySet()) {
            mistakes = mistakes.and(problem.getKey(), messages.in(lang, problem.getValue()));
        }
        return mistakes;
    }

    private Screening readable(String slug, Caller caller) {
        return screenings.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("screening"));
    }

    private Screening led(String slug, Caller caller) {
        var screening = readable(slug, caller);
        if (!screening.ledBy(caller)) {
            throw new Forbidden("screening");
        }
        return screening;
    }
}
