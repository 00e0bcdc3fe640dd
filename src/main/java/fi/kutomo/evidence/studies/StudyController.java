package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Studies for everybody to read. */
@Controller
@Access(Access.Level.PUBLIC)
class StudyController {

    static final int PART = 20;

    private final StudyStore store;
    private final StudyListing listing;
    private final StudyLines lines;
    private final StudyPages pages;
    private final StudyRules rules;
    private final Terms terms;
    private final Messages messages;

    StudyController(
            StudyStore store, StudyListing listing, StudyLines lines, StudyPages pages, StudyRules rules, Terms terms, Messages messages) {
        this.store = store;
        this.listing = listing;
        this.lines = lines;
        this.pages = pages;
        this.rules = rules;
        this.terms = terms;
        this.messages = messages;
    }

    @GetMapping("/{lang}/studies")
    StudiesPage list(Lang lang, @RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") int page, Caller caller) {
        var filter = StudyFilter.of(sent);
        var total = listing.count(filter);
        int pageCount = (int) Math.max(1, (total + PART - 1) / PART);
        int number = Math.clamp(page, 1, pageCount);
        var studies = store.find(listing.find(filter, (number - 1) * PART, PART));
        return new StudiesPage(
                messages.in(lang, "evidence.studies.title"),
                filter,
                feeds(filter),
                chips(filter, lang),
                lines.of(studies, lang),
                total,
                new Pager(number, pageCount, Ui.url("studies") + filter.parameters()),
                terms.of("approach", lang),
                terms.of("effect", lang),
                terms.of("target-group", lang),
                rules.mayWrite(caller));
    }

    private static Tabs feeds(StudyFilter filter) {
        var base = Ui.url("studies");
        return new Tabs(Ui.t("evidence.studies.feeds"), List.of(
                Tabs.Tab.of(Ui.t("evidence.studies.feed.all"), base + filter.parameters(""), filter.feed().isEmpty()),
                Tabs.Tab.of(
                        Ui.t("evidence.studies.feed.nullOrHarm"), base + filter.parameters(StudyFilter.NULL_OR_HARM), !filter.feed().isEmpty())));
    }

    private List<Chip> chips(StudyFilter filter, Lang lang) {
        var chips = new ArrayList<Chip>();
        filter.chosen().forEach((name, value) -> {
            if (!name.equals("feed")) {
                chips.add(new Chip(label(name, value, lang), Ui.url("studies") + filter.without(name)));
            }
        });
        return chips;
    }

    private String label(String name, String value, Lang lang) {
        return switch (name) {
            case "approach", "effect", "group" -> terms.find(value).map(term -> term.label().in(lang)).orElse(value);
            case "design", "setting", "direction", "quality" -> Ui.t("evidence.studies." + name + "." + value);
            case "from", "until" -> Ui.t("evidence.studies.filter." + name + ".chosen", value);
            default -> value;
        };
    }

    @GetMapping("/{lang}/studies/{slug}")
    Reply show(Lang lang, @PathVariable String slug, Caller caller) {
        var study = store.at(slug).orElseThrow(() -> new NotFound("study"));
        return study.isPublic() ? Reply.of(pages.of(study, caller, lang)) : Reply.of(pages.withdrawn(study, lang), 410);
    }
}
