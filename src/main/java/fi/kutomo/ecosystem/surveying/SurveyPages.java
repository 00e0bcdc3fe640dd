package fi.kutomo.ecosystem.surveying;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.surveying.SurveyPage.Count;
import fi.kutomo.ecosystem.surveying.SurveyPage.Line;
import fi.kutomo.ecosystem.surveying.SurveyPage.May;
import fi.kutomo.ecosystem.surveying.SurveyPage.Seeking;
import fi.kutomo.ecosystem.surveys.Answer;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.ecosystem.surveys.Asked;
import fi.kutomo.ecosystem.surveys.AskedStore;
import fi.kutomo.ecosystem.surveys.Survey;
import fi.kutomo.ecosystem.surveys.SurveyRules;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.ecosystem.surveys.Surveying;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of surveys for weavers. */
@Component
class SurveyPages {

    private static final int PART = 50;

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final SurveyRules rules;
    private final Surveying surveying;
    private final Missing missing;
    private final Contacts contacts;
    private final ActorStore actors;
    private final Sights sights;
    private final People people;
    private final Topics topics;

    SurveyPages(
            SurveyStore surveys,
            AskedStore asked,
            SurveyRules rules,
            Surveying surveying,
            Missing missing,
            Contacts contacts,
            ActorStore actors,
            Sights sights,
            People people,
            Topics topics) {
        this.surveys = surveys;
        this.asked = asked;
        this.rules = rules;
        this.surveying = surveying;
        this.missing = missing;
        this.contacts = contacts;
        this.actors = actors;
        this.sights = sights;
        this.people = people;
        this.topics = topics;
    }

    static Crumb top() {
        return new Crumb(Ui.t("ecosystem.surveys.title"), "surveys");
    }

    SurveysPage list(Lang lang, Caller caller) {
        var realm = rules.requireWeave(caller);
        var all = surveys.among(caller.person().orElseThrow(), realm.regions(), realm.everywhere());
        var shares = asked.shares(all.stream().map(Survey::id).toList());
        var names = topics.names(all.stream().flatMap(each -> Stream.of(each.region(), each.theme())).flatMap(Optional::stream).distinct().toList(), lang);
        return new SurveysPage(
                Ui.t("ecosystem.surveys.title"),
                all.stream()
                        .map(each -> {
                            var share = shares.getOrDefault(each.id(), new Share(0, 0));
                            var about = Stream.of(each.region(), each.theme()).flatMap(Optional::stream).map(key -> names.getOrDefault(key, key)).collect(Collectors.joining(" · "));
                            return new SurveysPage.Line(
                                    each.id(), each.name().in(lang), Ui.foreign(each.name().langFor(lang)), badge(each), about, each.until(), share.answered(), share.asked());
                        })
                        .toList());
    }

    private static Badge badge(Survey survey) {
        var label = Ui.t("ecosystem.surveying.state." + survey.state().name());
        return survey.state() == Survey.State.OPEN ? new Badge(label, Badge.Dye.WOAD) : Badge.of(label);
    }

    /** Which of the asked a list shows. */
    enum Shown {
        CHOSEN,
        WAITING,
        ANSWERED,
        DECLINED;

        static Shown of(String word) {
            for (var shown : values()) {
                if (shown.word().equals(word)) {
                    return shown;
                }
            }
            return WAITING;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(Asked one) {
            return switch (one.state()) {
                case CHOSEN -> this == CHOSEN;
                case ASKED, STARTED -> this == WAITING;
                case ANSWERED -> this == ANSWERED;
                case DECLINED, WRONG -> this == DECLINED;
            };
        }
    }

    /**
     * What is asked of the page: which of the asked, which part of them, what is sought, an address that was written but not kept, and why
     * the last act was refused.
     */
    record View(Shown shown, int number, String sought, List<Actor> found, Map<UUID, String> typed, Optional<String> problem) {

        static View of(Shown shown) {
            return new View(shown, 1, "", List.of(), Map.of(), Optional.empty());
        }

        View refused(String why) {
            return new View(shown, number, sought, found, typed, Optional.of(why));
        }
    }

