package fi.kutomo.evidence.screening;

import fi.kutomo.accounts.Offers;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sets a screening up and keeps it: its question, its people, its references and which of them are the same. */
@Workflow
class Gathering {

    private final ScreeningStore screenings;
    private final ReferenceStore references;
    private final Offers offers;
    private final ScreeningCards cards;
    private final AuditLog audit;

    Gathering(ScreeningStore screenings, ReferenceStore references, Offers offers, ScreeningCards cards, AuditLog audit) {
        this.screenings = screenings;
        this.references = references;
        this.offers = offers;
        this.cards = cards;
        this.audit = audit;
    }

    /** What can be said of a reference besides answering about it. */
    enum Mark {
        DUPLICATE,
        NO_DUPLICATE,
        REPORT,
        NO_REPORT,
        AUTOMATION,
        OTHER,
        BACK,
        NOT_RETRIEVED,
        RETRIEVED
    }

    /** The address of the new screening, below the language prefix. Who begins it screens too. */
    String begin(ScreeningForm form, Lang lang, Caller caller) {
        var slug = screenings.freeSlug(form.title());
        var id = screenings.add(slug, lang, form, caller.person());
        caller.person().ifPresent(person -> screenings.addScreener(id, person));
        cards.show(List.of(id));
        audit.record(caller, "screening.begun", ref(id));
        return "screenings/" + slug;
    }

    void change(String slug, ScreeningForm form, Caller caller) {
        var screening = led(slug, caller);
        if (!screenings.change(screening.id(), form)) {
            throw new Refused("evidence.screening.refused.meanwhile");
        }
        cards.show(List.of(screening.id()));
        audit.record(caller, "screening.changed", ref(screening.id()));
    }

    /** Asks somebody to screen; who says yes does. Whether an address has an account does not show. */
    void invite(String slug, String whom, Caller caller) {
        offers.ask(Joining.KIND, led(slug, caller).id(), whom, "", caller);
    }

    /** Takes back what somebody was asked. */
    void takeBack(String slug, UUID question, Caller caller) {
        offers.withdraw(Joining.KIND, led(slug, caller).id(), question, caller);
    }

    /** The answers stay and count; conflicts wait for whoever is not in them, editors at least. */
    void dismiss(String slug, UUID screener, Caller caller) {
        var screening = led(slug, caller);
        if (!screenings.endScreener(screening.id(), screener)) {
            throw new Refused("evidence.screening.refused.meanwhile");
        }
        audit.record(caller, "screening.screenerRemoved", ref(screening.id()));
    }

    /** @throws Refused when there would be too many */
    void add(String slug, Source source, String sourceName, List<ReferenceReader.Found> found, Caller caller) {
        var screening = led(slug, caller);
        if (references.count(screening.id()) + found.size() > ReferenceReader.MOST) {
            throw new Refused("evidence.screening.refused.many");
        }
        references.add(screening.id(), source, sourceName, found);
        audit.record(caller, "screening.referencesAdded", ref(screening.id()), Map.of("count", found.size()));
    }

    /** Marks all that the screening's own rule finds to be the same; how many that were. */
    int markDuplicates(String slug, Caller caller) {
        var screening = led(slug, caller);
        var pairs = screening.rule().find(references.all(screening.id()));
        pairs.forEach(pair -> references.duplicate(pair.copy().id(), pair.kept().id()));
        audit.record(caller, "screening.duplicatesMarked", ref(screening.id()), Map.of("count", pairs.size()));
        return pairs.size();
    }

    /**
     * Says something of one reference. Duplicates may be marked at any time: both then share their answers.
     *
     * @param other number of the other reference, for duplicates and reports
     */
    void mark(String slug, int number, Mark mark, Optional<Integer> other, Caller caller) {
        var screening = led(slug, caller);
        var reference = references.find(screening.id(), number).orElseThrow(() -> new NotFound("reference"));
        switch (mark) {
            case DUPLICATE -> references.duplicate(reference.id(), standsFor(screening, reference, other));
            case NO_DUPLICATE -> references.noDuplicate(reference.id());
            case REPORT -> references.report(reference.id(), Optional.of(standsFor(screening, reference, other)));
            case NO_REPORT -> references.report(reference.id(), Optional.empty());
            case AUTOMATION -> references.remove(reference.id(), Optional.of(Removal.AUTOMATION));
            case OTHER -> references.remove(reference.id(), Optional.of(Removal.OTHER));
            case BACK -> references.remove(reference.id(), Optional.empty());
            case NOT_RETRIEVED -> references.retrieved(reference.id(), false);
            case RETRIEVED -> references.retrieved(reference.id(), true);
        }
        audit.record(caller, "screening.marked", ref(screening.id()), Map.of("number", number, "mark", mark.name()));
    }

    /** The first of a group of duplicates stands for all of them, so that no copy hangs on a copy. */
    private UUID standsFor(Screening screening, Reference reference, Optional<Integer> number) {
        var other = number.flatMap(each -> references.find(screening.id(), each)).orElseThrow(() -> new Refused("evidence.screening.refused.other"));
        var first = other.duplicateOf().orElse(other.id());
        if (first.equals(reference.id())) {
            throw new Refused("evidence.screening.refused.itself");
        }
        return first;
    }

    private Screening led(String slug, Caller caller) {
        var screening = screenings.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("screening"));
        if (!screening.ledBy(caller)) {
            throw new Forbidden("screening");
        }
        return screening;
    }

    private static Ref ref(UUID id) {
        return new Ref(Screening.KIND, id);
    }
}
