package fi.kutomo.ecosystem.proposing;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.Introducing;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.Outlines;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Met;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.ecosystem.introductions.Step;
import fi.kutomo.ecosystem.introductions.StepStore;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a weaver sees of introductions. */
@Component
class IntroductionPages {

    private final IntroductionStore store;
    private final StepStore steps;
    private final Introducing introducing;
    private final WeavingRules rules;
    private final Pairs pairs;
    private final Standings standings;
    private final Changes changes;
    private final Outlines outlines;
    private final Sights sights;
    private final People people;
    private final Topics topics;
    private final Messages messages;

    IntroductionPages(
            IntroductionStore store,
            StepStore steps,
            Introducing introducing,
            WeavingRules rules,
            Pairs pairs,
            Standings standings,
            Changes changes,
            Outlines outlines,
            Sights sights,
            People people,
            Topics topics,
            Messages messages) {
        this.store = store;
        this.steps = steps;
        this.introducing = introducing;
        this.rules = rules;
        this.pairs = pairs;
        this.standings = standings;
        this.changes = changes;
        this.outlines = outlines;
        this.sights = sights;
        this.people = people;
        this.topics = topics;
        this.messages = messages;
    }

    /** Which ones a list shows. */
    enum Shown {
        OPEN,
        INTRODUCED,
        OVER;

        static Shown of(String word) {
            for (var shown : values()) {
                if (shown.word().equals(word)) {
                    return shown;
                }
            }
            return OPEN;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(Introduction introduction) {
            var state = introduction.state();
            return switch (this) {
                case OPEN -> state.open();
                case INTRODUCED -> state instanceof Introduced || state instanceof Met;
                case OVER -> !state.open() && !(state instanceof Introduced || state instanceof Met);
            };
        }
    }

    IntroductionsPage list(Shown shown, Lang lang, Caller caller) {
        var realm = rules.requireWeave(caller);
        var seen = discreet(store.among(caller.person().orElseThrow(), realm.regions(), realm.everywhere()).stream()
                .filter(rules.seenBy(caller))
                .toList());
        var some = seen.stream().filter(shown::holds).toList();
        var known = pairs.of(some, sights.of(caller));
        var names = people.namesAtWork(some.stream().flatMap(each -> each.weaver().stream()).distinct().toList());
        var tabs = new ArrayList<Tabs.Tab>();
        for (var tab : Shown.values()) {
            tabs.add(Tabs.Tab.of(
                            messages.in(lang, "ecosystem.proposing.tab." + tab.name()),
                            "/" + lang.tag() + "/introductions" + (tab == Shown.OPEN ? "" : "?show=" + tab.word()),
                            tab == shown)
                    .count(String.valueOf(seen.stream().filter(tab::holds).count())));
        }
        return new IntroductionsPage(
                messages.in(lang, "ecosystem.introductions.title"),
                new Tabs(messages.in(lang, "ecosystem.proposing.tabs"), tabs),
                some.stream().filter(each -> rules.leads(caller, each)).map(each -> line(each, known, Map.of(), lang)).toList(),
                some.stream().filter(each -> !rules.leads(caller, each)).map(each -> line(each, known, names, lang)).toList());
    }

    private IntroductionsPage.Line line(Introduction introduction, Map<UUID, Actor> known, Map<UUID, String> weavers, Lang lang) {
        return new IntroductionsPage.Line(
                introduction.id(),
                pairs.name(introduction, known, lang),
                standings.badge(introduction.state(), lang),
                standings.since(introduction),
                standings.next(introduction, lang),
                introduction.weaver().map(id -> weavers.getOrDefault(id, "")).orElse(""));
    }

    /** As weavers may know them: nobody but its two ends knows of a tie that was taken back. */
    private List<Introduction> discreet(List<Introduction> introductions) {
        var takenBack = store.takenBack(introductions.stream().flatMap(each -> each.tie().stream()).toList());
        return introductions.stream().map(each -> each.tie().filter(takenBack::contains).isPresent() ? each.untied() : each).toList();
    }

