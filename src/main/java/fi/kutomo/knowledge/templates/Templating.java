package fi.kutomo.knowledge.templates;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.templates.TemplateVersion.Status;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Editors change how a kind is described: a new version is drafted beside the one in force, and put into force when it is ready.
 * Versions that entries are written with never change.
 */
@Workflow
public class Templating {

    /** Every kind must have them, because cards and addresses are made of them. */
    private static final Set<String> ALWAYS = Set.of(Content.TITLE, Content.SUMMARY);

    private static final int MOST_FIELDS = 80;

    private final TemplateStore templates;
    private final AuditLog audit;
    private final Clock clock;

    public Templating(TemplateStore templates, AuditLog audit, Clock clock) {
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft of the next version from the one in force, or answers the draft that is there. */
    public TemplateVersion begin(EntryKind kind, Caller caller) {
        requireEditor(caller);
        var there = templates.lockDraft(kind);
        if (there.isPresent()) {
            return there.get();
        }
        var newest = templates.all(kind).getFirst();
        var current = templates.current(kind);
        var hidden = templates.find(kind, current.version()).map(TemplateVersion::hidden).orElse(List.of());
        var draft = new TemplateVersion(
                new Template(kind, newest.template().version() + 1, current.fields()),
                hidden,
                Status.DRAFT,
                clock.instant(),
                caller.person(),
                Optional.empty());
        templates.insert(draft, caller);
        audit.record(
                caller, "knowledge.templateBegun", new Ref("template", Ids.next()),
                Map.of("kind", kind.word(), "version", draft.template().version()));
        return draft;
    }

    /** Adds a field at the end of its part. */
    public TemplateVersion add(EntryKind kind, Field field, Caller caller) {
        return change(kind, caller, draft -> {
            var fields = new ArrayList<>(draft.template().fields());
            check(field);
            if (fields.size() >= MOST_FIELDS) {
                throw new Refused("knowledge.templates.tooMany", MOST_FIELDS);
            }
            if (known(draft, field.key())) {
                throw new Refused("knowledge.templates.keyTaken", field.key());
            }
            fields.add(lastOf(fields, field.part()), field);
            return draft.with(fields, draft.hidden());
        });
    }

    /** Changes what a field is called, how it helps and when it is required. What it holds stays, because entries hold it. */
    public TemplateVersion rewrite(EntryKind kind, Field changed, Caller caller) {
        return change(kind, caller, draft -> {
            check(changed);
            var fields = new ArrayList<>(draft.template().fields());
            int place = place(fields, changed.key());
            var before = fields.get(place);
            if (before.input() != changed.input() || !before.scheme().equals(changed.scheme())) {
                throw new Refused("knowledge.templates.inputStays");
            }
            fields.set(place, changed);
            return draft.with(fields, draft.hidden());
        });
    }

    /** Moves a field up (negative) or down among the others. */
    public TemplateVersion move(EntryKind kind, String key, int by, Caller caller) {
        return change(kind, caller, draft -> {
            var fields = new ArrayList<>(draft.template().fields());
            int from = place(fields, key);
            int to = Math.clamp(from + by, 0, fields.size() - 1);
            Collections.rotate(fields.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            return draft.with(fields, draft.hidden());
        });
    }

    /** Takes a field out of the form. Entries keep what they say in it until their writers move or drop it. */
    public TemplateVersion hide(EntryKind kind, String key, Caller caller) {
        if (ALWAYS.contains(key)) {
            throw new Refused("knowledge.templates.alwaysThere");
        }
        return change(kind, caller, draft -> {
            var fields = new ArrayList<>(draft.template().fields());
            var hidden = new ArrayList<>(draft.hidden());
            hidden.add(fields.remove(place(fields, key)));
            return draft.with(fields, hidden);
        });
    }

    /** Brings a hidden field back at the end of its part. */
    public TemplateVersion show(EntryKind kind, String key, Caller caller) {
        return change(kind, caller, draft -> {
            var fields = new ArrayList<>(draft.template().fields());
            var hidden = new ArrayList<>(draft.hidden());
            var back = hidden.remove(place(hidden, key));
            fields.add(lastOf(fields, back.part()), back);
            return draft.with(fields, hidden);
        });
    }

    /** Puts the draft into force for whatever is described from now on. */
    public void publish(EntryKind kind, Caller caller) {
        requireEditor(caller);
        var draft = templates.lockDraft(kind).orElseThrow(() -> new Refused("knowledge.templates.noDraft"));
        if (draft.template().fields().equals(templates.current(kind).fields())) {
            throw new Refused("knowledge.templates.nothingNew");
        }
        templates.retireCurrent(kind);
        templates.putIntoForce(kind, draft.template().version(), clock.instant(), caller);
        audit.record(
                caller, "knowledge.templatePublished", new Ref("template", Ids.next()),
                Map.of("kind", kind.word(), "version", draft.template().version()));
    }

    public void discard(EntryKind kind, Caller caller) {
        requireEditor(caller);
        if (templates.lockDraft(kind).isPresent()) {
            templates.deleteDraft(kind);
            audit.record(caller, "knowledge.templateDiscarded", new Ref("template", Ids.next()), Map.of("kind", kind.word()));
        }
    }

    private TemplateVersion change(EntryKind kind, Caller caller, UnaryOperator<TemplateVersion> how) {
        requireEditor(caller);
        var draft = templates.lockDraft(kind).orElseThrow(() -> new Refused("knowledge.templates.noDraft"));
        var changed = how.apply(draft);
        templates.updateDraft(changed);
        return changed;
    }

    private static void check(Field field) {
        if (!field.key().matches("[a-z][a-zA-Z0-9]{1,59}")) {
            throw new Refused("knowledge.templates.key");
        }
        if (field.label().byLang().size() < 3) {
            throw new Refused("knowledge.templates.labelMissing");
        }
        if (field.weight() < 1 || field.weight() > 3) {
            throw new Refused("knowledge.templates.weight");
        }
        if (field.longest() > 0 && field.longest() < field.shortest()) {
            throw new Refused("knowledge.templates.lengths");
        }
    }

    private static boolean known(TemplateVersion draft, String key) {
        return draft.template().field(key).isPresent() || draft.hidden().stream().anyMatch(field -> field.key().equals(key));
    }

    private static int place(List<Field> fields, String key) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new Refused("knowledge.entries.noSuchField", key);
    }

    private static int lastOf(List<Field> fields, String part) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).part().equals(part)) {
                return i + 1;
            }
        }
        return fields.size();
    }

    private static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("edit templates");
        }
    }
}
