package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Edit;
import fi.kutomo.knowledge.entries.EditLog;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryIndex;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Moves an entry from stage to stage and knows what stands in the way. Ready for use means: every essential field is filled, at least
 * one result is linked, and somebody answers for it.
 */
@Workflow
public class Staging {

    private final EntryStore entries;
    private final EntryIndex index;
    private final TemplateStore templates;
    private final AttachmentStore attachments;
    private final EntryRules rules;
    private final EditLog edits;
    private final AuditLog audit;
    private final Clock clock;

    public Staging(
            EntryStore entries,
            EntryIndex index,
            TemplateStore templates,
            AttachmentStore attachments,
            EntryRules rules,
            EditLog edits,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.index = index;
        this.templates = templates;
        this.attachments = attachments;
        this.rules = rules;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets the stage; refused with the first obstacle where its guard is not met. */
    public Entry move(EntryId id, Stage stage, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        if (template(entry).field(Content.STAGE).isEmpty()) {
            throw new Refused("knowledge.entries.noSuchField", Content.STAGE);
        }
        var guards = guards(entry, stage);
        if (!guards.isEmpty()) {
            throw new Refused(guards.getFirst().messageKey(), guards.getFirst().arguments().toArray());
        }
        var changed = entry.content().withValues(Content.STAGE, List.of(stage.key()));
        var saved = entries.update(entry.with(changed, clock.instant(), caller.person()));
        edits.keep(id, Content.STAGE, null, stage.key(), Edit.Kind.SAVED, caller);
        audit.record(caller, "knowledge.staged", entry.ref(), Map.of("stage", stage.name()));
        return saved;
    }

    /** All that keeps the working content from going public as it stands. */
    public List<Obstacle> obstacles(Entry entry) {
        var found = new ArrayList<Obstacle>();
        lengths(entry, found);
        found.addAll(guards(entry, entry.stage().orElse(Stage.IDEA)));
        for (var attachment : attachments.of(entry.id())) {
            if (attachment.isPicture() && attachment.alt().exactly(entry.original()).isEmpty()) {
                found.add(Obstacle.at(attachment.field(), "knowledge.publication.obstacle.alt", attachment.file().name()));
            }
        }
        return List.copyOf(found);
    }

    /** What a stage asks for and the entry does not have yet. */
    public List<Obstacle> guards(Entry entry, Stage stage) {
        var found = new ArrayList<Obstacle>();
        for (var field : template(entry).fields()) {
            boolean required = field.requiredFrom().filter(stage::reaches).isPresent();
            if ((required || (field.essential() && stage.reaches(Stage.READY))) && !filled(entry, field)) {
                found.add(Obstacle.at(field.key(), "knowledge.publication.obstacle.missing"));
            }
        }
        if (stage.reaches(Stage.READY)) {
            if (index.results(entry.permanentId()) == 0) {
                found.add(Obstacle.of("knowledge.publication.obstacle.noResult"));
            }
            if (entry.authors().steward().isEmpty()) {
                found.add(Obstacle.of("knowledge.publication.obstacle.noSteward"));
            }
        }
        return found;
    }

    private void lengths(Entry entry, List<Obstacle> found) {
        for (var field : template(entry).fields()) {
            if (!field.input().isText()) {
                continue;
            }
            var original = original(entry, field.key());
            if (!original.isEmpty() && original.length() < field.shortest()) {
                found.add(Obstacle.at(field.key(), "knowledge.publication.obstacle.short", field.shortest(), original.length()));
            }
            if (field.longest() > 0 && original.length() > field.longest()) {
                found.add(Obstacle.at(field.key(), "knowledge.publication.obstacle.long", field.longest(), original.length()));
            }
        }
    }

    private static boolean filled(Entry entry, Template.Field field) {
        return field.input().isText() ? !original(entry, field.key()).isEmpty() : !entry.content().values(field.key()).isEmpty();
    }

    private static String original(Entry entry, String field) {
        return entry.content().text(field, entry.originalOf(field)).map(Text::text).orElse("").strip();
    }

    private Template template(Entry entry) {
        return templates.version(entry.kind(), entry.template());
    }
}
