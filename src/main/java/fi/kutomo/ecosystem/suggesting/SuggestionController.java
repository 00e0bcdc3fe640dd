package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of those who answer suggestions, and the page on which the answer stands. */
@Controller
@RequestMapping("/{lang}/actor-suggestions")
class SuggestionController {

    private static final int PART = 50;

    private final SuggestionStore store;
    private final Taking taking;
    private final AnswerRules rules;
    private final SuggestionPages pages;
    private final ActorStore actors;
    private final Sights sights;

    SuggestionController(SuggestionStore store, Taking taking, AnswerRules rules, SuggestionPages pages, ActorStore actors, Sights sights) {
        this.store = store;
        this.taking = taking;
        this.rules = rules;
        this.pages = pages;
        this.actors = actors;
        this.sights = sights;
    }

    static Crumb top() {
        return new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL);
    }

    @Access(Access.Level.MEMBER)
    @GetMapping
    SuggestionsPage queue(Lang lang, @RequestParam(defaultValue = "1") String page, Caller caller) {
        var sight = sights.of(caller);
        var realm = rules.realm(caller);
        boolean weaves = ActorRules.weaves(caller);
        int last = (int) Math.max(1, (store.count(sight, weaves, realm) + PART - 1) / PART);
        int number = Math.clamp(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, 1, last);
        var open = store.open(sight, weaves, realm, (number - 1) * PART, PART);
        var about = actors.find(open.stream().flatMap(each -> each.actor().stream()).distinct().toList(), sight).stream()
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        return pages.queue(open, about, new Pager(number, last, Ui.url(Suggestion.PLURAL)), lang);
    }

    /** Whoever has the address may read it; only whoever answers is offered an answer. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{id}")
    SuggestionPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return page(get(id), Map.of(), Mistakes.none(), lang, caller);
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{id}/refusal")
    Reply decline(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return answer(id, "reason", true, sent, (suggestion, words) -> taking.decline(suggestion, words, caller), lang, caller);
    }

    /** Of what is changed elsewhere: it is done. */
    @Access(Access.Level.MEMBER)
    @PostMapping("/{id}/taking")
    Reply done(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return answer(id, "thanks", false, sent, (suggestion, words) -> taking.done(suggestion, words, caller), lang, caller);
    }

    /** What is done with a suggestion and the words of whoever answers it. */
    @FunctionalInterface
    private interface Answer {
        void of(Suggestion suggestion, String words);
    }

    private Reply answer(UUID id, String field, boolean needed, Map<String, String> sent, Answer answer, Lang lang, Caller caller) {
        var suggestion = get(id);
        var sight = sights.of(caller);
        rules.require(suggestion, about(suggestion, sight), sight, caller);
        var words = sent.getOrDefault(field, "").strip();
        if (needed && words.isEmpty() || words.length() > SuggestionForm.LONGEST) {
            var mistakes = Mistakes.none().and(field, Ui.t("ecosystem.describing.problem.reason", SuggestionForm.LONGEST));
            return Reply.of(page(suggestion, sent, mistakes, lang, caller), 422);
        }
        try {
            answer.of(suggestion, words);
        } catch (Refused no) {
            return Reply.of(page(get(id), sent, Mistakes.none().and(field, Ui.t(no.messageKey())), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url(Suggestion.PLURAL), "ecosystem.suggesting.told");
    }

    private Suggestion get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("suggestion " + id));
    }

    /** Empty for a missing actor that was not made. */
    private Optional<Actor> about(Suggestion suggestion, Sight sight) {
        return suggestion.actor().map(id -> actors.known(id, sight).orElseThrow(() -> new NotFound("suggestion " + suggestion.id())));
    }

    private SuggestionPage page(Suggestion suggestion, Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        var sight = sights.of(caller);
        var actor = about(suggestion, sight);
        return pages.page(suggestion, actor, rules.answers(suggestion, actor, sight, caller), sent, mistakes, lang);
    }
}
