package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows all names by which one of the two could be known, so that no text can hold one of them. */
@Component
class Identities {

    /** Where anybody can have an address, so that its words tell nobody. */
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.fi", "live.com", "live.fi", "icloud.com", "me.com", "yahoo.com", "proton.me",
            "protonmail.com", "luukku.com", "suomi24.fi", "kolumbus.fi", "saunalahti.fi", "elisanet.fi", "pp.inet.fi", "welho.com", "netti.fi");

    private final People people;
    private final Entries entries;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    Identities(People people, Entries entries, Contacts contacts, JdbcClient jdbc) {
        this.people = people;
        this.entries = entries;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** Those by which a reader may not know them. */
    List<String> hidden(Actor actor, Contact contact, Caller reader) {
        var persons = persons(actor, contact);
        var shown = people.names(persons, reader);
        return people.namesAtWork(persons).entrySet().stream().filter(each -> !shown.containsKey(each.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Titles of the projects and programmes in which the actor takes part: one search turns them into its name. */
    List<String> titles(Actor actor) {
        var taken = jdbc.sql("select distinct entry from ecosystem.participation where actor = :actor").param("actor", actor.id()).query(UUID.class).list();
        return entries.named(taken.stream().map(EntryId::new).toList()).values().stream()
                .filter(summary -> summary.path().isPresent())
                .flatMap(summary -> summary.titles().values().stream())
                .distinct()
                .toList();
    }

    /** Who is asked, all who could be, and who the actor is. */
    private Set<UUID> persons(Actor actor, Contact contact) {
        var persons = new HashSet<>(contacts.of(actor));
        contact.person().ifPresent(persons::add);
        actor.person().ifPresent(persons::add);
        return persons;
    }

    /**
     * Names of the actor in all languages, its other names, its address here, the names of who is asked and of colleagues, and the words
     * of the mail address, be it written down by the weaver or one's own.
     */
    List<String> of(Actor actor, Contact contact) {
        var names = new ArrayList<>(actor.name().byLang().values());
        if (actor.person().isEmpty()) {
            names.add(actor.slug().replace('-', ' '));
        }
        actor.entry().ifPresent(entry -> Optional.ofNullable(entries.published(List.of(entry)).get(entry))
                .ifPresent(shown -> names.addAll(shown.content().values("alternativeNames"))));
        names.addAll(people.namesAtWork(persons(actor, contact)).values());
        names.add(contact.name());
        contact.email().filter(email -> email.indexOf('@') > 0).ifPresent(email -> {
            names.add(email.substring(0, email.indexOf('@')).replaceAll("[^\\p{L}]+", " "));
            names.add(domain(email));
        });
        people.mailboxes(contact.person().stream().toList()).values().stream()
                .map(People.Mailbox::email)
                .filter(email -> !EVERYBODYS.contains(email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT)))
                .forEach(email -> names.add(domain(email)));
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}]+", " ");
    }
}
