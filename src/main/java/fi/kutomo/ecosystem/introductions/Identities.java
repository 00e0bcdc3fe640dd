package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows all names by which one of the two could be known, so that no text can hold one of them. */
@Component
class Identities {

    private final People people;
    private final Entries entries;

    Identities(People people, Entries entries) {
        this.people = people;
        this.entries = entries;
    }

    /** Those by which a reader may not know them. */
    List<String> hidden(Actor actor, Contact contact, Caller reader) {
        var persons = new ArrayList<>(contact.person().stream().toList());
        actor.person().ifPresent(persons::add);
        var shown = people.names(persons, reader);
        return people.namesAtWork(persons).entrySet().stream().filter(each -> !shown.containsKey(each.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Names of the actor in all languages, its other names, its address here, the name of who is asked, and the words of the mail address. */
    List<String> of(Actor actor, Contact contact) {
        var names = new ArrayList<>(actor.name().byLang().values());
        if (actor.person().isEmpty()) {
            names.add(actor.slug().replace('-', ' '));
        }
        actor.entry().ifPresent(entry -> Optional.ofNullable(entries.published(List.of(entry)).get(entry))
                .ifPresent(shown -> names.addAll(shown.content().values("alternativeNames"))));
        var persons = new ArrayList<>(contact.person().stream().toList());
        actor.person().ifPresent(persons::add);
        names.addAll(people.namesAtWork(persons).values());
        names.add(contact.name());
        contact.email().filter(email -> email.indexOf('@') > 0).ifPresent(email -> {
            names.add(email.substring(0, email.indexOf('@')).replaceAll("[^\\p{L}]+", " "));
            names.add(email.substring(email.indexOf('@') + 1).replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}]+", " "));
        });
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }
}
