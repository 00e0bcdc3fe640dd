package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.TermRenamed;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Editors keep the vocabularies: they add terms, change what these are called and where they stand, and retire them. */
@Workflow
class Curating {

    private final ConceptStore store;
    private final KnownTerms terms;
    private final Announcements announcements;
    private final AuditLog audit;

    Curating(ConceptStore store, KnownTerms terms, Announcements announcements, AuditLog audit) {
        this.store = store;
        this.terms = terms;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** Something in the form cannot be done; the field and the message's key. Nothing has been written then. */
    static class Wrong extends RuntimeException {

        private final String field;

        Wrong(String field, String messageKey) {
            super(messageKey, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }

        String messageKey() {
            return String.valueOf(getMessage());
        }
    }

    /** Adds a term; answers with its key, which is made from its English name and never changes again. */
    String create(String schemeCode, TermForm form, Caller caller) {
        requireEditor(caller);
        var scheme = scheme(schemeCode);
        requireFreeNames(schemeCode, "", form);
        var code = freeCode(scheme, form);
        var broader = broader(schemeCode, form);
        var uri = scheme.own() ? TermFile.uri(schemeCode, code) : scheme.uri().replaceAll("/+$", "") + "/" + code;
        var concept = new Concept(
                uri, code, form.notation(), store.nextPosition(scheme.id()), false, Set.of(), form.labels(Set.of()), Set.of(), broader);
        save(scheme, concept, "term.created", caller);
        return schemeCode + "/" + code;
    }

    /** Changes labels, notation and place. Refused when somebody else was quicker. */
    void change(String schemeCode, String code, TermForm form, Caller caller) {
        requireEditor(caller);
        var scheme = scheme(schemeCode);
        var before = concept(scheme, code);
        if (!form.state().equals(store.state(scheme.id(), code))) {
            throw new Wrong("preferred-fi", "vocabulary.curating.problem.quicker");
        }
        requireFreeNames(schemeCode, schemeCode + "/" + code, form);
        var links = new HashSet<>(before.links());
        links.removeIf(link -> link.kind() == LinkKind.BROADER);
        links.addAll(broader(schemeCode, form));
        requireNoCircle(schemeCode + "/" + code, links);
        var after = new Concept(
                before.uri(), code, form.notation(), before.position(), before.retired(), before.types(), form.labels(before.labels()),
                before.notes(), links);
        if (after.equals(before)) {
            return;
        }
        save(scheme, after, "term.changed", caller);
        if (after.isRenamedFrom(before)) {
            announcements.announce(new TermRenamed(schemeCode + "/" + code));
        }
    }

    /** Takes a term out of use; what is described with it keeps it and may be moved to the replacement. */
    void retire(String schemeCode, String code, String replacement, Caller caller) {
        requireEditor(caller);
        var scheme = scheme(schemeCode);
        var before = concept(scheme, code);
        var links = new HashSet<>(before.links());
        links.removeIf(link -> link.kind() == LinkKind.REPLACED_BY);
        if (!replacement.isBlank()) {
            var other = terms.labelled(schemeCode, replacement)
                    .filter(found -> !found.key().equals(schemeCode + "/" + code))
                    .orElseThrow(() -> new Wrong("replacement", "vocabulary.curating.problem.unknown"));
            links.add(new Link(LinkKind.REPLACED_BY, other.uri()));
        }
        save(scheme, before.retired(true).linked(links), "term.retired", caller);
    }

    void restore(String schemeCode, String code, Caller caller) {
        requireEditor(caller);
        var scheme = scheme(schemeCode);
        var before = concept(scheme, code);
        var links = new HashSet<>(before.links());
        links.removeIf(link -> link.kind() == LinkKind.REPLACED_BY);
        save(scheme, before.retired(false).linked(links), "term.restored", caller);
    }

    private void save(Scheme scheme, Concept concept, String what, Caller caller) {
        store.write(scheme.id(), List.of(concept));
        store.markEdited(scheme.id(), List.of(concept.uri()));
        var id = store.id(scheme.id(), concept.code()).orElseThrow();
        audit.record(caller, what, new Ref("term", id), Map.of("key", scheme.code() + "/" + concept.code(), "name", concept.anyName()));
        terms.changed(scheme.code());
    }

    private String freeCode(Scheme scheme, TermForm form) {
        var name = form.preferred(Lang.EN).isEmpty() ? form.preferred(Lang.FI) : form.preferred(Lang.EN);
        var slug = Slug.from(name.isEmpty() ? form.preferred(Lang.SV) : name);
        return slug.firstFree(code -> store.id(scheme.id(), code.value()).isPresent()).value();
    }

    /** Two terms of one vocabulary do not bear the same name in one language. */
    private void requireFreeNames(String scheme, String ownKey, TermForm form) {
        for (var lang : Lang.ALL) {
            var name = form.preferred(lang);
            if (!name.isEmpty() && terms.bearers(scheme, name, lang).stream().anyMatch(key -> !key.equals(ownKey))) {
                throw new Wrong("preferred-" + lang.tag(), "vocabulary.curating.problem.taken");
            }
        }
    }

    private Set<Link> broader(String scheme, TermForm form) {
        var links = new HashSet<Link>();
        for (var name : form.broaderNames()) {
            var above = terms.labelled(scheme, name).map(Term::uri)
                    .orElseThrow(() -> new Wrong("broader", "vocabulary.curating.problem.unknown"));
            links.add(new Link(LinkKind.BROADER, above));
        }
        return links;
    }

    private void requireNoCircle(String key, Set<Link> links) {
        var below = terms.find(terms.withNarrower(key)).values();
        if (below.stream().anyMatch(term -> links.contains(new Link(LinkKind.BROADER, term.uri())))) {
            throw new Wrong("broader", "vocabulary.curating.problem.circle");
        }
    }

    private Scheme scheme(String code) {
        return store.scheme(code).orElseThrow(() -> new NotFound("scheme"));
    }

    private Concept concept(Scheme scheme, String code) {
        return store.concept(scheme.id(), code).orElseThrow(() -> new NotFound("term"));
    }

    private static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("vocabulary");
        }
    }
}
