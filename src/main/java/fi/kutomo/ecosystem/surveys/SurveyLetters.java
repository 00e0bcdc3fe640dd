package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.introductions.LetterLinks;
import fi.kutomo.ecosystem.introductions.Secret;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
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

    /** Whether a letter would reach anybody now. */
    boolean reaches(Asked asked, Actor actor) {
        return !addressees(actor).isEmpty() || asked.address().filter(address -> links.lead() && !keys.silent(address.email())).isPresent();
    }

    /** An address stands for an actor only while none of its own people has an account. */
    List<UUID> addressees(Actor actor) {
        var all = contacts.of(actor);
        return all.stream().filter(people.mailboxes(all)::containsKey).limit(ADDRESSEES).toList();
    }

    /** Once its own people are here, they are written to, and the address is forgotten with its links. */
    void write(Survey survey, Asked asked, Actor actor, boolean reminder) {
        var key = reminder ? "ecosystem.mail.surveyReminder" : "ecosystem.mail.surveyAsked";
        Function<Lang, List<Object>> arguments =
                lang -> List.of(actor.name().in(lang), survey.name().in(lang), weaver(survey), Ui.date(lang, lastMoment(survey)));
        var own = addressees(actor);
        if (!own.isEmpty() && asked.address().isPresent()) {
            store.forgetAddress(asked.id());
            keys.drop(asked.id());
        }
        if (!own.isEmpty() || asked.address().isEmpty()) {
            letters.write(own, key, arguments, "surveys/asked/" + asked.id());
            return;
        }
        var address = asked.address().get();
        var secret = Secret.next();
        keys.add(secret, asked.id(), lastMoment(survey));
        post.take(new Letter(
                Optional.empty(), address.email(), address.lang(), key, arguments.apply(address.lang()), links.to(address.lang(), "surveys/letter", secret)));
    }

    private String weaver(Survey survey) {
        return survey.weaver().map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isBlank()).orElse(NONE);
    }

    private static Instant lastMoment(Survey survey) {
        return survey.until().plusDays(1).atStartOfDay(Ui.ZONE).toInstant().minusSeconds(1);
    }
}
