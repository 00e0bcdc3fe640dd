package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.Granting;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Suspends people, with a reason that they are told, and lets them back. A suspended person can still sign in and read. */
@Workflow
class Suspending {

    /** Until somebody lifts it. */
    static final Instant UNTIL_LIFTED = Instant.parse("9999-12-31T00:00:00Z");

    private final PersonStore people;
    private final Granting granting;
    private final Sessions sessions;
    private final Post post;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    Suspending(
            PersonStore people,
            Granting granting,
            Sessions sessions,
            Post post,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.people = people;
        this.granting = granting;
        this.sessions = sessions;
        this.post = post;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends all sessions of the person and writes to the person why and until when. */
    void suspend(UUID id, Optional<Instant> until, String reason, Caller caller) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person"));
        if (caller.person().filter(id::equals).isPresent()) {
            throw new Refused("accounts.steering.suspension.own");
        }
        if (reason.isBlank()) {
            throw new Refused("accounts.steering.suspension.noReason");
        }
        if (until.filter(last -> !last.isAfter(clock.instant())).isPresent()) {
            throw new Refused("accounts.steering.suspension.past");
        }
        if (granting.lastOperator(id)) {
            throw new Refused("accounts.roles.refused.lastOperator");
        }
        people.suspend(id, until.orElse(UNTIL_LIFTED), reason.strip(), caller.person());
        sessions.endAll(id);
        audit.record(caller, "person.suspended", new Ref("person", id), until.map(last -> Map.of("until", last.toString())).orElse(Map.of()));
        var last = until.map(day -> Ui.date(person.lang(), day))
                .orElseGet(() -> messages.in(person.lang(), "accounts.steering.suspension.untilLifted"));
        write(person, "accounts.mail.suspended", List.of(last, reason.strip()));
    }

    void restore(UUID id, Caller caller) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person"));
        if (!person.suspended()) {
            throw new Refused("accounts.steering.suspension.none");
        }
        people.restore(id);
        audit.record(caller, "person.restored", new Ref("person", id));
        write(person, "accounts.mail.restored", List.of());
    }

    private void write(Person person, String key, List<Object> arguments) {
        post.take(new Letter(Optional.of(person.id()), person.email(), person.lang(), key, arguments, Optional.empty()));
    }
}
