package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.vocabulary.TermRenamed;
import fi.kutomo.vocabulary.terms.Concept;
import fi.kutomo.vocabulary.terms.ConceptStore;
import fi.kutomo.vocabulary.terms.KnownTerms;
import fi.kutomo.vocabulary.terms.Scheme;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Map;

/** Takes a vocabulary in and gives it out. Terms keep their keys for ever: one that has gone from the file is at most retired. */
@Workflow
class Exchanging {

    private final ConceptStore store;
    private final KnownTerms terms;
    private final Announcements announcements;
    private final AuditLog audit;

    Exchanging(ConceptStore store, KnownTerms terms, Announcements announcements, AuditLog audit) {
        this.store = store;
        this.terms = terms;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** What taking the file in would do; writes nothing. */
    Preview preview(String scheme, Reading reading) {
        requireCode(scheme);
        var known = store.scheme(scheme).map(found -> store.concepts(found.id())).orElse(Map.of());
        var ours = withoutOtherSchemes(scheme, reading);
        return new Preview(ours, Comparison.of(known, ours.concepts()));
    }

    /** The file as far as it can be taken, and what that would change. */
    record Preview(Reading reading, Comparison comparison) {

        Outcome outcome(boolean retireMissing) {
            return new Outcome(
                    comparison.added().size(),
                    comparison.changed().size() + (retireMissing ? comparison.missing().size() : 0),
                    comparison.unchanged(),
                    reading.rejected());
        }
    }

    Outcome take(String scheme, Reading reading, boolean retireMissing, Caller caller) {
        var preview = preview(scheme, reading);
        var comparison = preview.comparison();
        var kept = store.scheme(scheme).orElseGet(() -> store.keepScheme(scheme, uri(scheme, reading), reading.title(), false, 100));
        var written = new ArrayList<>(comparison.added());
        comparison.changed().forEach(change -> written.add(change.after()));
        if (retireMissing) {
            comparison.missing().forEach(concept -> written.add(concept.retired(true)));
        }
        store.write(kept.id(), written);
        if (kept.own()) {
            store.markEdited(kept.id(), written.stream().map(Concept::uri).toList());
        }
        comparison.changed().stream().filter(Comparison.Change::isRenamed).forEach(change ->
                announcements.announce(new TermRenamed(scheme + "/" + change.after().code())));
        terms.changed(scheme);
        var outcome = preview.outcome(retireMissing);
        audit.record(
                caller, "vocabulary.imported", new Ref("vocabulary", kept.id()),
                Map.of("scheme", scheme, "created", outcome.created(), "changed", outcome.changed(), "rejected", outcome.rejected()));
        return outcome;
    }

    /** A scheme's own name, or one made up where the file has none or it is taken. */
    private String uri(String scheme, Reading reading) {
        return reading.scheme()
                .filter(uri -> store.schemes().stream().noneMatch(other -> other.uri().equals(uri)))
                .orElse("urn:uuid:" + Ids.next());
    }

    /** A URI is the name of one term only; concepts that another scheme has already are rejected. */
    private Reading withoutOtherSchemes(String scheme, Reading reading) {
        var schemes = store.schemesOf(reading.concepts().stream().map(Concept::uri).toList());
        schemes.values().removeIf(scheme::equals);
        if (schemes.isEmpty()) {
            return reading;
        }
        var problems = new ArrayList<>(reading.problems());
        schemes.forEach((uri, other) -> problems.add(new Problem(Problem.Kind.OTHER_SCHEME, uri, other)));
        var concepts = reading.concepts().stream().filter(concept -> !schemes.containsKey(concept.uri())).toList();
        return new Reading(reading.scheme(), reading.title(), concepts, problems, reading.leftOut());
    }

    private static void requireCode(String scheme) {
        if (!scheme.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Refused("vocabulary.skos.scheme.wrong", scheme);
        }
    }

    void give(String scheme, SkosFormat format, OutputStream out) {
        var found = scheme(scheme);
        SkosWriter.write(found, store.concepts(found.id()).values(), format, out);
    }

    /** One term alone; what is narrower and broader is named but not described. */
    void giveOne(String scheme, String code, SkosFormat format, OutputStream out) {
        var found = scheme(scheme);
        var concept = store.concept(found.id(), code).orElseThrow(() -> new NotFound("term"));
        SkosWriter.writeOne(found, concept, store.narrower(concept.uri()), format, out);
    }

    Scheme scheme(String code) {
        return store.scheme(code).orElseThrow(() -> new NotFound("scheme " + code));
    }
}
