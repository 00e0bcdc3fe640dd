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

    private static final String WHY = "why";

    private final Contacts contacts;
    private final Identities identities;
    private final People people;
    private final LetterLinks links;
    private final LeftAloneStore leftAlone;

    Examining(Contacts contacts, Identities identities, People people, LetterLinks links, LeftAloneStore leftAlone) {
        this.contacts = contacts;
        this.identities = identities;
        this.people = people;
        this.links = links;
        this.leftAlone = leftAlone;
    }

    void requireWhole(Draft draft, Caller reader) {
        require(problems(draft, reader).stream());
    }

    /** What goes to the sides, and to whom; why it was proposed may be forgotten by now. */
    void requireStill(Draft draft, Caller reader) {
        require(problems(draft, reader).stream().filter(problem -> !problem.field().equals(WHY)));
    }

    private static void require(Stream<Problem> problems) {
        problems.findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments().toArray());
        });
    }

    /** What stands against it, in the order of the form; nothing, one hopes. Says no name that the reader may not know. */
    List<Problem> problems(Draft draft, Caller reader) {
        var found = new ArrayList<Problem>();
        var names = Stream.of(draft.one(), draft.other()).flatMap(part -> identities.of(part.actor(), part.contact()).stream()).distinct().toList();
        var hidden = Stream.of(draft.one(), draft.other()).flatMap(part -> identities.hidden(part.actor(), part.contact(), reader).stream()).toList();
        var shown = names.stream().filter(name -> !hidden.contains(name)).toList();
        var titles = Stream.of(draft.one(), draft.other()).flatMap(part -> identities.titles(part.actor()).stream()).distinct().toList();
        for (int place = 1; place <= 2; place++) {
            var part = draft.part(place);
            contact(part, place, found);
            words(part, place, new Telltales(names, shown, titles), found);
        }
        if (same(draft.one().contact(), draft.other().contact())) {
            found.add(Problem.at("contact2", "ecosystem.introductions.wrong.same"));
        }
        if (draft.why().isBlank() || draft.why().length() > Draft.LONGEST) {
            found.add(Problem.at(WHY, "ecosystem.introductions.wrong.why", Draft.LONGEST));
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
        } else if (contact.email().filter(leftAlone::holds).isPresent()) {
            found.add(Problem.at("email" + place, "ecosystem.introductions.wrong.leftAlone"));
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

    /** What may not stand in a text: names, those of them that the weaver may read, and titles. */
    private record Telltales(List<String> names, List<String> shown, List<String> titles) {}

    /** Neither text may name either of the two: each side also reads what is told of itself. */
    private static void words(Draft.Part part, int place, Telltales telltales, List<Problem> found) {
        if (part.words().isBlank() || part.words().length() > Draft.LONGEST) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.words", Draft.LONGEST));
            return;
        }
        var slips = Veil.slips(part.words(), telltales.shown(), telltales.titles());
        if (slips.isEmpty() && !Veil.slips(part.words(), telltales.names()).isEmpty()) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.hiddenName"));
        } else if (!slips.isEmpty()) {
            found.add(Problem.at("words" + place, "ecosystem.introductions.wrong.slips",
                    String.join(", ", slips.stream().map(Veil.Slip::piece).toList())));
        }
    }
}
