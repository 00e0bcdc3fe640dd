package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.proxies.KeptProxy;
import fi.kutomo.evaluation.proxies.ProxyStore;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms for outcome rows and inputs. Their last part of the address is an id, or {@code new}. */
@Controller
@Access(Access.Level.WRITER)
class PartController {

    private static final String NEW = "new";

    private final Writing writing;
    private final WritingPages pages;
    private final ReturnStore store;
    private final ProxyStore proxies;
    private final Messages messages;

    PartController(Writing writing, WritingPages pages, ReturnStore store, ProxyStore proxies, Messages messages) {
        this.writing = writing;
        this.pages = pages;
        this.store = store;
        this.proxies = proxies;
        this.messages = messages;
    }

    private static UUID id(String part) {
        if (!part.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound("part of an analysis");
        }
        return UUID.fromString(part);
    }

    @GetMapping("/{lang}/social-returns/{slug}/edit/outcomes/{part}")
    RowPage row(Lang lang, @PathVariable String slug, @PathVariable String part, Caller caller) {
        var analysis = WritingController.writable(store, slug, caller);
        if (part.equals(NEW)) {
            var code = String.valueOf(analysis.content().rows().size() + 1);
            return pages.row(analysis, part, RowForm.fresh(code, analysis.content().scope().currency()), Mistakes.none(), lang);
        }
        var row = analysis.content().row(id(part)).orElseThrow(() -> new NotFound("outcome row"));
        return pages.row(analysis, part, RowForm.fields(row, lang), missing(row, lang), lang);
    }

    /** What is still empty in a row that was saved unfinished is told where it belongs. */
    private Mistakes missing(OutcomeRow row, Lang lang) {
        var missing = new LinkedHashMap<String, String>();
        for (var parameter : new Parameter[] {Parameter.QUANTITY, Parameter.PROXY}) {
            if (!row.values().containsKey(parameter)) {
                var field = RowForm.field(parameter);
                missing.put(field, messages.in(lang, "evaluation.returns.obstacle." + field, row.code()));
            }
        }
        return Mistakes.of(missing);
    }

    @PostMapping("/{lang}/social-returns/{slug}/edit/outcomes/{part}")
    Reply saveRow(
            Lang lang, @PathVariable String slug, @PathVariable String part, @RequestParam Map<String, String> sent, Caller caller) {
        var analysis = WritingController.writable(store, slug, caller);
        var register = registered(sent);
        var fields = register.map(kept -> taken(sent, kept, lang)).orElse(sent);
        var typed = RowForm.typed(fields, lang, messages);
        var id = part.equals(NEW) ? Ids.next() : id(part);
        var row = versioned(RowForm.read(typed, id), register);
        if (analysis.content().rows().stream().anyMatch(other -> other.code().equals(row.code()) && !other.id().equals(id))) {
            typed.wrong("code", "evaluation.returns.problem.code");
        }
        if (typed.fine()) {
            try {
                writing.row(slug, typed.raw(Seen.FIELD), row, lang, caller);
                return Reply.seeOther(WritingController.address(lang, slug), "evaluation.returns.told.saved");
            } catch (Quicker quicker) {
                typed.wrong("code", "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.row(store.get(slug), part, fields, typed.mistakes(), lang), 422);
    }

    private Optional<KeptProxy> registered(Map<String, String> fields) {
        var register = fields.getOrDefault("register", "");
        return register.matches("[0-9a-f-]{36}") ? proxies.find(UUID.fromString(register)) : Optional.empty();
    }

    /** Fields about the value that were left empty are taken from the register; with points of satisfaction it is worth a wellbeing year. */
    private static Map<String, String> taken(Map<String, String> sent, KeptProxy kept, Lang lang) {
        var proxy = kept.proxy();
        var offered = new LinkedHashMap<String, String>();
        var wellbeing = !sent.getOrDefault("points", "").isBlank();
        if (sent.getOrDefault(wellbeing ? "wellbeing-year" : "proxy", "").isBlank()) {
            if (wellbeing) {
                offered.put("wellbeing-year", Numerals.write(proxy.worth().value(), lang));
            } else {
                RowForm.put(offered, Parameter.PROXY, proxy.worth(), lang);
            }
            offered.put("proxy-currency", proxy.currency());
            offered.put("proxy-year", String.valueOf(proxy.priceYear()));
        }
        var unit = proxy.unit().in(lang);
        offered.put("proxy-words", proxy.name().in(lang) + (unit.isEmpty() ? "" : ", " + unit));
        offered.put("proxy-source", proxy.source().in(lang));
        offered.put("proxy-country", proxy.countryIn(lang));
        var fields = new LinkedHashMap<>(sent);
        offered.forEach((field, value) -> {
            if (field.equals("proxy-currency") || fields.getOrDefault(field, "").isBlank()) {
                fields.put(field, value);
            }
        });
        if (fields.getOrDefault("proxy-reliability", "UNKNOWN").equals("UNKNOWN")) {
            fields.put("proxy-reliability", proxy.reliability().name());
        }
        return fields;
    }

    private static OutcomeRow versioned(OutcomeRow row, Optional<KeptProxy> register) {
        var proxy = row.proxy();
        var use = new ProxyUse(
                register.map(KeptProxy::id).orElse(null), register.map(KeptProxy::version).orElse(0), proxy.words(), proxy.source(), proxy.year(),
                proxy.country(), proxy.currency(), proxy.reliability(), proxy.wellbeing());
        return new OutcomeRow(
                row.id(), row.code(), row.stakeholder(), row.outcome(), row.effect(), row.indicator(), row.values(), row.bases(), row.reasons(),
                use, row.followUpMonths(), row.saving(), row.payer());
    }

    @GetMapping("/{lang}/social-returns/{slug}/edit/inputs/{part}")
    SpentPage input(Lang lang, @PathVariable String slug, @PathVariable String part, Caller caller) {
        var analysis = WritingController.writable(store, slug, caller);
        if (part.equals(NEW)) {
            return pages.input(analysis, part, Map.of("form", Spent.Form.MONEY.name()), Mistakes.none(), lang);
        }
        var input = analysis.content().input(id(part)).orElseThrow(() -> new NotFound("input"));
        return pages.input(analysis, part, SpentForm.fields(input, lang), Mistakes.none(), lang);
    }

    @PostMapping("/{lang}/social-returns/{slug}/edit/inputs/{part}")
    Reply saveInput(
            Lang lang, @PathVariable String slug, @PathVariable String part, @RequestParam Map<String, String> fields, Caller caller) {
        var scope = WritingController.writable(store, slug, caller).content().scope();
        var typed = SpentForm.typed(fields, scope.currency(), lang, messages);
        var input = SpentForm.read(typed, part.equals(NEW) ? Ids.next() : id(part));
        if (typed.fine()) {
            try {
                writing.input(slug, typed.raw(Seen.FIELD), input, lang, caller);
                return Reply.seeOther(WritingController.address(lang, slug), "evaluation.returns.told.saved");
            } catch (Quicker quicker) {
                typed.wrong("name", "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.input(store.get(slug), part, fields, typed.mistakes(), lang), 422);
    }

    @PostMapping({
        "/{lang}/social-returns/{slug}/edit/outcomes/{part}/removal",
        "/{lang}/social-returns/{slug}/edit/inputs/{part}/removal"
    })
    Reply remove(Lang lang, @PathVariable String slug, @PathVariable String part, Caller caller) {
        writing.remove(slug, id(part), caller);
        return Reply.seeOther(WritingController.address(lang, slug), "evaluation.returns.told.removed");
    }
}
