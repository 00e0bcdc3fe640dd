package fi.kutomo.knowledge.writing;

import fi.kutomo.accounts.Offers;
import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.freshness.Stewarding;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks others to write, too, and ends it again. */
@Controller
@RequestMapping("/{lang}/write/{id}/authors")
@Access(Access.Level.WRITER)
class AuthorsController {

    private final EntryStore entries;
    private final EntryRules rules;
    private final Drafting drafting;
    private final Stewarding stewarding;
    private final People people;
    private final Limits limits;
    private final Messages messages;

    AuthorsController(
            EntryStore entries,
            EntryRules rules,
            Drafting drafting,
            Stewarding stewarding,
            People people,
            Limits limits,
            Messages messages) {
        this.entries = entries;
        this.rules = rules;
        this.drafting = drafting;
        this.stewarding = stewarding;
        this.people = people;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    AuthorsPage list(Caller caller, @PathVariable String id) {
        return page(entry(id, caller), "", Optional.empty(), caller);
    }

    /** The answer is the same whether or not the address has an account. */
    @PostMapping
    Reply create(Lang lang, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String whom) {
        var entry = entry(id, caller);
        limits.take(Offers.ASKING, caller.person().orElseThrow().toString());
        try {
            drafting.askCoAuthor(entry.id(), whom, caller);
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(entry, whom, Optional.of(problem), caller), 422);
        }
        return Reply.seeOther(here(lang, entry), "knowledge.writing.authors.sent");
    }

    @PostMapping("/requests/{request}/withdrawal")
    Reply takeBack(Lang lang, Caller caller, @PathVariable String id, @PathVariable UUID request) {
        var entry = entry(id, caller);
        drafting.takeBack(entry.id(), request, caller);
        return Reply.seeOther(here(lang, entry), "knowledge.writing.authors.takenBack");
    }

    @PostMapping("/{person}/removal")
    Reply delete(Lang lang, Caller caller, @PathVariable String id, @PathVariable UUID person) {
        var entry = entry(id, caller);
        drafting.removeCoAuthor(entry.id(), person, caller);
        return Reply.seeOther(here(lang, entry), "knowledge.writing.authors.removed");
    }

    @PostMapping("/{person}/stewardship")
    Reply entrust(Lang lang, Caller caller, @PathVariable String id, @PathVariable UUID person) {
        var entry = entry(id, caller);
        try {
            stewarding.handOver(entry.id(), person, caller);
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(entry, "", Optional.of(problem), caller), 409);
        }
        return Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId(), "knowledge.writing.authors.entrusted");
    }

    private AuthorsPage page(Entry entry, String typed, Optional<String> problem, Caller caller) {
        var all = new HashSet<>(entry.authors().coAuthors());
        entry.authors().steward().ifPresent(all::add);
        var names = people.namesAtWork(all);
        var former = messages.in(caller.lang(), "knowledge.writing.authors.former");
        return new AuthorsPage(
                messages.in(caller.lang(), "knowledge.writing.authors"),
                entry.permanentId().value(),
                entry.title(caller.lang()),
                entry.authors().steward().map(person -> names.getOrDefault(person, former)),
                entry.authors().coAuthors().stream()
                        .map(person -> new AuthorsPage.Author(person, names.getOrDefault(person, former)))
                        .sorted(java.util.Comparator.comparing(AuthorsPage.Author::name))
                        .toList(),
                drafting.asked(entry.id()),
                typed,
                problem);
    }

    private static String here(Lang lang, Entry entry) {
        return "/" + lang.tag() + "/write/" + entry.permanentId() + "/authors";
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireNameAuthors(caller, entry);
        return entry;
    }
}
