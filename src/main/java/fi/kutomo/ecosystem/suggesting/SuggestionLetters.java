package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.introductions.LetterLinks;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about suggestions: that one waits, without its words, and the answer to whoever made it. */
@Component
class SuggestionLetters {

    private final Letters letters;
    private final Post post;
    private final Contacts contacts;
    private final Weavers weavers;
    private final People people;
    private final LetterLinks links;

    SuggestionLetters(Letters letters, Post post, Contacts contacts, Weavers weavers, People people, LetterLinks links) {
        this.letters = letters;
        this.post = post;
        this.contacts = contacts;
        this.weavers = weavers;
        this.people = people;
        this.links = links;
    }

    void waits(Actor actor) {
        letters.write(contacts.of(actor), "ecosystem.mail.suggested", to -> List.of(actor.name().in(to)), Suggestion.PLURAL);
    }

    /** To weavers of the region; where there are none, to editors. */
    void waits(Optional<String> region) {
        var weaving = region.map(each -> weavers.all().entrySet().stream()
                        .filter(weaver -> weaver.getValue().covers(List.of(each)))
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
        var reached = weaving.isEmpty() ? people.with(Role.EDITOR) : weaving;
        letters.write(reached, "ecosystem.mail.suggestedActor", _ -> List.of(), Suggestion.PLURAL);
    }

    /** The letter names nobody: who the actor is stands on the page, for whoever may know it then. */
    void answered(Suggestion suggestion, State state, String answer) {
        var key = state == State.TAKEN ? "ecosystem.mail.suggestionTaken" : "ecosystem.mail.suggestionDeclined";
        var arguments = List.<Object>of(answer.isEmpty() ? "none" : answer);
        suggestion.sentBy().ifPresent(person -> letters.write(List.of(person), key, _ -> arguments, suggestion.path()));
        var lang = suggestion.what().lang();
        suggestion.what().email().ifPresent(email -> post.take(new Letter(Optional.empty(), email, lang, key, arguments, links.to(lang, suggestion.path()))));
    }
}
