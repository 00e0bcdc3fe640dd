package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.forms.NamedEntry;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes with success, for everybody; the coding of an entry, by assessors and editors. */
@Controller
class FactorController {

    private static final String CODING = "/{lang}/{plural:models|programmes|projects|tools|methods}/{slug}/factors";

    private final Entries entries;
    private final NamedEntry named;
    private final Factors factors;
    private final FactorPages pages;
    private final Coding coding;
    private final Messages messages;

    FactorController(Entries entries, NamedEntry named, Factors factors, FactorPages pages, Coding coding, Messages messages) {
        this.entries = entries;
        this.named = named;
        this.factors = factors;
        this.pages = pages;
        this.coding = coding;
        this.messages = messages;
    }

    /** @param entry what somebody wants to code: leads there */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/success-factors")
    Reply compare(@RequestParam(defaultValue = "") String result, @RequestParam(defaultValue = "") String entry, Caller caller) {
        var chosen = Result.of(result).orElse(Result.VALIDATED);
        if (entry.isBlank()) {
            return Reply.of(pages.compared(chosen, caller, "", Optional.empty()));
        }
        return named.find(entry, NamedEntry.EVALUATED)
                .map(found -> Reply.seeOther(Ui.url(found.path().orElseThrow()) + "/factors"))
                .orElseGet(() -> Reply.of(pages.compared(chosen, caller, entry, Optional.of(Ui.t("evaluation.forms.problem.entry"))), 422));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping(CODING)
    Reply show(Lang lang, @PathVariable String plural, @PathVariable String slug, Caller caller) {
        var entry = at(plural, slug);
        return entry.path().equals(plural + "/" + slug)
                ? Reply.of(pages.coding(entry, Map.of(), OptionalLong.empty(), Mistakes.none(), caller))
                : Reply.moved("/" + lang.tag() + "/" + entry.path() + "/factors");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping(CODING)
    Reply code(
            Lang lang,
            @PathVariable String plural,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var entry = at(plural, slug);
        coding.requireCoder(caller);
        var terms = factors.coded(lang);
        var typed = CodingForm.typed(fields, terms, lang, messages);
        var answers = CodingForm.read(typed, terms);
        var shown = OptionalLong.of(seen);
        if (typed.fine()) {
            try {
                coding.code(entry, seen, answers, caller);
                return Reply.seeOther(Ui.url(entry.path() + "/factors"), "evaluation.factors.told");
            } catch (Refused refused) {
                // Who has been told of the other marks may write over them
                shown = OptionalLong.empty();
                typed.wrong(CodingForm.ANSWER + Factors.code(terms.getFirst().key()), refused.messageKey());
            }
        }
        return Reply.of(pages.coding(entry, fields, shown, typed.mistakes(), caller), 422);
    }

    private Described at(String plural, String slug) {
        var id = entries.publicAt(EntryKind.of(plural).orElseThrow(), slug).orElseThrow(() -> new NotFound(plural + "/" + slug));
        return Objects.requireNonNull(entries.described(List.of(id)).get(id));
    }
}
