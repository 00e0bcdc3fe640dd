package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Map;
import java.util.Optional;

/** Somebody has signed in. */
@Workflow
class Arriving {

    private final PersonStore people;
    private final AuditLog audit;

    Arriving(PersonStore people, AuditLog audit) {
        this.people = people;
        this.audit = audit;
    }

    void arrive(Person person, Method method) {
        people.seen(person.id());
        var caller = new Caller(Optional.of(person.id()), person.name(), person.roles(), person.lang());
        audit.record(caller, "account.signed-in", new Ref("person", person.id()), Map.of("method", method.name()));
    }
}