    SurveyPage page(Survey survey, View view, Mistakes mistakes, Lang lang, Caller caller) {
        var all = asked.of(survey.id());
        var sight = sights.of(caller);
        var known = actors.find(all.stream().map(Asked::actor).toList(), sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        var some = all.stream().filter(view.shown()::holds).sorted(Comparator.comparing(one -> name(one, known, lang), String.CASE_INSENSITIVE_ORDER)).toList();
        int pages = Math.max(1, (some.size() + PART - 1) / PART);
        int number = Math.clamp(view.number(), 1, pages);
        var part = some.subList((number - 1) * PART, Math.min(some.size(), number * PART));
        var fresh = all.stream().filter(Shown.CHOSEN::holds).toList();
        boolean going = survey.state() != Survey.State.CLOSED;
        var gaps = missing.of(all, known, sight, lang);
        return new SurveyPage(
                survey.name().in(lang), Ui.foreign(survey.name().langFor(lang)), List.of(top()), survey.path(), badge(survey), facts(survey, lang), count(all), gaps.tables(), gaps.unasked(),
                tabs(survey, all, view.shown()), lines(survey, part, known, view, lang, caller),
                new Pager(number, pages, Ui.url(survey.path()) + "?show=" + view.shown().word()),
                going ? surveying.reached(fresh, caller).size() : 0,
                new May(going, survey.state() == Survey.State.OPEN, survey.state() == Survey.State.DRAFT),
                new Seeking(view.sought(), view.found().stream().map(actor -> found(actor, view, lang)).toList()), view.problem(), mistakes);
    }

    /** The list in which somebody who is asked stands now. */
    Shown shown(Survey survey, UUID one) {
        var found = asked.find(one).filter(each -> each.survey().equals(survey.id()));
        return Stream.of(Shown.values()).filter(shown -> found.filter(shown::holds).isPresent()).findFirst().orElse(Shown.CHOSEN);
    }

    /** Whether an address is kept that this weaver does not see. */
    boolean hidesAddress(Survey survey, UUID one, Caller caller) {
        return !rules.leads(caller, survey) && asked.find(one).filter(each -> each.survey().equals(survey.id()) && each.address().isPresent()).isPresent();
    }

    private static Option found(Actor actor, View view, Lang lang) {
        return Option.of(actor.slug(), actor.name().in(lang), view.found().size() == 1).help(Ui.t("ecosystem.actors.kind." + actor.kind().name()));
    }

    private KeyFacts facts(Survey survey, Lang lang) {
        var names = topics.names(Stream.of(survey.region(), survey.theme()).flatMap(Optional::stream).toList(), lang);
        var facts = new ArrayList<Fact>();
        survey.region().ifPresent(key -> facts.add(Fact.of(Ui.t("ecosystem.actors.facet.REGION"), names.getOrDefault(key, key))));
        survey.theme().ifPresent(key -> facts.add(Fact.of(Ui.t("ecosystem.actors.facet.THEME"), names.getOrDefault(key, key))));
        facts.add(Fact.of(Ui.t("ecosystem.surveying.until"), Ui.date(survey.until())));
        survey.weaver()
                .map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, ""))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> facts.add(Fact.of(Ui.t("ecosystem.surveying.weaver"), name)));
        return new KeyFacts(facts);
    }

    static Count count(List<Asked> all) {
        return new Count(
                of(all, Asked.State.ANSWERED), (int) all.stream().filter(one -> one.asked().isPresent()).count(), of(all, Asked.State.STARTED),
                of(all, Asked.State.DECLINED) + of(all, Asked.State.WRONG), of(all, Asked.State.CHOSEN));
    }

    private static int of(List<Asked> all, Asked.State state) {
        return (int) all.stream().filter(one -> one.state() == state).count();
    }

    private static Tabs tabs(Survey survey, List<Asked> all, Shown now) {
        var tabs = new ArrayList<Tabs.Tab>();
        for (var shown : Shown.values()) {
            tabs.add(Tabs.Tab.of(Ui.t("ecosystem.surveying.tab." + shown.name()), Ui.url(survey.path()) + "?show=" + shown.word(), shown == now)
                    .count(Ui.number(all.stream().filter(shown::holds).count())));
        }
        return new Tabs(Ui.t("ecosystem.surveying.tabs"), tabs);
    }

    private List<Line> lines(Survey survey, List<Asked> some, Map<UUID, Actor> known, View view, Lang lang, Caller caller) {
        var reached = surveying.reached(some, caller);
        var counts = asked.counts(survey.id());
        boolean leads = rules.leads(caller, survey);
        var own = contacts.of(some.stream().flatMap(one -> Optional.ofNullable(known.get(one.actor())).stream()).toList());
        return some.stream()
                .map(one -> {
                    var actor = Optional.ofNullable(known.get(one.actor()));
                    boolean people = actor.filter(each -> each.kind() == ActorKind.PERSON || own.containsKey(each.id())).isPresent();
                    return new Line(
                            one.id(), name(one, known, lang), actor.map(each -> Ui.foreign(each.name().langFor(lang))).orElse(null), actor.map(Actor::path),
                            state(one), contact(one, people, reached.contains(one.id()), leads), told(counts.getOrDefault(one.id(), Map.of())),
                            one.redirectable() && actor.isPresent() && !people, one.address().isPresent(), one.state() == Asked.State.CHOSEN,
                            view.typed().getOrDefault(one.id(), leads ? one.address().map(Asked.Address::email).orElse("") : ""), langs(one));
                })
                .toList();
    }

    private static List<Option> langs(Asked one) {
        var now = one.address().map(Asked.Address::lang).orElse(Lang.FI);
        return Lang.ALL.stream().map(each -> Option.of(each.tag(), Ui.t("ecosystem.surveying.lang." + each.tag()), each == now)).toList();
    }

    private static String state(Asked one) {
        var at = one.state() == Asked.State.ASKED ? one.written() : one.answered();
        var state = Ui.t("ecosystem.surveying.asked." + one.state().name());
        return one.reminders() > 0 && one.waits()
                ? Ui.t("ecosystem.surveying.reminded", state, one.reminders())
                : at.map(when -> Ui.t("ecosystem.surveying.on", state, Ui.date(when))).orElse(state);
    }

    private static String contact(Asked one, boolean people, boolean reached, boolean leads) {
        if (one.address().isPresent()) {
            return leads ? one.address().get().email() : Ui.t("ecosystem.surveying.contact.mail");
        }
        return Ui.t(people && reached ? "ecosystem.surveying.contact.people" : "ecosystem.surveying.contact.none");
    }

    private static String told(Map<Answer, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : Ui.t(
                        "ecosystem.surveying.told", counts.getOrDefault(Answer.SO, 0), counts.getOrDefault(Answer.CHANGED, 0),
                        counts.getOrDefault(Answer.OVER, 0), counts.getOrDefault(Answer.ADDED, 0));
    }

    private static String name(Asked one, Map<UUID, Actor> known, Lang lang) {
        return Optional.ofNullable(known.get(one.actor())).map(actor -> actor.name().in(lang)).filter(name -> !name.isBlank()).orElseGet(() -> Ui.t("ecosystem.surveying.hidden"));
    }
}
