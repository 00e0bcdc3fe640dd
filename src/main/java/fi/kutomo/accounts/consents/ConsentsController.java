package fi.kutomo.accounts.consents;

import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own consents. */
@Controller
@Access(Access.Level.SIGNED_IN)
class ConsentsController {

    private final Consenting consenting;
    private final List<ConsentTopic> topics;
    private final Messages messages;

    ConsentsController(Consenting consenting, List<ConsentTopic> topics, Messages messages) {
        this.consenting = consenting;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/consents")
    ConsentsPage show(Lang lang, Caller caller) {
        var history = consenting.history(caller.person().orElseThrow());
        return new ConsentsPage(
                messages.in(lang, "accounts.consents.title"),
                topics.stream().map(topic -> topic(topic, history)).toList(),
                history.stream()
                        .map(line -> new ConsentsPage.Event(
                                line.at(), line.about(), line.scope(), line.given(), line.shown(), line.lang().tag()))
                        .toList());
    }

    @PostMapping("/{lang}/account/consents")
    Reply say(Lang lang, @RequestParam String about, @RequestParam Scope scope, @RequestParam boolean given, Caller caller) {
        consenting.say(about, scope, given, caller);
        return Reply.seeOther(
                "/" + lang.tag() + "/account/consents", given ? "accounts.consents.given" : "accounts.consents.withdrawn");
    }

    private static ConsentsPage.Topic topic(ConsentTopic topic, List<ConsentStore.Line> history) {
        return new ConsentsPage.Topic(
                topic.about(),
                topic.scopes().stream()
                        .sorted()
                        .map(scope -> new ConsentsPage.Choice(scope, since(topic.about(), scope, history)))
                        .toList());
    }

    /** The newest line counts. */
    private static Optional<Instant> since(String about, Scope scope, List<ConsentStore.Line> history) {
        return history.stream()
                .filter(line -> line.about().equals(about) && line.scope() == scope)
                .findFirst()
                .filter(ConsentStore.Line::given)
                .map(ConsentStore.Line::at);
    }
}
