package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.introductions.LetterLinks;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.secrets.Secret;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes to those whom a survey asks: to the actor's own people by their accounts, otherwise to the address that was written down. */
@Component
class SurveyLetters {

    /** Of an actor with many people, so many are asked; who has let the organisation be reached through them comes first. */
    private static final int ADDRESSEES = 3;
    /** Stands in the arguments for what is not there; the letters then leave it out. */
    private static final String NONE = "none";

    private final Letters letters;
    private final Post post;
    private final AskedStore store;
    private final SurveyKeyStore keys;
    private final Contacts contacts;
    private final People people;
    private final LetterLinks links;

    SurveyLetters(Letters letters, Post post, AskedStore store, SurveyKeyStore keys, Contacts contacts, People people, LetterLinks links) {
        this.letters = letters;
        this.post = post;
        this.store = store;
        this.keys = keys;
        this.contacts = contacts;
        this.people = people;
        this.links = links;
    }

    /** To whom a letter goes: the actor's own people, or else the address that was written down. */
    record Way(List<UUID> own, Optional<Asked.Address> address) {}

    /** How a letter would reach each of these now, by who is asked; whom none would reach is not a key. */
    Map<UUID, Way> ways(Collection<Asked> some, Map<UUID, Actor> actors) {
        var own = contacts.of(actors.values());
        var silent = keys.silent(some.stream().flatMap(one -> one.address().stream()).map(Asked.Address::email).distinct().toList());
        var ways = new HashMap<UUID, Way>();
        for (var one : some) {
            var people = first(own.getOrDefault(one.actor(), List.of()));
            var address = one.address().filter(each -> people.isEmpty() && links.lead() && !silent.contains(each.email()));
            if (actors.containsKey(one.actor()) && (!people.isEmpty() || address.isPresent())) {
                ways.put(one.id(), new Way(people, address));
            }
        }
        return ways;
    }

    /** An address stands for an actor only while none of its own people has an account. */
    List<UUID> addressees(Actor actor) {
        return first(contacts.of(actor));
    }

    private static List<UUID> first(List<UUID> all) {
        return all.stream().limit(ADDRESSEES).toList();
    }

    /** Letters of one survey. */
    Sending of(Survey survey) {
        return new Sending(survey, weaver(survey));
    }

    /** Writes the letters of a survey, with the name of who asks. */
    final class Sending {

        private final Survey survey;
        private final String weaver;

        private Sending(Survey survey, String weaver) {
            this.survey = survey;
            this.weaver = weaver;
        }

        /** Once its own people are here, they are written to, and the address is forgotten with its links. */
        void write(Asked asked, Actor actor, Way way, boolean reminder) {
            var key = reminder ? "ecosystem.mail.surveyReminder" : "ecosystem.mail.surveyAsked";
            Function<Lang, List<Object>> arguments =
                    lang -> List.of(actor.name().in(lang), survey.name().in(lang), weaver, Ui.date(lang, lastMoment(survey)));
            if (way.address().isPresent()) {
                var address = way.address().get();
                var secret = Secret.next();
                keys.add(secret, asked.id(), lastMoment(survey));
                post.take(new Letter(
                        Optional.empty(), address.email(), address.lang(), key, arguments.apply(address.lang()), links.to(address.lang(), "surveys/letter", secret)));
                return;
            }
            if (asked.address().isPresent()) {
                store.forgetAddress(asked.id());
                keys.drop(asked.id());
            }
            letters.write(way.own(), key, arguments, "surveys/asked/" + asked.id());
        }
    }

    private String weaver(Survey survey) {
        return survey.weaver().map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isBlank()).orElse(NONE);
    }

    private static Instant lastMoment(Survey survey) {
        return survey.until().plusDays(1).atStartOfDay(Ui.ZONE).toInstant().minusSeconds(1);
    }
}
