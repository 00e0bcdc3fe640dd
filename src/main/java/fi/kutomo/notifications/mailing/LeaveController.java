package fi.kutomo.notifications.mailing;

import fi.kutomo.accounts.People;
import fi.kutomo.notifications.rhythm.Farewells;
import fi.kutomo.notifications.rhythm.Rhythms;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the wish for fewer mails or none. Opening the address shows a page and changes nothing: programs open all links of a letter. */
@Controller
@Access(Access.Level.PUBLIC)
class LeaveController {

    private final LeaveTokens tokens;
    private final Leaving leaving;
    private final Rhythms rhythms;
    private final Farewells farewells;
    private final People people;

    LeaveController(LeaveTokens tokens, Leaving leaving, Rhythms rhythms, Farewells farewells, People people) {
        this.tokens = tokens;
        this.leaving = leaving;
        this.rhythms = rhythms;
        this.farewells = farewells;
        this.people = people;
    }

    @GetMapping("/{lang}/unsubscribe/{token}")
    LeavePage show(Lang lang, @PathVariable String token) {
        return page(person(token), token);
    }

    /** A mail program posts {@code List-Unsubscribe=One-Click}, the page one of three acts. */
    @PostMapping("/{lang}/unsubscribe/{token}")
    Reply take(
            Lang lang,
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String click,
            @RequestParam(defaultValue = "") String act) {
        var person = person(token);
        if (click.equals("One-Click")) {
            leaving.none(person);
            return Reply.of(page(person, token));
        }
        switch (act) {
            case "fewer" -> leaving.fewer(person);
            case "none" -> leaving.none(person);
            case "back" -> leaving.back(person);
            default -> {}
        }
        return Reply.seeOther("/" + lang.tag() + "/" + NoticeLetters.LEAVING + "/" + token);
    }

    /** Not for whoever has no account any more: there is nothing to leave. */
    private UUID person(String token) {
        return tokens.person(token)
                .filter(person -> people.mailboxes(List.of(person)).containsKey(person))
                .orElseThrow(() -> new NotFound("way out of mails"));
    }

    private LeavePage page(UUID person, String token) {
        var rhythm = rhythms.of(person);
        var address = Optional.ofNullable(people.mailboxes(List.of(person)).get(person)).map(People.Mailbox::email).orElse("");
        return new LeavePage(
                Ui.t("notifications.leaving.title"), token, masked(address), rhythm.calm(), rhythm.silent(),
                farewells.find(person).isPresent());
    }

    private static String masked(String address) {
        return address.replaceFirst("^(.).*?(@.).*?((\\.[^.]+)?)$", "$1…$2…$3");
    }
}
