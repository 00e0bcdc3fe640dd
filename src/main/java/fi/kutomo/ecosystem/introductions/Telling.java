package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter.Talk;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.secrets.Secret;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to the sides, each by itself, and to the weaver. No letter before both said yes takes a word from the other's name. */
@Component
class Telling {

    /** Stands in the arguments for what is not there; the letters then leave it out. */
    private static final String NONE = "none";

    /** How long the link of a letter leads to the side's page. */
    private static final Duration LINK = Duration.ofDays(270);

    private final Letters letters;
    private final Post post;
    private final KeyStore keys;
    private final Acquainting acquainting;
    private final Outlines outlines;
    private final People people;
    private final Messages messages;
    private final LetterLinks links;
    private final Clock clock;

    Telling(
            Letters letters,
            Post post,
            KeyStore keys,
            Acquainting acquainting,
            Outlines outlines,
            People people,
            Messages messages,
            LetterLinks links,
            Clock clock) {
        this.letters = letters;
        this.post = post;
        this.keys = keys;
        this.acquainting = acquainting;
        this.outlines = outlines;
        this.people = people;
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    void asked(Introduction introduction, Side side) {
        question("ecosystem.mail.introductionAsked", introduction, side);
    }

    void reminded(Introduction introduction, Side side) {
        question("ecosystem.mail.introductionReminder", introduction, side);
    }

    private void question(String key, Introduction introduction, Side side) {
        write(side, key, lang -> List.of(
                weaver(introduction),
                acquainting.voices(List.of(introduction)).spokenFor(side, lang).orElse(NONE),
                side.brief().words(),
                String.join(" · ", outlines.words(side.brief().facts(), lang)),
                Ui.date(lang, side.until().orElseThrow())));
    }

    /** The same neutral words whatever the reason was. */
    void didNotLeadOn(Side side) {
        write(side, "ecosystem.mail.introductionOver", _ -> List.of());
    }

    /** Both said yes: each learns who the other is and where the other reads mail. */
    void introduced(Introduction introduction) {
        introduction.sides().forEach(side -> write(side, "ecosystem.mail.introduced", lang -> other(introduction, side, lang), talk(introduction, side)));
    }

    void wrote(Introduction introduction, Side to, String words) {
        write(to, "ecosystem.mail.introductionLine", lang -> Stream.concat(other(introduction, to, lang).stream(), Stream.of(words)).toList(), talk(introduction, to));
    }

    void outcomeAsked(Introduction introduction, Side side) {
        write(side, "ecosystem.mail.introductionOutcome", lang -> other(introduction, side, lang));
    }

    /** Who the other one is, its address, and who introduced them. */
    private List<Object> other(Introduction introduction, Side side, Lang lang) {
        var known = acquainting.other(introduction, side, acquainting.voices(List.of(introduction)), lang).orElseThrow();
        return List.of(known.whole(), known.email().isEmpty() ? NONE : known.email(), weaver(introduction));
    }

    /** Whoever answers such a letter in the mail program writes to the other one; both have said yes to that. */
    private Optional<Talk> talk(Introduction introduction, Side side) {
        var known = acquainting.other(introduction, side, acquainting.voices(List.of(introduction)), side.brief().lang()).orElseThrow();
        return Optional.of(new Talk(introduction.id(), Optional.of(known.email()).filter(email -> !email.isEmpty())));
    }

    private String weaver(Introduction introduction) {
        return introduction.weaver().map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isBlank()).orElse(NONE);
    }

    /** Tells the weaver that something has moved, without a name in the letter. */
    void weaver(Introduction introduction, Optional<UUID> whom, String key) {
        letters.write(
                whom.stream().toList(),
                key,
                lang -> List.of(messages.in(lang, "ecosystem.introductions.state." + introduction.state().word())),
                "introductions/" + introduction.id());
    }

    private void write(Side side, String key, Function<Lang, List<Object>> arguments) {
        write(side, key, arguments, Optional.empty());
    }

    private void write(Side side, String key, Function<Lang, List<Object>> arguments, Optional<Talk> talk) {
        side.contact().person().ifPresent(person -> letters.write(List.of(person), key, arguments, "introductions/asked/" + side.id(), talk));
        if (side.contact().person().isEmpty()) {
            var lang = side.brief().lang();
            side.contact().email().ifPresent(email -> post.take(new Letter(
                    Optional.empty(), email, lang, key, arguments.apply(lang),
                    links.to(lang, "introductions/letter", key(side)), talk)));
        }
    }

    /** A fresh secret for each letter; those of earlier letters go on leading there. */
    private String key(Side side) {
        var secret = Secret.next();
        keys.add(secret, side.id(), clock.instant().plus(LINK));
        return secret;
    }
}
