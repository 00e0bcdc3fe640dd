package fi.kutomo.accounts.consents;

import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person agrees, or takes it back. Only the person: nobody else can do it for him or her. */
@Workflow
public class Consenting {

    private final List<ConsentTopic> topics;
    private final ConsentStore ledger;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    Consenting(List<ConsentTopic> topics, ConsentStore ledger, AuditLog audit, Messages messages, Clock clock) {
        this.topics = topics;
        this.ledger = ledger;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Writes a line; saying the same again changes nothing. */
    public void say(String about, Scope scope, boolean given, Caller caller) {
        var person = caller.person().orElseThrow();
        if (topics.stream().noneMatch(topic -> topic.about().equals(about) && topic.scopes().contains(scope))) {
            throw new NotFound("consent " + about);
        }
        if (ledger.given(person, about, scope) == given) {
            return;
        }
        ledger.add(person, new ConsentStore.Line(about, scope, given, shown(about, scope, caller), caller.lang(), clock.instant()));
        audit.record(
                caller,
                given ? "consent.given" : "consent.withdrawn",
                new Ref("person", person),
                Map.of("about", about, "scope", scope.name()));
    }

    /** The words that stand beside the button. */
    private String shown(String about, Scope scope, Caller caller) {
        return messages.in(caller.lang(), "accounts.consents.about." + about + ".name")
                + ". " + messages.in(caller.lang(), "accounts.consents.about." + about + ".text")
                + " " + messages.in(caller.lang(), "accounts.consents.scope." + scope.name() + ".text");
    }

    List<ConsentStore.Line> history(UUID person) {
        return ledger.history(person);
    }
}
