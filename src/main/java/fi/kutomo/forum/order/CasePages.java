package fi.kutomo.forum.order;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.cases.Appeal;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Rule;
import fi.kutomo.forum.order.CasePage.Decide;
import fi.kutomo.forum.order.CasePage.Flagged;
import fi.kutomo.forum.order.CasePage.Step;
import fi.kutomo.forum.order.CasePage.Text;
import fi.kutomo.forum.order.CaseWords.Matter;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.translating.TranslationStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the page of a case: the text with what stands around it, what was said, what happened. */
@Component
class CasePages {

    private static final int AROUND = 2;

    private final CaseWords words;
    private final CaseRules rules;
    private final FlagStore flags;
    private final JudgementStore judgements;
    private final PostStore posts;
    private final TranslationStore translations;
    private final People people;
    private final Clock clock;

    CasePages(CaseWords words, CaseRules rules, FlagStore flags, JudgementStore judgements, PostStore posts, TranslationStore translations, People people, Clock clock) {
        this.words = words;
        this.rules = rules;
        this.flags = flags;
        this.judgements = judgements;
        this.posts = posts;
        this.translations = translations;
        this.people = people;
        this.clock = clock;
    }

    /** What was typed into the form of a judgement. */
    record Typed(String outcome, String rule, String facts, Mistakes mistakes) {

        static final Typed NOTHING = new Typed("", "", "", Mistakes.none());
    }

    CasePage page(Case one, Typed typed, Lang lang, Caller caller) {
        var matter = words.matter(one);
        var flagged = flags.of(one.id());
        var around = around(matter);
        var names = names(one, flagged, around);
        boolean taken = one.takenFrom(caller.person(), clock.instant());
        boolean appealed = one.state() == Case.State.APPEALED;
        return new CasePage(
                matter.title(), List.of(new Crumb(Ui.t("forum.cases.title"), "moderation")), words.badges(one), facts(one, matter, flagged, names), said(one, matter, around, names),
                flagged.stream().map(flag -> flagged(flag, names)).toList(), steps(one, names), Ui.url("moderation/" + one.id()), !taken && one.claimedBy().isPresent(),
                taken ? one.claimedBy().map(person -> name(names, Optional.of(person))) : Optional.empty(), appealed || taken ? Optional.empty() : decide(one, typed),
                appealed && !taken && rules.second(caller, one), one.writer().filter(_ -> caller.is(Role.OPERATOR)).map(writer -> Ui.url("operations/people/" + writer)),
                matter.thread().filter(thread -> thread.state() != Thread.State.MERGED).map(thread -> Ui.url(thread.path() + "/arranging")), typed.facts(), typed.mistakes());
    }

    private List<Post> around(Matter matter) {
        return matter.post().map(post -> posts.of(post.thread(), post.number() - AROUND, post.number() + AROUND)).or(() -> matter.held().flatMap(_ -> matter.thread()).map(
                thread -> posts.of(thread.id(), thread.posts() - AROUND, thread.posts()))).orElse(List.of());
    }

    private Map<UUID, String> names(Case one, List<Flag> flagged, List<Post> around) {
        var all = new HashSet<UUID>();
        one.writer().ifPresent(all::add);
        one.claimedBy().ifPresent(all::add);
        flagged.forEach(flag -> flag.person().ifPresent(all::add));
        around.forEach(post -> post.writer().ifPresent(all::add));
        translations.of(one.post().stream().toList()).values().forEach(made -> made.forEach(each -> each.by().ifPresent(all::add)));
        judgements.of(one.id()).forEach(judgement -> judgement.by().ifPresent(all::add));
        judgements.appeals(one.id()).forEach(appeal -> appeal.by().ifPresent(all::add));
        return people.namesAtWork(all);
    }

    private static String name(Map<UUID, String> names, Optional<UUID> person) {
        return person.map(names::get).orElseGet(() -> Ui.t("forum.posts.former"));
    }

