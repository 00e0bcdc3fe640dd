package fi.kutomo.ecosystem.proposing;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.introductions.Draft;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of an introduction: what it shows, and what was written into it. */
@Component
class Proposals {

    private static final String MAIL = "mail";

    private final Contacts contacts;
    private final People people;
    private final Messages messages;

    Proposals(Contacts contacts, People people, Messages messages) {
        this.contacts = contacts;
        this.people = people;
        this.messages = messages;
    }

    /** The two of a form; empty where one is not here, or not shown, any more. */
    record Two(Optional<Actor> one, Optional<Actor> other) {}

    static Draft read(Actor one, Actor other, Map<String, String> sent) {
        return new Draft(part(one, 1, sent), part(other, 2, sent), plain(sent.getOrDefault("why", "")));
    }

    private static Draft.Part part(Actor actor, int place, Map<String, String> sent) {
        var chosen = sent.getOrDefault("contact" + place, "");
        var name = plain(sent.getOrDefault("name" + place, "")).strip();
        var email = sent.getOrDefault("email" + place, "").strip();
        var contact = chosen.equals(MAIL)
                ? Contact.mail(name, email)
                : id(chosen).map(Contact::person).orElseGet(() -> new Contact(Optional.empty(), "", Optional.empty()));
        return new Draft.Part(actor, contact, Lang.of(sent.getOrDefault("lang" + place, "")).orElse(Lang.FI), plain(sent.getOrDefault("words" + place, "")));
    }

    /** Without signs that nobody sees and letters cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "");
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** What a kept introduction looks like in its form. */
    static Map<String, String> written(Introduction introduction) {
        var fields = new HashMap<String, String>();
        fields.put("why", introduction.why());
        for (Side side : introduction.sides()) {
            fields.put("contact" + side.place(), side.contact().person().map(UUID::toString).orElse(MAIL));
            fields.put("name" + side.place(), side.contact().name());
            fields.put("email" + side.place(), side.contact().email().orElse(""));
            fields.put("lang" + side.place(), side.brief().lang().tag());
            fields.put("words" + side.place(), side.brief().words());
        }
        return fields;
    }

    ProposalFormPage page(String action, int version, Two two, Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        return new ProposalFormPage(
                messages.in(lang, version < 0 ? "ecosystem.proposing.form.title" : "ecosystem.proposing.form.change"),
                List.of(new Crumb(messages.in(lang, "ecosystem.introductions.title"), "introductions")),
                action,
                version,
                List.of(part(1, two.one(), two.other(), sent, lang, caller), part(2, two.other(), two.one(), sent, lang, caller)),
                sent.getOrDefault("why", ""),
                mistakes);
    }

    private ProposalFormPage.Part part(int place, Optional<Actor> actor, Optional<Actor> other, Map<String, String> sent, Lang lang, Caller caller) {
        var members = actor.map(contacts::of).orElse(List.of());
        var names = people.names(members, caller);
        var chosen = sent.getOrDefault("contact" + place, members.isEmpty() ? MAIL : members.getFirst().toString());
        var options = new ArrayList<Option>();
        members.forEach(member -> options.add(Option.of(
                member.toString(),
                names.getOrDefault(member, messages.in(lang, "ecosystem.proposing.form.hiddenMember", options.size() + 1)),
                member.toString().equals(chosen))));
        boolean person = actor.filter(each -> each.kind() == ActorKind.PERSON).isPresent();
        if (!person) {
            options.add(Option.of(MAIL, messages.in(lang, "ecosystem.proposing.form.byMail"), MAIL.equals(chosen)));
        }
        var written = sent.getOrDefault("lang" + place, language(members).tag());
        return new ProposalFormPage.Part(
                place,
                actor.map(Actor::slug).orElse(sent.getOrDefault(place == 1 ? "first" : "second", "")),
                name(actor, lang),
                name(other, lang),
                person,
                List.copyOf(options),
                sent.getOrDefault("name" + place, ""),
                sent.getOrDefault("email" + place, ""),
                Lang.ALL.stream().map(each -> Option.of(each.tag(), messages.in(lang, "accounts.language." + each.tag()), each.tag().equals(written))).toList(),
                sent.getOrDefault("words" + place, ""));
    }

    private String name(Optional<Actor> actor, Lang lang) {
        return actor.map(each -> each.name().in(lang)).orElseGet(() -> messages.in(lang, "ecosystem.proposing.unnamed"));
    }

    /** In which the first who can be asked reads letters. */
    private Lang language(List<UUID> members) {
        return members.stream().findFirst()
                .flatMap(first -> Optional.ofNullable(people.mailboxes(List.of(first)).get(first)))
                .map(People.Mailbox::lang)
                .orElse(Lang.FI);
    }

    Mistakes mistakes(List<Draft.Problem> problems, Lang lang) {
        return new Mistakes(problems.stream()
                .map(problem -> new Mistake(problem.field(), messages.in(lang, problem.key(), problem.arguments().toArray())))
                .toList());
    }
}
