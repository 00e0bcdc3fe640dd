package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What other modules may ask of entries, and how they bring entries in and take them out. */
public interface Entries {

    /** The template in force for a kind: what fields there are and what they hold. */
    Template template(EntryKind kind);

    Optional<EntrySummary> find(PermanentId id);

    Map<PermanentId, EntrySummary> find(Collection<PermanentId> ids);

    /** The same by inner ids, drafts included: what has no path is not for everybody. */
    Map<EntryId, EntrySummary> named(Collection<EntryId> ids);

    /** The working content, whether or not it is public. */
    Optional<Content> content(PermanentId id);

    /** The working contents of many entries in one question, for comparing what an import brings with what is there. */
    Map<PermanentId, Content> contents(Collection<PermanentId> ids);

    /** What everybody may read of an entry: its newest published state. Empty when it never was public or is withdrawn. */
    Optional<PublicEntry> published(PermanentId id);

    /** The same of many at once; those that are not public are left out. */
    Map<EntryId, PublicEntry> published(Collection<EntryId> ids);

    /** What the public reads of these, and how whole it is; those that are not public are left out. */
    Map<EntryId, Described> described(Collection<EntryId> ids);

    /** The public entry at this address or once at it. */
    Optional<EntryId> publicAt(EntryKind kind, String slug);

    /** Public entries of these kinds in order of their ids, after this one. */
    List<EntryId> publicAfter(Collection<EntryKind> kinds, EntryId after, int atMost);

    /** Those who answer for these entries or write them: they are not to judge them. */
    default Set<UUID> writers(Collection<PermanentId> ids) {
        return writersOf(ids).values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The same for each of these entries that is there. */
    Map<PermanentId, Set<UUID>> writersOf(Collection<PermanentId> ids);

    /** Why an entry that was public no longer is; empty for every other. */
    Optional<Withdrawal> withdrawn(PermanentId id);

    /**
     * Entries of a kind that have this value in this field, drafts included: for recognising what an import brings again. Quick for
     * codes, addresses and links to entries; for other values every entry of the kind is looked at.
     */
    Map<String, PermanentId> having(EntryKind kind, String field, Collection<String> values);

    /** Entries of a kind with exactly this title in any language, white space apart. */
    Map<String, PermanentId> titled(EntryKind kind, Collection<String> titles);

    /**
     * Writes what an import brings, in the caller's name and in one transaction. An arrival with an id changes that entry, without
     * one it creates. Arrivals whose content equals what is there change nothing and are answered as unchanged.
     *
     * @param publish makes it public at once (editors and operators only); otherwise own drafts arise
     */
    List<Arrived> take(List<Arrival> arrivals, boolean publish, Caller caller);

    /** Says that what the public reads of these was still true on a day, today at the latest. Entries that are not public stay as they are. */
    void confirm(Collection<PermanentId> ids, LocalDate day, Caller caller);

    /** Template versions that people here have made, in force or retired, for an export. Version 1 of each kind comes with the program. */
    List<TemplateRecord> templates();

    /** Puts back template versions of an export; those already here stay as they are. To be done before entries are restored. */
    void restoreTemplates(List<TemplateRecord> records, Caller caller);

    /** Everything, in order of permanent id, for an export: published revisions, drafts, tombstones. */
    void all(Consumer<EntryRecord> each);

    /**
     * Puts exported entries back as they were, under their own permanent ids, with all revisions, in one transaction. An entry that is
     * here already and equal is unchanged; one that differs becomes as it is in the export. Files of attachments must be stored before.
     */
    List<Arrived> restore(List<EntryRecord> records, Caller caller);

    /** What restoring these would do; nothing is written. Equal entries are told apart from those that differ. */
    List<Arrived> compared(List<EntryRecord> records);

    default Arrived restore(EntryRecord record, Caller caller) {
        return restore(List.of(record), caller).getFirst();
    }

    /** What an import brings of one entry. Fields that it does not name stay as they are. */
    record Arrival(Optional<PermanentId> id, EntryKind kind, Lang original, Content content, String note) {}

    /** What became of an arrival. */
    record Arrived(PermanentId id, Outcome outcome) {}

    /** Created, changed or left as it was. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** What other modules show of an entry. */
    record EntrySummary(PermanentId id, EntryId entry, EntryKind kind, Lang original, Map<Lang, String> titles, Optional<String> path) {}

    /**
     * An entry with its whole history, as it is exported.
     *
     * @param slug last part of its address; empty when it never was public
     * @param brought what the last import brought, so that the next one knows what people have changed since
     * @param tombstone the reason of its withdrawal
     * @param replacedBy what stands in its place
     */
    record EntryRecord(
            PermanentId id,
            EntryKind kind,
            Lang original,
            int template,
            String slug,
            List<String> formerSlugs,
            Content content,
            Optional<Content> brought,
            Publication publication,
            Optional<String> tombstone,
            Optional<PermanentId> replacedBy,
            Optional<LocalDate> confirmed,
            Optional<LocalDate> reviewBy,
            Instant created,
            Instant changed,
            List<RevisionRecord> revisions,
            List<AttachmentRecord> attachments) {}

    /** A file or picture of an entry as it is exported; the bytes travel beside, by their SHA-256. */
    record AttachmentRecord(
            UUID id,
            String sha256,
            String name,
            String field,
            LocalizedText title,
            LocalizedText alt,
            String licence,
            Optional<Lang> lang,
            boolean open) {}

    /** A template version as it is exported. */
    record TemplateRecord(Template template, List<Template.Field> hidden, boolean current) {}

    /**
     * How whole the public description of an entry is.
     *
     * @param path address below the language prefix
     * @param completeness weighted share of the fields that are filled, 0 to 1
     * @param told keys of the fields that are wholly filled
     * @param terms keys of all terms that it names, in whatever field
     */
    record Described(
            EntryId entry,
            PermanentId id,
            EntryKind kind,
            Lang original,
            Map<Lang, String> titles,
            String path,
            int revision,
            double completeness,
            Set<String> told,
            Set<String> terms) {

        public String title(Lang lang) {
            return titles.getOrDefault(lang, titles.getOrDefault(original, id.value()));
        }
    }

    /** The reason of a withdrawal, and what stands in the place of the entry. */
    record Withdrawal(String reason, Instant at, Optional<PermanentId> replacedBy) {}

    /**
     * The newest published state of an entry.
     *
     * @param path address below the language prefix
     * @param published when it first became public
     * @param changed when this revision became public
     */
    record PublicEntry(
            PermanentId id,
            EntryKind kind,
            Lang original,
            int revision,
            Content content,
            String path,
            Instant published,
            Instant changed,
            Optional<LocalDate> confirmed) {}

    /** One published state as it is exported. */
    record RevisionRecord(int number, int template, Content content, Instant published, String note) {}
}