    private KeyFacts facts(Case one, Matter matter, List<Flag> flagged, Map<UUID, String> names) {
        var reasons = words.reasons(matter, flagged);
        return KeyFacts.of(
                Fact.of(Ui.t("forum.cases.about"), Ui.t("forum.cases.subject." + one.subject().name())),
                Fact.of(Ui.t("forum.cases.writer"), name(names, one.writer())),
                Fact.of(Ui.t("forum.cases.cause"), Ui.t("forum.cases.cause." + one.cause().name())),
                Fact.of(Ui.t("forum.flags.reason"), reasons.isEmpty() ? List.of() : List.of(reasons)),
                new Fact(Ui.t("forum.cases.thread"), matter.thread().map(thread -> KeyFacts.Answer.link(
                        thread.title(), Ui.url(matter.post().map(post -> thread.path(post.number())).orElseGet(thread::path)))).stream().toList()),
                Fact.of(Ui.t("forum.cases.since"), Ui.dateTime(one.waits())));
    }

    private List<Text> said(Case one, Matter matter, List<Post> around, Map<UUID, String> names) {
        var all = new ArrayList<Text>();
        for (var post : around) {
            boolean subject = matter.post().filter(each -> each.id().equals(post.id())).isPresent();
            if (subject || post.state() == Post.State.SHOWN) {
                all.add(new Text(
                        name(names, post.writer()), Ui.dateTime(post.written()), matter.thread().map(thread -> Ui.url(thread.path(post.number()))), subject,
                        Ui.foreign(post.lang()), out -> out.writeContent(post.html())));
            }
            if (subject) {
                translations.of(List.of(post.id())).getOrDefault(post.id(), List.of()).forEach(each -> all.add(new Text(
                        Ui.t("forum.translating.by", name(names, each.by())), Ui.t("forum.translating.read." + each.lang().tag()), Optional.empty(), false,
                        Ui.foreign(each.lang()), out -> out.writeContent(each.html()))));
            }
        }
        matter.held().ifPresent(text -> all.add(new Text(
                name(names, one.writer()), Ui.dateTime(text.at()), Optional.empty(), true, null, out -> Markdown.html(text.body(), 3).writeTo(out))));
        return all;
    }

    private static Flagged flagged(Flag flag, Map<UUID, String> names) {
        var who = flag.token().isPresent() ? flag.name().isEmpty() ? Ui.t("forum.cases.visitor") : flag.name() : name(names, flag.person());
        var state = flag.agreed().map(agreed -> agreed ? "AGREED" : "DISAGREED").orElse("OPEN");
        return new Flagged(Ui.t("forum.reason." + flag.reason().name()), who, flag.at(), flag.words(), flag.urgent(), Ui.t("forum.flags.state." + state));
    }

    private List<Step> steps(Case one, Map<UUID, String> names) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(one.opened(), Ui.t("forum.cases.opened"), "", ""));
        for (var judgement : judgements.of(one.id())) {
            var rule = judgement.rule().map(each -> Ui.t("forum.rule." + each.name()) + ". ").orElse("");
            steps.add(new Step(
                    judgement.at(), Ui.t((judgement.automatic() ? "forum.outcomeByItself." : "forum.outcome.") + judgement.outcome().name()),
                    judgement.automatic() ? Ui.t("forum.cases.program") : name(names, judgement.by()), rule + judgement.facts()));
        }
        for (Appeal appeal : judgements.appeals(one.id())) {
            steps.add(new Step(appeal.at(), Ui.t("forum.cases.appealed"), name(names, appeal.by()), appeal.words()));
        }
        one.claimed().ifPresent(at -> steps.add(new Step(at, Ui.t("forum.cases.claimed"), name(names, one.claimedBy()), "")));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private Optional<Decide> decide(Case one, Typed typed) {
        var outcomes = rules.outcomes(one);
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decide(
                        outcomes.stream().map(outcome -> Option.of(outcome.word(), Ui.t("forum.decide." + outcome.name()), outcome.word().equals(typed.outcome()))).toList(),
                        Stream.concat(
                                        Stream.of(Option.of("", Ui.t("forum.decide.noRule"), typed.rule().isEmpty())),
                                        Stream.of(Rule.values()).map(rule -> Option.of(rule.word(), Ui.t("forum.rule." + rule.name()), rule.word().equals(typed.rule()))))
                                .toList()));
    }
}
