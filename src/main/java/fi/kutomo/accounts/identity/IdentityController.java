package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a person how surely Kutomo knows who it is. */
@Controller
@Access(Access.Level.SIGNED_IN)
class IdentityController {

    private final IdentityStore identities;
    private final PersonStore people;
    private final Sponsoring sponsoring;
    private final OrganisationNames names;
    private final Settings settings;
    private final Messages messages;

    IdentityController(
            IdentityStore identities,
            PersonStore people,
            Sponsoring sponsoring,
            OrganisationNames names,
            Settings settings,
            Messages messages) {
        this.identities = identities;
        this.people = people;
        this.sponsoring = sponsoring;
        this.names = names;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/identity")
    IdentityPage show(Lang lang, Caller caller) {
        var words = identities.about(caller.person().orElseThrow());
        var person = people.find(caller.person().orElseThrow()).orElseThrow();
        return new IdentityPage(
                messages.in(lang, "accounts.identity.title"),
                List.of(new Crumb(messages.in(lang, "accounts.overview.title"), "/" + lang.tag() + "/account")),
                person.assurance(),
                settings.read(Policy.KEY, Policy.class, Policy.SAFE).writing(),
                words,
                names.of(words, lang),
                sponsoring.may(caller));
    }
}
