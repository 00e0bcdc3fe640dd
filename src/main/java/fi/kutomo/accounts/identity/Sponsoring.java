package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.Offers;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A weaver, an operator, or the contact person of a partner centre in the centre's name, vouches for somebody who is known in person,
 * with a reason that the person can read. The word holds for two years and can be taken back at any time, by the sponsor or by an operator.
 */
@Workflow
public class Sponsoring {

    private final PersonStore people;
    private final Sponsored words;
    private final Offers offers;
    private final Letters letters;
    private final PartnerCentres centres;
    private final IdentityStore identities;
    private final AuditLog audit;

    Sponsoring(
            PersonStore people,
            Sponsored words,
            Offers offers,
            Letters letters,
            PartnerCentres centres,
            IdentityStore identities,
            AuditLog audit) {
        this.people = people;
        this.words = words;
        this.offers = offers;
        this.letters = letters;
        this.centres = centres;
        this.identities = identities;
        this.audit = audit;
    }

    /** Whether the caller's word counts. */
    public boolean may(Caller caller) {
        return caller.is(Role.WEAVER) || caller.is(Role.OPERATOR) || caller.is(Role.MEMBER) && centres.of(caller).isPresent();
    }

    /**
     * Vouches for somebody. Whose profile the caller sees is sponsored at once; whoever has an address is asked, whether or not it has
     * an account, and is sponsored when saying yes.
     *
     * @param whom handle or address
     * @return whether somebody was asked first
     */
    public boolean vouch(Caller caller, String whom, String reason) {
        var sponsor = allowed(caller);
        if (whom.indexOf('@') >= 0) {
            offers.ask(Sponsored.KIND, centres.of(caller).orElse(sponsor), whom, reason, caller);
            return true;
        }
        var person = people.shown(whom, caller).orElseThrow(() -> new Refused("accounts.sponsoring.unknown"));
        if (person.equals(sponsor)) {
            throw new Refused("accounts.sponsoring.oneself");
        }
        if (identities.by(sponsor).stream().anyMatch(word -> word.person().equals(person))) {
            throw new Refused("accounts.sponsoring.already");
        }
        words.give(new Sponsored.Sponsor(sponsor, centres.of(caller)), person, reason, caller);
        letters.write(
                List.of(person), "accounts.mail.sponsored", lang -> List.of(caller.signature(), reason, Ui.date(lang, words.until())), "account/identity");
        return false;
    }

    /** Who was asked by address and has not said yes. */
    List<Offers.Waiting> asked(Caller caller) {
        return offers.waiting(Sponsored.KIND, centres.of(caller).orElse(allowed(caller)));
    }

    void takeBack(Caller caller, UUID question) {
        offers.withdraw(Sponsored.KIND, centres.of(caller).orElse(allowed(caller)), question, caller);
    }

    /** Takes the word back. */
    public void withdraw(Caller caller, UUID attestation) {
        var sponsor = allowed(caller);
        var word = identities.find(attestation).filter(one -> one.sponsored()).orElseThrow(() -> new NotFound("attestation"));
        if (!caller.is(Role.OPERATOR) && !word.sponsor().equals(Optional.of(sponsor))) {
            throw new Forbidden("attestation " + attestation);
        }
        identities.end(attestation);
        audit.record(caller, "identity.sponsor.withdrawn", new Ref("person", word.person()), Map.of());
    }

    private UUID allowed(Caller caller) {
        if (!may(caller)) {
            throw new Forbidden("sponsoring");
        }
        return caller.person().orElseThrow();
    }
}
