package fi.kutomo.accounts.overview;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The overview of the account. */
@Controller
@Access(Access.Level.SIGNED_IN)
class AccountController {

    private final PersonStore people;
    private final Sessions sessions;
    private final List<AccountPlace> places;
    private final Messages messages;

    AccountController(PersonStore people, Sessions sessions, List<AccountPlace> places, Messages messages) {
        this.people = people;
        this.sessions = sessions;
        this.places = places.stream().sorted(Comparator.comparingInt(AccountPlace::order)).toList();
        this.messages = messages;
    }

    @GetMapping("/{lang}/account")
    AccountPage show(Lang lang, Caller caller, HttpServletRequest request) {
        var person = people.find(caller.person().orElseThrow()).orElseThrow();
        return new AccountPage(
                messages.in(lang, "accounts.overview.title"),
                person.handle(),
                person.email(),
                sessions.secondFactorMissing(request),
                places);
    }
}
