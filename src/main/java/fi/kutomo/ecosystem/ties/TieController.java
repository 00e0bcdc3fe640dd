package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.ecosystem.trust.Answers.Item;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A tie, and the words that its ends give on it. */
@Controller
@Access(Access.Level.MEMBER)
class TieController {

    private static final String ONE = "/{lang}/ties/{id}";
    private static final int MOST = 200;

    private final TieStore ties;
    private final ActorStore actors;
    private final Sights sights;
    private final Tying tying;
    private final Trusting trusting;
    private final TrustStore trust;
    private final TieWords words;

    TieController(TieStore ties, ActorStore actors, Sights sights, Tying tying, Trusting trusting, TrustStore trust, TieWords words) {
        this.ties = ties;
        this.actors = actors;
        this.sights = sights;
        this.tying = tying;
        this.trusting = trusting;
        this.trust = trust;
        this.words = words;
    }

    @GetMapping("/{lang}/account/ties")
    WaitingTiesPage waiting(Lang lang, Caller caller) {
        var sight = sights.of(caller);
        var waiting = ties.waiting(sight.own(), ActorRules.speaksForAuthorities(caller), sight, MOST);
        var known = words.known(waiting.stream().flatMap(tie -> List.of(tie.from().actor(), tie.to().actor()).stream()).distinct().toList(), sight);
        return new WaitingTiesPage(Ui.t("ecosystem.ties.waiting"), waiting.stream().map(tie -> line(tie, known, lang)).toList());
    }

    private WaitingTiesPage.Line line(Tie tie, Map<UUID, Actor> known, Lang lang) {
        var from = end(tie.from(), known);
        var to = end(tie.to(), known);
        return new WaitingTiesPage.Line(
                from.name().in(lang), Ui.foreign(from.name().langFor(lang)), TieWords.between(tie.kind()), to.name().in(lang),
                Ui.foreign(to.name().langFor(lang)), words.facts(tie), Ui.url(tie.path()));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping(ONE)
    TiePage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var sight = sights.of(caller);
        var tie = ties.find(id, sight).orElseThrow(() -> new NotFound("tie " + id));
        var known = words.known(List.of(tie.from().actor(), tie.to().actor()), sight);
        var from = end(tie.from(), known);
        var to = end(tie.to(), known);
        var voices = new ArrayList<TiePage.Voice>();
        for (var side : Side.values()) {
            var actor = side == Side.FROM ? from : to;
            if (ActorRules.answersFor(actor, sight, caller)) {
                voices.add(voice(tie, side, actor.name().in(lang), ActorRules.speaks(actor, sight)));
            }
        }
        boolean silent = tie.from().word() == Word.SILENT && tie.to().word() == Word.SILENT;
        var address = Ui.url(tie.path());
        return new TiePage(
                Ui.t("ecosystem.ties.one"), TieWords.between(tie.kind()), linked(from, tie.from(), lang), linked(to, tie.to(), lang), words.facts(tie),
                address, tie.version(), voices, silent && ActorRules.drops(caller) ? Optional.of(address + "/deletion") : Optional.empty(),
                List.of(new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL), new Crumb(from.name().in(lang), from.path())));
    }

    private static Actor end(Tie.End end, Map<UUID, Actor> known) {
        return Optional.ofNullable(known.get(end.actor())).orElseThrow(() -> new NotFound("actor " + end.actor()));
    }

    private TiePage.Voice voice(Tie tie, Side side, String name, boolean belongs) {
        var end = tie.end(side);
        var strength = end.strength().isPresent() ? String.valueOf(end.strength().getAsInt()) : "2";
        return new TiePage.Voice(
                side.name(), name, Ui.t(act(tie, end.word())), tie.ending(words.today()).isPresent(), end.word() == Word.WITHDRAWN,
                TieWords.rungs(strength), TieWords.reaches(end.word() == Word.SILENT ? Scope.PUBLIC.name() : end.reach().name()), belongs ? trusted(tie, end.actor()) : List.of());
    }

    private List<String> trusted(Tie tie, UUID actor) {
        var said = trust.own(List.of(tie.id()), actor).getOrDefault(tie.id(), Answers.NONE);
        return Stream.of(Item.values())
                .flatMap(item -> said.of(item).stream().mapToObj(rung -> Ui.t("ecosystem.ties.trust.said", TieWords.trust(item), TieWords.trustRung(rung))))
                .toList();
    }

    /** What is over can be shown otherwise, but not be so still. */
    private String act(Tie tie, Word word) {
        if (word != Word.SAYS) {
            return "ecosystem.ties.confirm";
        }
        return tie.over(words.today()) ? "ecosystem.describing.save" : "ecosystem.ties.again";
    }

    private static TiePage.Linked linked(Actor actor, Tie.End end, Lang lang) {
        return new TiePage.Linked(
                actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path()), Ui.t("ecosystem.ties.word." + end.word().name()));
    }

    @PostMapping(ONE + "/word")
    Reply say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String strength,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "0") int version,
            Caller caller) {
        var sight = sights.of(caller);
        var tie = ties.find(id, sight).orElseThrow(() -> new NotFound("tie " + id));
        var end = side(tie, side, sight, caller);
        tying.requireVoice(id, end, caller);
        switch (act) {
            case "dispute" -> tying.dispute(id, end, caller);
            case "end" -> tying.end(id, version, end, caller);
            case "withdraw" -> tying.withdraw(id, end, caller);
            case "forget" -> trusting.say(id, end, Answers.NONE, sights.speaker(caller));
            case "confirm" -> {
                if (!strength.matches("[1-4]")) {
                    throw new Refused("ecosystem.ties.problem.strength");
                }
                tying.confirm(id, end, Integer.parseInt(strength), reach(reach), caller);
            }
            default -> throw new Refused("ecosystem.ties.problem.act");
        }
        return Reply.seeOther(Ui.url(tie.path()), "ecosystem.ties.told");
    }

    @PostMapping(ONE + "/deletion")
    Reply drop(@PathVariable UUID id, Caller caller) {
        tying.drop(id, caller);
        return Reply.seeOther(Ui.url(Actor.PLURAL), "ecosystem.ties.dropped");
    }

    /** The end that is named, or the only one for which the caller speaks. */
    private Side side(Tie tie, String typed, Sight sight, Caller caller) {
        for (var side : Side.values()) {
            if (side.name().equals(typed)) {
                return side;
            }
        }
        return actors.find(List.of(tie.from().actor()), sight).stream().anyMatch(actor -> ActorRules.answersFor(actor, sight, caller)) ? Side.FROM : Side.TO;
    }

    /** What is not said goes to weavers only. */
    static Scope reach(String typed) {
        return Reaches.ALL.stream().filter(each -> each.name().equals(typed)).findFirst().orElse(Scope.WEAVER);
    }
}
