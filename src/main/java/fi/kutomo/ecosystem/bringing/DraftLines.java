package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.bringing.BroughtNetPage.Draft;
import fi.kutomo.ecosystem.bringing.Candidates.Candidate;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.ui.Choice;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of the actors of a file: who each may be, or who it is. Names of strangers cannot upset what stands around them. */
@Component
class DraftLines {

    private static final int NAME = 200;
    private static final int SUMMARY = 400;

    private final Candidates candidates;
    private final ActorStore actors;

    DraftLines(Candidates candidates, ActorStore actors) {
        this.candidates = candidates;
        this.actors = actors;
    }

    List<Draft> of(List<DraftActor> drafts, boolean decides, Sight sight, Lang lang) {
        var open = decides ? drafts.stream().filter(each -> each.state() == DraftActor.State.OPEN).toList() : List.<DraftActor>of();
        var found = open.isEmpty() ? Map.<Integer, List<Candidate>>of() : candidates.of(open, sight);
        var known = actors.find(drafts.stream().flatMap(each -> each.actor().stream()).distinct().toList(), sight).stream()
                .collect(Collectors.toMap(Actor::id, actor -> actor));
        return drafts.stream().map(each -> line(each, Optional.ofNullable(found.get(each.number())), known, lang)).toList();
    }

    private static Draft line(DraftActor draft, Optional<List<Candidate>> found, Map<UUID, Actor> known, Lang lang) {
        var name = draft.state() == DraftActor.State.OUT ? t("ecosystem.bringing.nameless", draft.number() + 1) : ShownName.of(draft.name(), NAME);
        var about = Stream.of(draft.word(), draft.place()).filter(text -> !text.isEmpty()).map(text -> ShownName.of(text, 80)).collect(Collectors.joining(" · "));
        var summary = ShownName.of(draft.summary(), SUMMARY);
        var told = Stream.of(about, summary).filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
        return new Draft(
                name, about, summary, found.map(candidates -> choice(draft, name, candidates, lang)).map(choice -> told.isEmpty() ? choice : choice.help(told)),
                found.stream().flatMap(List::stream).map(each -> BroughtNetPages.linked(each.actor(), lang)).toList(),
                t("ecosystem.bringing.decision." + draft.state()),
                draft.actor().flatMap(id -> Optional.ofNullable(known.get(id))).map(actor -> BroughtNetPages.linked(actor, lang)));
    }

    private static Choice choice(DraftActor draft, String name, List<Candidate> found, Lang lang) {
        var sure = Candidates.sure(found);
        var options = new ArrayList<Option>();
        found.forEach(each -> options.add(Option.of(
                        "same:" + each.actor().id(), t("ecosystem.bringing.same", ShownName.of(each.actor().name().in(lang), NAME)), sure.filter(each::equals).isPresent())
                .help(evidence(each))));
        options.add(Option.of(draft.kind().name(), fresh(draft.kind()), false));
        options.add(Option.of(other(draft.kind()).name(), fresh(other(draft.kind())), false));
        options.add(Option.of("out", t("ecosystem.bringing.out"), false).help(t("ecosystem.bringing.out.help")));
        options.add(Option.of("", t("ecosystem.bringing.later"), sure.isEmpty()));
        return Choice.one("d-" + draft.number(), name, options);
    }

    private static ActorKind other(ActorKind kind) {
        return kind == ActorKind.NETWORK ? ActorKind.ORGANISATION : ActorKind.NETWORK;
    }

    private static String fresh(ActorKind kind) {
        return t("ecosystem.bringing.new." + kind.name());
    }

    private static String evidence(Candidate candidate) {
        var kind = t("ecosystem.actors.kind." + candidate.actor().kind().name());
        return Stream.concat(Stream.of(kind), candidate.evidence().stream().sorted().map(each -> t("ecosystem.bringing.evidence." + each.name())))
                .collect(Collectors.joining(" · "));
    }
}
