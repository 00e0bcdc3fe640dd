package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.introductions.Draft.Problem;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.mail.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a weaver has written before it goes to anybody. */
@Component
class Examining {

    private static final int LONGEST_NAME = 200;

    private final Contacts contacts;
    private final Identities identities;
    private final People people;
    private final LetterLinks links;

    Examining(Contacts contacts, Identities identities, People people, LetterLinks links) {
        this.contacts = contacts;
        this.identities = identities;
        this.people = people;
        this.links = links;
    }

    void requireWhole(Draft draft, Caller reader) {
        problems(draft, reader).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments().toArray());
        });
    }

    /** What stands against it, in the order of the form; nothing, one hopes. Says no name that the reader may not know. */
    List<Problem> problems(Draft draft, Caller reader) {
        var found = new ArrayList<Problem>();
        var names = Stream.of(draft.one(), draft.other()).flatMap(part -> identities.of(part.actor(), part.contact()).stream()).distinct().toList();
        var hidden = Stream.of(draft.one(), draft.other()).flatMap(part -> identities.hidden(part.actor(), part.contact(), reader).stream()).toList();
        var shown = names.stream().filter(name -> !hidden.contains(name)).toList();
        for (int place = 1; place <= 2; place++) {
            var part = draft.part(place);
            contact(part, place, found);
            words(part, place, names, shown, found);
        }
        if (same(draft.one().contact(), draft.other().contact())) {
            found.add(Problem.at("contact2", "ecosystem.introductions.wrong.same"));
        }
        if (draft.why().isBlank() || draft.why().length() > Draft.LONGEST) {
            found.add(Problem.at("why", "ecosystem.introductions.wrong.why", Draft.LONGEST));
        }
        return found;
    }

    private void contact(Draft.Part part, int place, List<Problem> found) {
        var contact = part.contact();
        if (contact.person().isEmpty() && part.actor().kind() == ActorKind.PERSON) {
            found.add(Problem.at("contact" + place, "ecosystem.introductions.wrong.contact"));
        } else if (contact.email().isPresent() && !links.lead()) {
            found.add(Problem.at("contact" + place, "ecosystem.introductions.wrong.nowhere"));
        } else if (contact.person().isPresent() ? !contacts.of(part.actor()).contains(contact.person().get()) : contact.email().isEmpty()) {
            found.add(Problem.at("contact" + place, "ecosystem.introductions.wrong.contact"));
        } else if (contact.email().filter(email -> !Addresses.valid(email)).isPresent()) {
            found.add(Problem.at("email" + place, "ecosystem.introductions.wrong.email"));
        } else if (contact.person().isEmpty() && (contact.name().isBlank() || contact.name().length() > LONGEST_NAME)) {
            found.add(Problem.at("name" + place, "ecosystem.introductions.wrong.name"));
        }
    }

    /** Whether both questions would reach the same person, who would then know the two before saying yes. */
    private boolean same(Contact one, Contact other) {
        if (one.person().isPresent() && one.person().equals(other.person())) {
            return true;
        }
        var mailboxes = people.mailboxes(Stream.of(one, other).flatMap(contact -> contact.person().stream()).toList());
        var addresses = Stream.of(one, other)
                .flatMap(contact -> contact.person().flatMap(id -> Optional.ofNullable(mailboxes.get(id)).map(People.Mailbox::email)).or(contact::email).stream())
                .map(email -> email.toLowerCase(Locale.ROOT))
                .toList();
        return addresses.size() == 2 && addresses.getFirst().equals(addresses.getLast());
    }

    /** Neither text may name either of the two: each side also reads what is told of itself. */
    private static void words(Draft.Part part, int place, List<String> names, List<String> shown, List<Problem> found) {
        if (part.words().isBlank() || part.words().length() > Draft.LONGEST) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.words", Draft.LONGEST));
            return;
        }
        var slips = Veil.slips(part.words(), shown);
        if (slips.isEmpty() && !Veil.slips(part.words(), names).isEmpty()) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.hiddenName"));
        } else if (!slips.isEmpty()) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.slips",
                    String.join(", ", slips.stream().map(Veil.Slip::piece).toList())));
        }
    }
}
