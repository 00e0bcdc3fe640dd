package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something described by a template, with its working content. What the public reads is the newest revision; the working content may
 * be ahead of it.
 *
 * @param original the language in which it is first written, where a field does not say otherwise
 * @param template version of the kind's template with which it is written
 * @param revision number of the newest revision; none when it never was public
 * @param version counts every change, so that two editors notice one another
 */
public record Entry(
        EntryId id,
        PermanentId permanentId,
        EntryKind kind,
        Lang original,
        int template,
        Content content,
        Publication publication,
        Optional<Integer> revision,
        Address address,
        Authors authors,
        Freshness freshness,
        Optional<Tombstone> tombstone,
        Times times,
        long version) {

    /** The last part of its address, since it became public, and those that it had before. */
    public record Address(Optional<String> slug, List<String> former) {
        public static final Address NONE = new Address(Optional.empty(), List.of());

        public Address {
            former = List.copyOf(former);
        }

        Address moved(String slug) {
            if (this.slug.filter(slug::equals).isPresent()) {
                return this;
            }
            var past = new ArrayList<>(former);
            past.remove(slug);
            this.slug.ifPresent(past::add);
            return new Address(Optional.of(slug), past);
        }
    }

    /** Who answers for it, who writes with them, and who began it. */
    public record Authors(Optional<UUID> steward, Set<UUID> coAuthors, Optional<UUID> createdBy) {
        public Authors {
            coAuthors = Set.copyOf(coAuthors);
        }

        public boolean include(UUID person) {
            return steward.filter(person::equals).isPresent() || coAuthors.contains(person);
        }
    }

    /** When somebody last said that it is still true, and when that is to be asked again. */
    public record Freshness(Optional<LocalDate> confirmed, Optional<LocalDate> reviewBy) {
        public static final Freshness UNKNOWN = new Freshness(Optional.empty(), Optional.empty());
    }

    /** Why it is no longer public, and what stands in its place. */
    public record Tombstone(String reason, Optional<PermanentId> replacedBy, Instant at) {}

    /** When it was begun, last changed and first published. */
    public record Times(Instant created, Instant changed, Optional<Instant> published, Optional<UUID> changedBy) {}

    public boolean isPublic() {
        return revision.isPresent() && publication != Publication.WITHDRAWN;
    }

    public boolean wasEverPublic() {
        return revision.isPresent();
    }

    public Ref ref() {
        return new Ref(kind.word(), id.value());
    }

    /** The address below the language prefix, such as {@code models/asunto-ensin}. */
    public Optional<String> path() {
        return address.slug().map(slug -> kind.plural() + "/" + slug);
    }

    public Optional<Stage> stage() {
        return content.value(Content.STAGE).flatMap(Stage::of);
    }

    /** The language of a field's original text. */
    public Lang originalOf(String field) {
        return content.originalOf(field).orElse(original);
    }

    /** The title for a reader of this language, else the original one, else any, else the permanent id. */
    public String title(Lang lang) {
        return Titles.of(content, original).in(lang, permanentId.value());
    }

    public Entry with(Content changed, Instant now, Optional<UUID> by) {
        return new Entry(
                id, permanentId, kind, original, template, changed, publication, revision, address, authors, freshness, tombstone,
                times(now, by), version);
    }

    public Entry with(Publication state, Instant now, Optional<UUID> by) {
        return new Entry(
                id, permanentId, kind, original, template, content, state, revision, address, authors, freshness, tombstone,
                times(now, by), version);
    }

    public Entry with(Freshness fresh) {
        return new Entry(
                id, permanentId, kind, original, template, content, publication, revision, address, authors, fresh, tombstone, times,
                version);
    }

    public Entry stewardedBy(Optional<UUID> steward) {
        return new Entry(
                id, permanentId, kind, original, template, content, publication, revision, address,
                new Authors(steward, authors.coAuthors(), authors.createdBy()), freshness, tombstone, times, version);
    }

    public Entry at(String slug) {
        return new Entry(
                id, permanentId, kind, original, template, content, publication, revision, address.moved(slug), authors, freshness,
                tombstone, times, version);
    }

    /** At this address, without a past of its own: for putting an export back. */
    public Entry addressed(String slug) {
        return new Entry(
                id, permanentId, kind, original, template, content, publication, revision,
                new Address(Optional.of(slug), address.former()), authors, freshness, tombstone, times, version);
    }

    /** Written with another version of the template. */
    public Entry migrated(int to, Content changed, Instant now, Optional<UUID> by) {
        return new Entry(
                id, permanentId, kind, original, to, changed, publication, revision, address, authors, freshness, tombstone,
                times(now, by), version);
    }

    /** Public with a new revision. */
    public Entry published(Instant now, Optional<UUID> by) {
        var first = times.published().or(() -> Optional.of(now));
        return new Entry(
                id, permanentId, kind, original, template, content, Publication.PUBLISHED, Optional.of(revision.orElse(0) + 1), address,
                authors, freshness, Optional.empty(), new Times(times.created(), now, first, by), version);
    }

    public Entry withdrawn(Tombstone stone, Optional<UUID> by) {
        return new Entry(
                id, permanentId, kind, original, template, content, Publication.WITHDRAWN, revision, address, authors, freshness,
                Optional.of(stone), times(stone.at(), by), version);
    }

    private Times times(Instant now, Optional<UUID> by) {
        return new Times(times.created(), now, times.published(), by);
    }

    Entry saved() {
        return new Entry(
                id, permanentId, kind, original, template, content, publication, revision, address, authors, freshness, tombstone, times,
                version + 1);
    }
}
