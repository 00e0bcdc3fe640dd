package fi.kutomo.knowledge.entries;

import fi.kutomo.accounts.Offers;
import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing: begins an entry, saves one field at a time, names co-authors, throws a draft away. */
@Workflow
public class Drafting {

    private static final ZoneId HERE = ZoneId.of("Europe/Helsinki");

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EditLog edits;
    private final EntryRules rules;
    private final FieldRules fields;
    private final People people;
    private final Offers offers;
    private final AuditLog audit;
    private final Clock clock;

    public Drafting(
            EntryStore entries,
            TemplateStore templates,
            EditLog edits,
            EntryRules rules,
            FieldRules fields,
            People people,
            Offers offers,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.templates = templates;
        this.edits = edits;
        this.rules = rules;
        this.fields = fields;
        this.people = people;
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft with a title, in the language in which it will first be written. */
    public Entry create(EntryKind kind, Lang original, String title, Caller caller) {
        rules.requireCreate(caller);
        var template = templates.current(kind);
        fields.checkText(fields.need(template, Content.TITLE), title);
        if (title.isBlank()) {
            throw new Refused("knowledge.entries.titleMissing");
        }
        var now = clock.instant();
        var content = Content.empty().withOriginal(Content.TITLE, original, title.strip());
        var entry = fresh(nextId(now), kind, original, template.version(), content, now, caller);
        entries.insert(entry);
        edits.keep(entry.id(), Content.TITLE, original, title.strip(), Edit.Kind.SAVED, caller);
        audit.record(caller, "knowledge.created", entry.ref());
        return entry;
    }

    /**
     * Saves the text of one field in one language. Other fields may have changed meanwhile; the same text may not.
     *
     * @param base the text that the writer saw when beginning, empty if there was none
     * @param status of a translation; nothing: the original, or a draft translation
     */
    public Saving say(
            EntryId id, String field, Lang lang, String text, Optional<TextStatus> status, String base, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        fields.checkText(fields.need(template(entry), field), text);
        var theirs = entry.content().text(field, lang).map(Text::text).orElse("");
        var yours = tidy(text);
        if (!Wording.same(theirs, base) && !Wording.same(theirs, yours)) {
            return conflict(entry, field, lang, yours, theirs, caller);
        }
        var changed = Wording.say(entry.content(), entry.original(), field, lang, yours, status);
        return saved(entry, changed, field, lang, yours, caller);
    }

    /**
     * Saves the values of one field.
     *
     * @param base the values that the writer saw when beginning
     */
    public Saving choose(EntryId id, String field, List<String> values, List<String> base, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        var yours = fields.checkValues(entry, fields.need(template(entry), field), values);
        var theirs = entry.content().values(field);
        if (!sameValues(theirs, base) && !sameValues(theirs, yours)) {
            return conflict(entry, field, null, Saving.lines(yours), Saving.lines(theirs), caller);
        }
        return saved(entry, entry.content().withValues(field, yours), field, null, Saving.lines(yours), caller);
    }

    /** Accepts a translation as it stands: it says what the original says now. */
    public Entry accept(EntryId id, String field, Lang lang, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        var text = entry.content().text(field, lang).orElseThrow(() -> new Refused("knowledge.entries.nothingToAccept"));
        if (text.status() == TextStatus.ORIGINAL) {
            throw new Refused("knowledge.entries.nothingToAccept");
        }
        var changed = entry.content().withText(field, lang, new Text(text.text(), TextStatus.REVIEWED));
        return entries.update(entry.with(changed, clock.instant(), caller.person()));
    }

    /**
     * Asks somebody to write, too: an address, or a user name that the caller sees. Whether the address has an account does not show;
     * who says yes is a co-author.
     */
    public void askCoAuthor(EntryId id, String whom, Caller caller) {
        var entry = entries.lock(id);
        rules.requireNameAuthors(caller, entry);
        offers.ask(CoAuthoring.KIND, id.value(), whom, "", caller);
    }

    /** Who was asked to write with the others and has not said yes. */
    public List<Offers.Waiting> asked(EntryId id) {
        return offers.waiting(CoAuthoring.KIND, id.value());
    }

    /** Takes back what somebody was asked. */
    public void takeBack(EntryId id, UUID question, Caller caller) {
        rules.requireNameAuthors(caller, entries.lock(id));
        offers.withdraw(CoAuthoring.KIND, id.value(), question, caller);
    }

    public Entry removeCoAuthor(EntryId id, UUID person, Caller caller) {
        var entry = entries.lock(id);
        if (caller.person().filter(person::equals).isEmpty()) {
            rules.requireNameAuthors(caller, entry);
        } else {
            rules.requireEdit(caller, entry);
        }
        entries.removeCoAuthor(id, person);
        audit.record(caller, "knowledge.coAuthorRemoved", entry.ref(), Map.of("person", person));
        return entries.get(id);
    }

    /** Throws away a draft that never was public, with all that was written for it. Its permanent id is not given again. */
    public void delete(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        rules.requireDelete(caller, entry);
        entries.delete(id);
        audit.record(caller, "knowledge.deleted", entry.ref(), Map.of("permanentId", entry.permanentId().value()));
    }

    /** A new entry of the caller's; not saved yet. */
    public static Entry fresh(
            PermanentId permanentId, EntryKind kind, Lang original, int template, Content content, Instant now, Caller caller) {
        return new Entry(
                new EntryId(Ids.next()),
                permanentId,
                kind,
                original,
                template,
                content,
                Publication.DRAFT,
                Optional.empty(),
                Entry.Address.NONE,
                new Entry.Authors(caller.person(), Set.of(), caller.person()),
                Entry.Freshness.UNKNOWN,
                Optional.empty(),
                new Entry.Times(now, now, Optional.empty(), caller.person()),
                1);
    }

    private PermanentId nextId(Instant now) {
        return entries.nextPermanentIds(now.atZone(HERE).getYear(), 1).getFirst();
    }

    private Template template(Entry entry) {
        return templates.version(entry.kind(), entry.template());
    }

    private Saving saved(Entry entry, Content changed, String field, @Nullable Lang lang, String said, Caller caller) {
        if (changed.equals(entry.content())) {
            return new Saving.Saved(entry);
        }
        var saved = entries.update(entry.with(changed, clock.instant(), caller.person()));
        edits.keep(entry.id(), field, lang, said, Edit.Kind.SAVED, caller);
        return new Saving.Saved(saved);
    }

    private Saving conflict(Entry entry, String field, @Nullable Lang lang, String yours, String theirs, Caller caller) {
        edits.keep(entry.id(), field, lang, yours, Edit.Kind.CONFLICT, caller);
        var last = edits.lastSaved(entry.id(), field, lang);
        return new Saving.Conflict(
                entry, field, Optional.ofNullable(lang), yours, theirs, last.map(Edit::personName), last.map(Edit::at));
    }

    private static boolean sameValues(List<String> one, List<String> other) {
        return one.equals(other) || Set.copyOf(one).equals(Set.copyOf(other));
    }

    /** Line ends of one kind, no control characters, nothing behind the last line. */
    static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "").stripTrailing();
    }
}
