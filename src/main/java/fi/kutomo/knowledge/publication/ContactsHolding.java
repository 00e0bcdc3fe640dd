package fi.kutomo.knowledge.publication;

import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Mentions;
import fi.kutomo.platform.personal.Mentions.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A person who stands in a description that others wrote or brought: as its contact, or with an address in a text. Addresses are
 * certain and go, with the contact's name beside them, also from earlier revisions, edits and cards. A bare name may be that of
 * somebody else: it is listed for the person, who asks the editors.
 */
@Component
class ContactsHolding implements Holding {

    private static final List<Place> PLACES = List.of(
            Place.json("knowledge.entry", "content"),
            Place.json("knowledge.entry", "brought"),
            Place.json("knowledge.revision", "content"),
            Place.text("knowledge.revision", "note"),
            Place.text("knowledge.edit", "said"),
            Place.text("knowledge.suggestion", "said"),
            Place.text("knowledge.suggestion", "note"),
            Place.text("knowledge.review_comment", "text"));

    private final ContactStore contacts;
    private final EntryStore entries;
    private final Publishing publishing;
    private final Mentions mentions;
    private final People people;

    ContactsHolding(ContactStore contacts, EntryStore entries, Publishing publishing, Mentions mentions, People people) {
        this.contacts = contacts;
        this.entries = entries;
        this.publishing = publishing;
        this.mentions = mentions;
        this.people = people;
    }

    /** Before who wrote what is forgotten, so that names and addresses go together. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public List<Section> about(UUID person) {
        return about(new Subject(person, Set.of(), false));
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("knowledge.contacts.mentions", mentions.of(subject.addresses(), PLACES)),
                new Section("knowledge.contacts.names", names(subject)));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(
                Map.of("knowledge.contacts.mentions", (long) contacts.mentioning(subject.addresses()).size()),
                Map.of("knowledge.contacts.names", (long) names(subject).size()));
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        if (subject.addresses().isEmpty()) {
            return;
        }
        var touched = contacts.mentioning(subject.addresses());
        contacts.beginForgetting();
        contacts.dropContacts(subject.addresses());
        mentions.cut(subject.addresses(), PLACES);
        contacts.endForgetting();
        // What finds entries by their values is written with them
        publishing.refreshCards(entries.update(entries.many(touched)));
    }

    private List<Map<String, Object>> names(Subject subject) {
        return Optional.ofNullable(people.namesAtWork(List.of(subject.person())).get(subject.person()))
                .map(name -> contacts.naming(name))
                .orElse(List.of());
    }
}
