package fi.kutomo.accounts.offers;

import fi.kutomo.accounts.Offered;
import fi.kutomo.accounts.Offers;
import fi.kutomo.accounts.offers.Offer.Outcome;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People ask others to take part, and who is asked answers. */
@Workflow
class Offering implements Offers {

    static final Duration OPEN = Duration.ofDays(30);
    private static final int LONGEST = 254;

    private final List<Offered> kinds;
    private final OfferStore offers;
    private final PersonStore people;
    private final Limits limits;
    private final Post post;
    private final SiteSettings site;
    private final AuditLog audit;
    private final Clock clock;

    Offering(
            List<Offered> kinds,
            OfferStore offers,
            PersonStore people,
            Limits limits,
            Post post,
            SiteSettings site,
            AuditLog audit,
            Clock clock) {
        this.kinds = kinds;
        this.offers = offers;
        this.people = people;
        this.limits = limits;
        this.post = post;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void ask(String kind, UUID thing, String whom, String note, Caller caller) {
        var by = caller.person().orElseThrow(() -> new Forbidden("ask others"));
        var now = clock.instant();
        var offer = addressed(whom.strip(), caller, (email, person) ->
                new Offer(Ids.next(), kind, thing, email, person, note.strip(), by, now, now.plus(OPEN)));
        if (offer.isFor(people.find(by).orElseThrow())) {
            throw new Refused("accounts.offers.refused.oneself");
        }
        limits.take(Rates.INVITED, offer.email().or(() -> offer.person().map(UUID::toString)).orElseThrow());
        offers.replace(offer);
        offers.add(offer);
        write(offer, caller);
        audit.record(caller, "offer.made", new Ref(kind, thing));
    }

    private interface Making {
        Offer of(Optional<String> email, Optional<UUID> person);
    }

    /** A user name is one that the caller could also open the profile of; of an address nothing is looked up before it is written to. */
    private Offer addressed(String whom, Caller caller, Making making) {
        if (whom.indexOf('@') < 0) {
            return making.of(Optional.empty(), Optional.of(people.shown(whom, caller).orElseThrow(() -> new Refused("accounts.offers.refused.whom"))));
        }
        if (whom.length() > LONGEST || !whom.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new Refused("accounts.offers.refused.whom");
        }
        return making.of(Optional.of(whom.toLowerCase(Locale.ROOT)), Optional.empty());
    }

    /** One look and one letter, whether or not the address has an account. */
    private void write(Offer offer, Caller caller) {
        var box = offer.person()
                .map(person -> people.mailboxes(List.of(person)).get(person))
                .map(known -> new Addressee(offer.person(), known.email(), known.lang()))
                .or(() -> offer.email().map(email -> people.addressee(email)
                        .map(known -> new Addressee(Optional.of(known.id()), email, known.lang()))
                        .orElseGet(() -> new Addressee(Optional.empty(), email, caller.lang()))));
        box.ifPresent(to -> post.take(new Letter(
                to.person(),
                to.email(),
                to.lang(),
                "accounts.mail.offer",
                List.of(caller.signature(), words(offer, to.lang()), offer.note(), Ui.date(to.lang(), offer.until())),
                act(to.lang(), "account/requests"))));
    }

    private record Addressee(Optional<UUID> person, String email, Lang lang) {}

    @Override
    public List<Waiting> waiting(String kind, UUID thing) {
        var all = offers.waiting(kind, thing);
        var names = people.namesAtWork(all.stream().flatMap(each -> each.person().stream()).toList());
        return all.stream()
                .map(each -> new Waiting(
                        each.id(), each.email().or(() -> each.person().map(names::get)).orElse(""), each.until()))
                .toList();
    }

    @Override
    public void withdraw(String kind, UUID thing, UUID question, Caller caller) {
        if (offers.withdraw(kind, thing, question) == 0) {
            throw new NotFound("offer");
        }
        audit.record(caller, "offer.withdrawn", new Ref(kind, thing));
    }

    /** What the person was asked and can answer now; what is asked about things that are gone is left out. */
    List<OffersPage.Line> of(Caller caller) {
        var me = me(caller);
        var open = offers.openTo(me.id(), me.verified() ? me.email() : "");
        var names = people.namesAtWork(open.stream().map(Offer::askedBy).toList());
        return open.stream()
                .flatMap(offer -> kind(offer).words(offer.thing(), caller.lang())
                        .map(words -> new OffersPage.Line(
                                offer.id(), names.getOrDefault(offer.askedBy(), ""), words, offer.note(), offer.askedAt(), offer.until()))
                        .stream())
                .toList();
    }

    /** Where to go next. */
    String accept(UUID id, Caller caller) {
        var offer = mine(id, caller);
        if (kind(offer).words(offer.thing(), caller.lang()).isEmpty()) {
            throw new Refused("accounts.offers.refused.gone");
        }
        var path = kind(offer).accept(offer.thing(), new Offered.Question(offer.askedBy(), offer.note()), caller);
        offers.end(id, Outcome.ACCEPTED, caller.person());
        audit.record(caller, "offer.accepted", new Ref(offer.kind(), offer.thing()), Map.of("askedBy", offer.askedBy()));
        Optional.ofNullable(people.mailboxes(List.of(offer.askedBy())).get(offer.askedBy())).ifPresent(box -> post.take(new Letter(
                Optional.of(offer.askedBy()),
                box.email(),
                box.lang(),
                "accounts.mail.offerAccepted",
                List.of(caller.name(), words(offer, box.lang())),
                act(box.lang(), path))));
        return path;
    }

    /** Quietly: who asked is not told. */
    void refuse(UUID id, Caller caller) {
        var offer = mine(id, caller);
        offers.end(id, Outcome.REFUSED, caller.person());
        audit.record(caller, "offer.refused", new Ref(offer.kind(), offer.thing()));
    }

    private Offer mine(UUID id, Caller caller) {
        var me = me(caller);
        return offers.take(id).filter(offer -> offer.isFor(me)).orElseThrow(() -> new NotFound("offer"));
    }

    private Person me(Caller caller) {
        return caller.person().flatMap(people::find).orElseThrow(() -> new Forbidden("offers"));
    }

    private Offered kind(Offer offer) {
        return kinds.stream().filter(each -> each.kind().equals(offer.kind())).findFirst().orElseThrow();
    }

    private String words(Offer offer, Lang lang) {
        return kind(offer).words(offer.thing(), lang).orElse("");
    }

    private Optional<String> act(Lang lang, String path) {
        return site.url().map(url -> url + "/" + lang.tag() + "/" + path);
    }
}
