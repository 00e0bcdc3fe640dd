package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.ties.Hints.Hint;
import fi.kutomo.ecosystem.ties.Tying.Claim;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claiming a tie of an actor that one keeps. */
@Controller
@Access(Access.Level.MEMBER)
class ClaimController {

    private static final Pattern ADDRESS = Pattern.compile("actors/([a-z0-9-]+)");
    private static final int LONGEST = 1000;
    private static final int MOST = 12;

    private final TieStore ties;
    private final ActorStore actors;
    private final Sights sights;
    private final Tying tying;
    private final Hints hints;

    ClaimController(TieStore ties, ActorStore actors, Sights sights, Tying tying, Hints hints) {
        this.ties = ties;
        this.actors = actors;
        this.sights = sights;
        this.tying = tying;
        this.hints = hints;
    }

    @GetMapping("/{lang}/actors/{slug}/ties/new")
    ClaimPage fresh(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String suggestion, Caller caller) {
        var sight = sights.of(caller);
        var actor = kept(slug, sight, caller);
        var fields = new LinkedHashMap<>(Map.of("other", other, "strength", "2", "reach", "PUBLIC"));
        hints.tie(suggestion, actor).ifPresent(hint -> fields.putAll(Map.of("other", hint.other(), "source", hint.source(), "suggestion", suggestion)));
        return page(actor, fields, List.of(), Mistakes.none(), sight, lang, caller);
    }

    @PostMapping("/{lang}/actors/{slug}/ties")
    Reply claim(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var sight = sights.of(caller);
        var actor = kept(slug, sight, caller);
        var fields = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> fields.put(name, value.strip()));
        var meant = meant(actor, fields, sight);
        var mistakes = mistakes(fields, meant);
        if (mistakes.isEmpty()) {
            try {
                var claim = claim(actor, meant.sure().orElseThrow(), fields);
                var claimed = hints.tie(fields.getOrDefault("suggestion", ""), actor)
                        .map(hint -> hints.claim(hint, claim, caller))
                        .orElseGet(() -> tying.claim(claim, caller));
                return ties.find(claimed.id(), sight).isPresent()
                        ? Reply.seeOther(Ui.url("ties/" + claimed.id()), claimed.fresh() ? "ecosystem.ties.claimed" : "ecosystem.ties.joined")
                        : Reply.seeOther(Ui.url(actor.path()), "ecosystem.ties.claimedUnseen");
            } catch (Refused refused) {
                mistakes = mistakes.and("other", Ui.t(refused.messageKey()));
            }
        }
        var options = meant.like().stream()
                .map(each -> Option.of(each.slug(), each.name().in(lang), false).help(Ui.t("ecosystem.actors.kind." + each.kind().name())))
                .toList();
        return Reply.of(page(actor, fields, options, mistakes, sight, lang, caller), 422);
    }

    private static Claim claim(Actor actor, Actor other, Map<String, String> fields) {
        var kind = fields.getOrDefault("kind", "").split(":", 2);
        return new Claim(
                actor, other, TieKind.of(kind[0]).orElseThrow(), kind.length > 1 && kind[1].equals("back"),
                Integer.parseInt(fields.getOrDefault("strength", "2")), TieController.reach(fields.getOrDefault("reach", "")),
                DateField.read(fields.getOrDefault("from", "")), DateField.read(fields.getOrDefault("to", "")), fields.getOrDefault("source", ""));
    }

    /** Who was written: one at its address or by its whole name, otherwise those to choose from with the words in their names. */
    private record Meant(Optional<Actor> sure, List<Actor> like) {}

    private Meant meant(Actor own, Map<String, String> fields, Sight sight) {
        var chosen = fields.getOrDefault("chosen", "");
        var written = fields.getOrDefault("other", "");
        var address = ADDRESS.matcher(written);
        var slug = !chosen.isEmpty() ? chosen : address.find() ? address.group(1) : "";
        if (!slug.isEmpty()) {
            return new Meant(actors.at(slug, sight).filter(actor -> actor.state() != Actor.State.GONE), List.of());
        }
        var like = written.length() < 2 ? List.<Actor>of() : actors.named(written, sight, MOST);
        var exact = like.stream().filter(actor -> actor.name().byLang().values().stream().anyMatch(written::equalsIgnoreCase)).toList();
        return exact.size() == 1
                ? new Meant(Optional.of(exact.getFirst()), List.of())
                : new Meant(Optional.empty(), like.stream().filter(actor -> !actor.id().equals(own.id())).toList());
    }

    private static Mistakes mistakes(Map<String, String> fields, Meant meant) {
        var mistakes = Mistakes.none();
        if (TieKind.of(fields.getOrDefault("kind", "").split(":", 2)[0]).isEmpty()) {
            mistakes = mistakes.and("kind", Ui.t("ecosystem.ties.problem.kind"));
        }
        if (meant.sure().isEmpty()) {
            mistakes = meant.like().isEmpty()
                    ? mistakes.and("other", Ui.t("ecosystem.ties.problem.other"))
                    : mistakes.and("chosen", Ui.t("ecosystem.ties.problem.several"));
        }
        if (!fields.getOrDefault("strength", "2").matches("[1-4]")) {
            mistakes = mistakes.and("strength", Ui.t("ecosystem.ties.problem.strength"));
        }
        for (var field : List.of("from", "to")) {
            if (!fields.getOrDefault(field, "").isEmpty() && DateField.read(fields.getOrDefault(field, "")).isEmpty()) {
                mistakes = mistakes.and(field, Ui.t("ecosystem.describing.problem.day"));
            }
        }
        var from = DateField.read(fields.getOrDefault("from", ""));
        if (from.isPresent() && DateField.read(fields.getOrDefault("to", "")).filter(from.get()::isAfter).isPresent()) {
            mistakes = mistakes.and("to", Ui.t("ecosystem.describing.problem.order"));
        }
        return fields.getOrDefault("source", "").length() > LONGEST
                ? mistakes.and("source", Ui.t("ecosystem.describing.problem.long", LONGEST))
                : mistakes;
    }

    private Actor kept(String slug, Sight sight, Caller caller) {
        var actor = actors.require(slug, sight);
        ActorRules.requireKeep(actor, sight, caller);
        return actor;
    }

    private ClaimPage page(
            Actor actor, Map<String, String> fields, List<Option> meant, Mistakes mistakes, Sight sight, Lang lang, Caller caller) {
        var name = actor.name().in(lang);
        var chosen = fields.getOrDefault("kind", "");
        var kinds = new ArrayList<Option>();
        kinds.add(Option.of("", Ui.t("ecosystem.describing.choose"), chosen.isEmpty()));
        for (var kind : TieKind.values()) {
            kinds.add(option(kind, true, chosen));
            if (kind.directed()) {
                kinds.add(option(kind, false, chosen));
            }
        }
        return new ClaimPage(
                Ui.t("ecosystem.ties.fresh", name), Ui.url(actor.path() + "/ties"), ActorRules.answersFor(actor, sight, caller),
                hints.tie(fields.getOrDefault("suggestion", ""), actor).map(Hint::words), fields, kinds, meant,
                TieWords.rungs(fields.getOrDefault("strength", "2")), TieWords.reaches(fields.getOrDefault("reach", "PUBLIC")), mistakes,
                List.of(new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL), new Crumb(name, actor.path())));
    }

    private static Option option(TieKind kind, boolean forth, String chosen) {
        var value = kind.name() + (forth ? "" : ":back");
        return Option.of(value, TieWords.phrase(kind, forth), value.equals(chosen));
    }
}
