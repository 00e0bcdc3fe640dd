package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of coming in and of writing, for operators. */
@Controller
@RequestMapping("/{lang}/operations/policy")
@Access(Access.Level.OPERATOR)
class PolicyController {

    private final Settings settings;
    private final Governing governing;
    private final Sessions sessions;
    private final Messages messages;

    PolicyController(Settings settings, Governing governing, Sessions sessions, Messages messages) {
        this.settings = settings;
        this.governing = governing;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping
    PolicyPage show(Lang lang) {
        return new PolicyPage(
                messages.in(lang, "accounts.steering.policy.title"),
                List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations")),
                settings.read(Policy.KEY, Policy.class, Policy.SAFE));
    }

    @PostMapping
    Reply update(
            Lang lang,
            Caller caller,
            @RequestParam String registration,
            @RequestParam Assurance writing,
            @RequestParam String secondFactor,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var place = "/" + lang.tag() + "/operations/policy";
        if (!sessions.confirmedLately(request)) {
            return Reply.seeOther("/" + lang.tag() + "/account/confirm?next=" + place);
        }
        var page = show(lang);
        var allowed = page.levels().stream().map(Assurance::name).toList();
        var levels = new EnumMap<Policy.Act, Assurance>(Policy.Act.class);
        for (var act : Policy.Act.values()) {
            var level = sent.getOrDefault(act.name(), page.policy().least(act).name());
            if (!allowed.contains(level)) {
                return Reply.of(page, 422);
            }
            levels.put(act, Assurance.valueOf(level));
        }
        if (!page.levels().contains(writing)) {
            return Reply.of(page, 422);
        }
        governing.set(new Policy(registration.equals("open"), writing, secondFactor.equals("asked"), levels), caller);
        return Reply.seeOther(place, "accounts.steering.policy.saved");
    }
}
