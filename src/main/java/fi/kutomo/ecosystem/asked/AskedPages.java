package fi.kutomo.ecosystem.asked;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.asked.AskedPage.Asking;
import fi.kutomo.ecosystem.asked.AskedPage.Form;
import fi.kutomo.ecosystem.asked.AskedPage.Outcomes;
import fi.kutomo.ecosystem.asked.AskedPage.Stage;
import fi.kutomo.ecosystem.asked.AskedPage.Told;
import fi.kutomo.ecosystem.introductions.Acquainting;
import fi.kutomo.ecosystem.introductions.Claiming;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.Known;
import fi.kutomo.ecosystem.introductions.Outcome;
import fi.kutomo.ecosystem.introductions.Outlines;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.ecosystem.introductions.Step;
import fi.kutomo.ecosystem.introductions.StepStore;
import fi.kutomo.ecosystem.introductions.Voices;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what one side may see. */
@Component
class AskedPages {

    private static final List<Scope> REACHES = List.of(Scope.WEAVER, Scope.COMMUNITY, Scope.REGION, Scope.PUBLIC);

    private final IntroductionStore store;
    private final StepStore steps;
    private final Acquainting acquainting;
    private final Claiming claiming;
    private final Outlines outlines;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    AskedPages(
            IntroductionStore store,
            StepStore steps,
            Acquainting acquainting,
            Claiming claiming,
            Outlines outlines,
            People people,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.acquainting = acquainting;
        this.claiming = claiming;
        this.outlines = outlines;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a side reads changes with its own answer and its own time, and when both have said yes: never with an end of which it has not heard. */
    private Stage stage(Introduction introduction, Side side, Voices voices) {
        if (introduction.state().introducedAt().isPresent()) {
            return voices.speaks(side) ? Stage.KNOWN : Stage.OVER;
        }
        if (side.declines()) {
            return Stage.DECLINED;
        }
        var now = clock.instant();
        if (!introduction.state().open() && !introduction.unheard(side, now) || !now.isBefore(introduction.settled(side))) {
            return Stage.OVER;
        }
        return side.waits() ? Stage.QUESTION : Stage.WAITING;
    }

    AskedPage page(Introduction introduction, Side side, Lang lang, Form form, Mistakes mistakes, Map<String, String> sent) {
        var voices = acquainting.voices(List.of(introduction));
        var stage = stage(introduction, side, voices);
        var other = acquainting.other(introduction, side, voices, lang);
        return new AskedPage(
                other.map(Known::actor)
                        .filter(name -> !name.isEmpty())
                        .map(name -> messages.in(lang, "ecosystem.asked.titleKnown", name))
                        .orElseGet(() -> messages.in(lang, "ecosystem.asked.title")),
                form.token().isPresent()
                        ? List.of()
                        : Stream.of(
                                        new Crumb(messages.in(lang, "accounts.overview.title"), "account"),
                                        new Crumb(messages.in(lang, "ecosystem.introductions.own.title"), "account/introductions"))
                                .toList(),
                stage,
                new Asking(
                        weaver(introduction), voices.spokenFor(side, lang), introduction.settled(side)),
                told(side.brief(), lang),
                told(introduction.other(side).brief(), lang),
                other,
                other.map(known -> lines(introduction, side, known, lang)).orElse(List.of()),
                outcomes(introduction, side, lang, sent),
                form,
                mistakes);
    }

    private Told told(Side.Brief brief, Lang lang) {
        return new Told(brief.words(), brief.lang().tag(), outlines.words(brief.facts(), lang));
    }

    private Optional<String> weaver(Introduction introduction) {
        return introduction.weaver().map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isBlank());
    }

    private List<AskedPage.Line> lines(Introduction introduction, Side side, Known other, Lang lang) {
        var own = messages.in(lang, "ecosystem.asked.you");
        return steps.of(introduction.id()).stream()
                .filter(step -> step.act() == Step.Act.WROTE && !step.words().isEmpty())
                .map(step -> {
                    boolean mine = step.side().filter(side.id()::equals).isPresent();
                    return new AskedPage.Line(mine, mine ? own : other.whole(), step.words(), step.at());
                })
                .toList();
    }

    private Outcomes outcomes(Introduction introduction, Side side, Lang lang, Map<String, String> sent) {
        var chosen = Optional.ofNullable(sent.get("outcome")).or(() -> side.told().map(Enum::name)).orElse("");
        var reach = Optional.ofNullable(sent.get("reach")).orElseGet(() -> claiming.reach(introduction, side).orElse(Scope.WEAVER).name());
        return new Outcomes(
                side.told(),
                Stream.of(Outcome.values())
                        .map(outcome -> Option.of(outcome.name(), messages.in(lang, "ecosystem.asked.outcome." + outcome.name()), outcome.name().equals(chosen)))
                        .toList(),
                REACHES.stream().map(scope -> Option.of(scope.name(), messages.in(lang, "ecosystem.asked.reach." + scope.name()), scope.name().equals(reach))).toList(),
                sent.getOrDefault("note", ""));
    }

    OwnIntroductionsPage own(UUID person, Lang lang) {
        var asked = store.asked(person);
        var voices = acquainting.voices(asked);
        var lines = asked.stream()
                .flatMap(introduction -> introduction.sides().stream()
                        .filter(side -> side.contact().person().filter(person::equals).isPresent() && side.asked().at().isPresent())
                        .map(side -> line(introduction, side, voices, lang)))
                .toList();
        return new OwnIntroductionsPage(messages.in(lang, "ecosystem.introductions.own.title"), lines);
    }

    private OwnIntroductionsPage.Line line(Introduction introduction, Side side, Voices voices, Lang lang) {
        return new OwnIntroductionsPage.Line(
                side.id(),
                voices.self(side, lang).actor(),
                acquainting.other(introduction, side, voices, lang).map(Known::whole),
                stage(introduction, side, voices),
                side.asked().at().orElse(Instant.EPOCH));
    }

    GoneLetterPage gone(Lang lang) {
        return new GoneLetterPage(messages.in(lang, "ecosystem.asked.title"));
    }
}