    /** @param compared whether the nets before and after are asked for: they are reckoned anew each time */
    IntroductionPage page(Introduction kept, boolean compared, Optional<String> problem, Lang lang, Caller caller) {
        rules.requireSee(caller, kept);
        var introduction = discreet(List.of(kept)).getFirst();
        var takenBack = kept.tie().isPresent() && introduction.tie().isEmpty();
        var known = pairs.of(List.of(introduction), sights.of(caller));
        boolean leads = rules.leads(caller, introduction);
        return new IntroductionPage(
                pairs.name(introduction, known, lang),
                List.of(new Crumb(messages.in(lang, "ecosystem.introductions.title"), "introductions")),
                "introductions/" + introduction.id(),
                standings.badge(introduction.state(), lang),
                standings.next(introduction, lang),
                problem,
                facts(introduction, lang),
                introduction.why(),
                introduction.sides().stream().map(side -> part(side, known, leads, lang, caller)).toList(),
                changes.counts(introduction),
                compared ? changes.of(introduction, caller, lang) : Optional.empty(),
                events(introduction, takenBack, known, lang),
                may(introduction, lang, caller));
    }

    private KeyFacts facts(Introduction introduction, Lang lang) {
        var facts = new ArrayList<KeyFacts.Fact>();
        var weaver = introduction.weaver().map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isEmpty());
        facts.add(KeyFacts.Fact.of(
                messages.in(lang, "ecosystem.proposing.weaver"), weaver.orElseGet(() -> messages.in(lang, "ecosystem.proposing.nobody"))));
        var regions = topics.names(introduction.regions(), lang).values().stream().sorted().toList();
        if (!regions.isEmpty()) {
            facts.add(KeyFacts.Fact.of(messages.in(lang, "ecosystem.proposing.regions"), String.join(", ", regions)));
        }
        introduction.tie().ifPresent(tie -> facts.add(new KeyFacts.Fact(
                messages.in(lang, "ecosystem.proposing.tie"),
                List.of(KeyFacts.Answer.link(messages.in(lang, "ecosystem.proposing.tieStated"), "/" + lang.tag() + "/ties/" + tie)))));
        return new KeyFacts(facts);
    }

    private IntroductionPage.Part part(Side side, Map<UUID, Actor> known, boolean leads, Lang lang, Caller caller) {
        return new IntroductionPage.Part(
                side.place(),
                pairs.name(side, known, lang),
                side.actor().flatMap(id -> Optional.ofNullable(known.get(id))).map(Actor::path),
                contact(side, leads, lang, caller),
                side.brief().words(),
                side.brief().lang().tag(),
                outlines.words(side.brief().facts(), lang),
                standings.standing(side, lang),
                side.asked().at().isPresent());
    }

    /** The address that a weaver keeps is shown to that weaver only. */
    private String contact(Side side, boolean leads, Lang lang, Caller caller) {
        var contact = side.contact();
        return contact.person()
                .map(id -> people.names(List.of(id), caller).getOrDefault(id, messages.in(lang, "ecosystem.proposing.hiddenContact")))
                .or(() -> contact.email().map(email -> leads ? contact.name() + ", " + email : contact.name()))
                .orElseGet(() -> messages.in(lang, "ecosystem.proposing.noContact"));
    }

    /** What one side wrote to the other is theirs; that something was written is shown. */
    private List<IntroductionPage.Event> events(Introduction introduction, boolean takenBack, Map<UUID, Actor> known, Lang lang) {
        return steps.of(introduction.id()).stream()
                .filter(step -> !takenBack || step.act() != Step.Act.TOLD_TIE)
                .map(step -> {
                    var who = step.side().map(id -> pairs.name(introduction.side(id), known, lang)).orElse("");
                    return new IntroductionPage.Event(
                            step.at(),
                            messages.in(lang, "ecosystem.proposing.step." + step.act().name(), who),
                            step.act() == Step.Act.WROTE ? "" : step.words());
                })
                .toList();
    }

    private IntroductionPage.May may(Introduction introduction, Lang lang, Caller caller) {
        var state = introduction.state();
        boolean leads = rules.leads(caller, introduction);
        boolean proposed = state instanceof Proposed;
        boolean going = state.open() || state instanceof Introduced || state instanceof Met;
        return new IntroductionPage.May(
                leads && proposed,
                leads && (proposed || state instanceof Asking && introduction.sides().stream().anyMatch(side -> side.asked().at().isEmpty())),
                leads && state.open(),
                leads && state instanceof Introduced,
                leads && (state instanceof Introduced || state instanceof Met),
                leads && going ? successors(introduction, lang) : List.of(),
                !leads && rules.orphaned(introduction));
    }

    private List<Option> successors(Introduction introduction, Lang lang) {
        var names = people.namesAtWork(introducing.successors(introduction));
        return names.entrySet().stream()
                .map(each -> Option.of(each.getKey().toString(), each.getValue(), false))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
