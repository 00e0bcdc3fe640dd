package fi.kutomo.forum.caring;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Empty;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together the pages of those who care for questions. */
@Component
class CarePages {

    private static final int SHOWN = 50;
    private static final int WORDS = 500;

    private final Waiting waiting;
    private final Answerers answerers;
    private final PostStore posts;
    private final People people;
    private final Communities communities;
    private final Topics topics;
    private final Messages messages;

    CarePages(Waiting waiting, Answerers answerers, PostStore posts, People people, Communities communities, Topics topics, Messages messages) {
        this.waiting = waiting;
        this.answerers = answerers;
        this.posts = posts;
        this.people = people;
        this.communities = communities;
        this.topics = topics;
        this.messages = messages;
    }

    CarePage list(String show, Lang lang, Caller caller) {
        var all = waiting.all(caller);
        var today = waiting.today();
        var awake = all.stream().filter(line -> !line.care().asleepOn(today)).toList();
        var mine = awake.stream().filter(line -> caller.person().isPresent() && caller.person().equals(line.care().givenTo())).toList();
        var asleep = all.stream().filter(line -> line.care().asleepOn(today)).toList();
        var shown = show.equals("mine") ? mine : show.equals("asleep") ? asleep : awake;
        var tabs = new Tabs(Ui.t("forum.caring.tabs"), List.of(
                tab("", "all", awake.size(), !show.equals("mine") && !show.equals("asleep")), tab("?show=mine", "mine", mine.size(), show.equals("mine")),
                tab("?show=asleep", "asleep", asleep.size(), show.equals("asleep"))));
        return new CarePage(Ui.t("forum.caring.title"), tabs, lines(shown.stream().limit(SHOWN).toList(), lang, caller), none(show.equals("mine")));
    }

    private static Empty none(boolean own) {
        return own ? Empty.of(Ui.t("forum.caring.none.MINE"), Ui.t("forum.caring.noneText.MINE")) : Empty.of(Ui.t("forum.caring.none"), Ui.t("forum.caring.noneText"));
    }

    private static Tabs.Tab tab(String query, String word, int count, boolean current) {
        return Tabs.Tab.of(Ui.t("forum.caring.tab." + word), Ui.url("caring") + query, current).count(String.valueOf(count));
    }

    private List<CarePage.Line> lines(List<Waiting.Line> some, Lang lang, Caller caller) {
        var names = topics.names(some.stream().flatMap(line -> line.thread().topics().stream()).distinct().toList(), lang);
        var places = communities.find(some.stream().flatMap(line -> line.thread().community().stream()).distinct().toList(), caller);
        var inHand = people.namesAtWork(some.stream().flatMap(line -> line.care().givenTo().stream()).distinct().toList());
        return some.stream()
                .map(line -> {
                    var thread = line.thread();
                    return new CarePage.Line(
                            thread.title(), Ui.foreign(thread.lang()), Ui.url(thread.path()), Ui.url("caring/questions/" + thread.slug()),
                            thread.community().map(places::get).map(each -> each.name().in(lang)),
                            thread.topics().stream().flatMap(key -> Optional.ofNullable(names.get(key)).stream()).toList(), why(line, lang), state(line, inHand));
                })
                .toList();
    }

    /** Why a question stands in the queue, the weightiest first. */
    List<String> why(Waiting.Line line, Lang lang) {
        var why = new ArrayList<String>();
        var urgency = line.urgency();
        long days = urgency.age().toDays();
        why.add(messages.in(lang, urgency.late() ? "forum.caring.why.late" : "forum.caring.why.waits", days, urgency.age().toHours()));
        if (urgency.first()) {
            why.add(messages.in(lang, "forum.caring.why.first"));
        }
        if (urgency.here()) {
            why.add(messages.in(lang, "forum.caring.why.here"));
        }
        if (urgency.due()) {
            why.add(messages.in(lang, "forum.caring.why.due", Ui.date(line.thread().particulars().until().orElseThrow())));
        }
        if (urgency.drafted()) {
            why.add(messages.in(lang, "forum.caring.why.drafted"));
        }
        if (line.care().asked() > 0) {
            why.add(messages.in(lang, "forum.caring.why.asked", line.care().asked()));
        }
        return why;
    }

    private List<String> state(Waiting.Line line, Map<UUID, String> names) {
        var state = new ArrayList<String>();
        var care = line.care();
        care.givenTo().map(person -> names.getOrDefault(person, Ui.t("forum.posts.member"))).ifPresent(name -> state.add(Ui.t("forum.caring.inHand", name)));
        if (!care.note().isEmpty()) {
            state.add(Ui.t("forum.caring.note", care.note()));
        }
        if (care.asleepOn(waiting.today())) {
            state.add(Ui.t("forum.caring.sleeps", Ui.date(care.asleep().orElseThrow()), care.reason()));
        }
        return state;
    }

    QuestionPage question(Thread thread, Map<String, String> typed, Mistakes mistakes, Lang lang, Caller caller) {
        var line = waiting.one(thread, caller);
        var words = posts.of(thread.id(), 1, 1).stream().findFirst().map(post -> Markdown.plain(posts.body(post.id()))).orElse("");
        boolean open = thread.open() && thread.answers() == 0;
        return new QuestionPage(
                thread.title(), List.of(new Crumb(Ui.t("forum.caring.title"), "caring")), Ui.foreign(thread.lang()), words.length() > WORDS ? words.substring(0, WORDS) + " …" : words,
                Ui.url(thread.path()), Ui.url("caring/questions/" + thread.slug()), !open, why(line, lang), state(line, people.namesAtWork(line.care().givenTo().stream().toList())),
                caller.is(Role.WEAVER), open ? answerers.of(thread, caller).stream().map(CarePages::person).toList() : List.of(),
                weavers(waiting.colleagues(caller), typed.getOrDefault("weaver", "")), line.care().asleepOn(waiting.today()), typed, mistakes);
    }

    private static QuestionPage.Person person(Answerers.Answerer each) {
        var reasons = new ArrayList<String>();
        each.answered().ifPresent(title -> reasons.add(Ui.t("forum.caring.could.answered", title)));
        each.described().ifPresent(title -> reasons.add(Ui.t("forum.caring.could.described", title)));
        if (each.aptness().theme()) {
            reasons.add(Ui.t("forum.caring.could.theme"));
        }
        if (each.aptness().helped() > 0) {
            reasons.add(Ui.t("forum.caring.could.helped", each.aptness().helped()));
        }
        if (each.aptness().region()) {
            reasons.add(Ui.t("forum.caring.could.region"));
        }
        return new QuestionPage.Person(
                each.person().toString(), each.name(), reasons, each.aptness().asked() > 0 ? Optional.of(Ui.t("forum.caring.could.asked", each.aptness().asked())) : Optional.empty());
    }

    private List<Option> weavers(Collection<UUID> some, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("forum.form.none"), chosen.isEmpty()));
        people.namesAtWork(some).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .forEach(each -> options.add(Option.of(each.getKey().toString(), each.getValue(), each.getKey().toString().equals(chosen))));
        return options;
    }
}
