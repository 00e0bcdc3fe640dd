package fi.kutomo.knowledge.templates;

import fi.kutomo.knowledge.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a kind's template with its standing.
 *
 * @param hidden fields that this version leaves out; an editor can bring them back in the next one
 */
public record TemplateVersion(
        Template template,
        List<Template.Field> hidden,
        Status status,
        Instant created,
        Optional<UUID> createdBy,
        Optional<Instant> published) {

    public TemplateVersion {
        hidden = List.copyOf(hidden);
    }

    /** Being written, in force, or replaced by a newer one but still that of older entries. */
    public enum Status {
        DRAFT,
        CURRENT,
        RETIRED
    }

    TemplateVersion with(List<Template.Field> fields, List<Template.Field> nowHidden) {
        return new TemplateVersion(
                new Template(template.kind(), template.version(), fields), nowHidden, status, created, createdBy, published);
    }
}
