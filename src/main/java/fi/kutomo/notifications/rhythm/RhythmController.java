package fi.kutomo.notifications.rhythm;

import fi.kutomo.accounts.People;
import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caller's own rhythm. */
@Controller
@Access(Access.Level.SIGNED_IN)
class RhythmController {

    private final Rhythms rhythms;
    private final Settling settling;
    private final Bouncing bouncing;
    private final People people;
    private final Messages messages;

    RhythmController(Rhythms rhythms, Settling settling, Bouncing bouncing, People people, Messages messages) {
        this.rhythms = rhythms;
        this.settling = settling;
        this.bouncing = bouncing;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/notices")
    RhythmPage show(Lang lang, Caller caller) {
        return page(RhythmForm.of(rhythms.of(caller.person().orElseThrow())), Map.of(), lang, caller);
    }

    @PostMapping("/{lang}/account/notices")
    Reply save(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var form = new RhythmForm(sent);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Reply.of(page(form, problems, lang, caller), 422);
        }
        settling.choose(form.rhythm(), caller);
        return Reply.seeOther("/" + lang.tag() + "/account/notices", "notifications.rhythm.saved");
    }

    /** The address works again, says who reads there. */
    @PostMapping("/{lang}/account/notices/again")
    Reply again(Lang lang, Caller caller) {
        bouncing.again(caller.person().orElseThrow());
        return Reply.seeOther("/" + lang.tag() + "/account/notices", "notifications.bounces.againDone");
    }

    private RhythmPage page(RhythmForm form, Map<String, String> problems, Lang lang, Caller caller) {
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> told.put(field, messages.in(lang, key, messages.in(lang, RhythmForm.label(field)))));
        var person = caller.person().orElseThrow();
        var address = Optional.ofNullable(people.mailboxes(List.of(person)).get(person)).map(People.Mailbox::email).orElse("");
        return new RhythmPage(messages.in(lang, "notifications.rhythm.title"), address, form, Mistakes.of(told), bouncing.stopped(person, address));
    }
}
