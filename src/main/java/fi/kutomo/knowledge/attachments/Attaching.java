package fi.kutomo.knowledge.attachments;

import fi.kutomo.knowledge.Entries.AttachmentRecord;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.attachments.Attachment.Extraction;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.files.FileKind;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.files.StoredFile;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Attaches files and pictures to the fields of an entry. The public sees them from the next publishing on. */
@Workflow
public class Attaching {

    private static final int MOST = 60;
    private static final Set<String> PICTURES_ONLY = Set.of(Attachment.COVER_IMAGE, Attachment.IMPLEMENTER_LOGOS);

    private final AttachmentStore attachments;
    private final FileStore files;
    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final AuditLog audit;
    private final Clock clock;

    public Attaching(
            AttachmentStore attachments,
            FileStore files,
            EntryStore entries,
            TemplateStore templates,
            EntryRules rules,
            AuditLog audit,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said about a file; the alternative text is required for a picture. */
    public record Description(LocalizedText title, LocalizedText alt, String licence, Optional<Lang> lang) {
        public static final Description NONE = new Description(LocalizedText.empty(), LocalizedText.empty(), "", Optional.empty());
    }

    public Attachment attach(EntryId id, String field, InputStream content, String name, Description about, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        requireField(entry, field);
        if (attachments.of(id).size() >= MOST) {
            throw new Refused("knowledge.attachments.tooMany", MOST);
        }
        var file = files.store(content, name, caller);
        requirePicture(file, field, about);
        return add(entry, file, field, about, caller);
    }

    /** Attaches a file that is kept already, such as a document that was imported. */
    public Attachment attach(EntryId id, String field, UUID storedFile, Description about, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        requireField(entry, field);
        var file = files.find(storedFile).orElseThrow(() -> new NotFound("file " + storedFile));
        requirePicture(file, field, about);
        return add(entry, file, field, about, caller);
    }

    public Attachment describe(UUID attachment, Description about, Caller caller) {
        var known = attachments.get(attachment);
        rules.requireEdit(caller, entries.lock(known.entry()));
        requirePicture(known.file(), known.field(), about);
        attachments.describe(attachment, about.title(), about.alt(), about.licence().strip(), about.lang());
        return attachments.get(attachment);
    }

    public void remove(UUID attachment, Caller caller) {
        var known = attachments.get(attachment);
        var entry = entries.lock(known.entry());
        rules.requireEdit(caller, entry);
        attachments.delete(attachment);
        audit.record(caller, "knowledge.attachmentRemoved", entry.ref(), Map.of("name", known.file().name(), "sha256", known.file().sha256()));
    }

    /** Puts back what an export says was attached, as far as its files are here. */
    public void restore(EntryId id, List<AttachmentRecord> records, Caller caller) {
        int position = 0;
        for (var record : records) {
            var file = files.withContent(record.sha256());
            if (file.isPresent()) {
                attachments.insert(
                        new Attachment(
                                record.id(), id, file.get(), record.field(), ++position, record.title(), record.alt(), record.licence(),
                                record.lang(), record.open(), first(file.get().kind()), clock.instant()),
                        caller);
            }
        }
    }

    /** The attachment, if the caller may have its bytes. */
    public Attachment readable(UUID attachment, Caller caller) {
        var known = attachments.get(attachment);
        var entry = entries.get(known.entry());
        if (!(known.open() && entry.isPublic()) && !rules.maySeeWorking(caller, entry)) {
            throw new NotFound("attachment " + attachment);
        }
        return known;
    }

    private Attachment add(Entry entry, StoredFile file, String field, Description about, Caller caller) {
        var attachment = new Attachment(
                Ids.next(),
                entry.id(),
                file,
                field,
                attachments.nextPosition(entry.id()),
                about.title(),
                about.alt(),
                about.licence().strip(),
                about.lang(),
                false,
                first(file.kind()),
                clock.instant());
        attachments.insert(attachment, caller);
        audit.record(caller, "knowledge.attachmentAdded", entry.ref(), Map.of("name", file.name(), "sha256", file.sha256()));
        return attachment;
    }

    private static Extraction first(FileKind kind) {
        return kind.isDocument() ? Extraction.WAITING : Extraction.NONE;
    }

    private void requireField(Entry entry, String field) {
        boolean known = PICTURES_ONLY.contains(field)
                || templates.version(entry.kind(), entry.template()).field(field).isPresent();
        if (!known) {
            throw new Refused("knowledge.entries.noSuchField", field);
        }
    }

    private static void requirePicture(StoredFile file, String field, Description about) {
        if (PICTURES_ONLY.contains(field) && !file.kind().isPicture()) {
            throw new Refused("knowledge.attachments.pictureOnly");
        }
        if (file.kind().isPicture() && about.alt().isEmpty()) {
            throw new Refused("knowledge.attachments.altMissing");
        }
    }
}
