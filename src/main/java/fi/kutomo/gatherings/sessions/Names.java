package fi.kutomo.gatherings.sessions;

import fi.kutomo.accounts.People;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people are called in a session: those who meet there know each other's names, everybody else only those who show theirs. */
@Component
public class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    public Map<UUID, String> of(Collection<UUID> ids, Look look) {
        return look.near() ? people.namesAtWork(ids) : people.names(ids, look.caller());
    }
}
