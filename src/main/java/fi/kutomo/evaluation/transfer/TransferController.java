package fi.kutomo.evaluation.transfer;

import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether it fits where the reader is, and the figures of municipalities behind that. */
@Controller
class TransferController {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 100;

    private final Entries entries;
    private final TransferPages pages;
    private final ContextForm form;
    private final Updating updating;
    private final Messages messages;

    TransferController(Entries entries, TransferPages pages, ContextForm form, Updating updating, Messages messages) {
        this.entries = entries;
        this.pages = pages;
        this.form = form;
        this.updating = updating;
        this.messages = messages;
    }

    /** @param place name of a municipality */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/{plural:models|programmes|projects|tools|methods}/{slug}/fit")
    Reply fit(Lang lang, @PathVariable String plural, @PathVariable String slug, @RequestParam(defaultValue = "") String place) {
        var entry = at(plural, slug);
        if (!entry.path().equals(plural + "/" + slug)) {
            return Reply.moved("/" + lang.tag() + "/" + entry.path() + "/fit");
        }
        var typed = place.strip().substring(0, Math.min(LONGEST, place.strip().length()));
        if (typed.isEmpty()) {
            return Reply.of(pages.show(entry, "", Optional.empty(), Mistakes.none()));
        }
        var fit = pages.municipality(typed).flatMap(area -> pages.fit(entry, area));
        return fit.isPresent()
                ? Reply.of(pages.show(entry, typed, fit, Mistakes.none()))
                : Reply.of(pages.show(entry, typed, fit, Mistakes.none().and("place", Ui.t("evaluation.experiences.problem.municipality"))), 422);
    }

    private Described at(String plural, String slug) {
        var id = entries.publicAt(EntryKind.of(plural).orElseThrow(), slug).orElseThrow(() -> new NotFound(plural + "/" + slug));
        return Objects.requireNonNull(entries.described(List.of(id)).get(id));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/contexts")
    ContextsPage list(@RequestParam(defaultValue = "1") String page, Caller caller) {
        return pages.list(page.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1, Map.of(), Mistakes.none(), caller);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/contexts")
    Reply update(Lang lang, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = new Typed(fields, lang, messages)
                .label("lines", Ui.t("evaluation.transfer.lines"))
                .label("year", Ui.t("evaluation.transfer.year"))
                .label("source", Ui.t("evaluation.experiences.field.source"));
        var statistics = form.read(typed);
        if (!typed.fine()) {
            return Reply.of(pages.list(1, fields, typed.mistakes(), caller), 422);
        }
        updating.update(statistics, caller);
        return Reply.seeOther(Ui.url(TransferPages.PLACE), "evaluation.transfer.told");
    }
}
