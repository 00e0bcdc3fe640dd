package fi.kutomo.ecosystem.describing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Founding;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.describing.NetworkFormPage.Suggested;
import fi.kutomo.ecosystem.suggesting.Suggestion;
import fi.kutomo.ecosystem.suggesting.Taking;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Networks: made by those who take part, kept by who made them and by weavers and editors, who also make what visitors say is missing. */
@Controller
class NetworkController {

    private static final String OWN = "/{lang}/actors/{slug}/network";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;

    private final ActorStore store;
    private final Sights sights;
    private final Founding founding;
    private final Taking taking;

    NetworkController(ActorStore store, Sights sights, Founding founding, Taking taking) {
        this.store = store;
        this.sights = sights;
        this.founding = founding;
        this.taking = taking;
    }

    @Access(Access.Level.PARTICIPANT)
    @GetMapping("/{lang}/networks/new")
    NetworkFormPage fresh(@RequestParam(defaultValue = "") String suggestion, Caller caller) {
        var missing = taking.missing(suggestion, caller);
        var fields = missing.map(Suggestion::what)
                .map(what -> Map.of("suggestion", suggestion, "name-" + what.lang().tag(), what.named().name()))
                .orElse(Map.of());
        return fresh(missing, fields, Mistakes.none(), caller);
    }

    @Access(Access.Level.PARTICIPANT)
    @PostMapping("/{lang}/networks")
    Reply found(@RequestParam Map<String, String> sent, Caller caller) {
        var suggestion = sent.getOrDefault("suggestion", "");
        var missing = taking.missing(suggestion, caller);
        var mistakes = mistakes(sent);
        if (!mistakes.isEmpty()) {
            return Reply.of(fresh(missing, sent, mistakes, caller), 422);
        }
        if (missing.isEmpty() && !suggestion.isEmpty()) {
            return Reply.of(fresh(missing, sent, Mistakes.none().and("name-fi", Ui.t("ecosystem.suggesting.answered")), caller), 409);
        }
        var name = texts("name-", sent);
        var summary = texts("summary-", sent);
        var path = missing.map(each -> taking.make(each, name, summary, caller)).orElseGet(() -> founding.found(name, summary, caller));
        return Reply.seeOther(Ui.url(path + "/edit"), "ecosystem.describing.network.founded");
    }

    @Access(Access.Level.MEMBER)
    @GetMapping(OWN)
    NetworkFormPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var network = kept(slug, caller);
        return edit(network, network.version(), fields(network), Mistakes.none(), lang);
    }

    @Access(Access.Level.MEMBER)
    @PostMapping(OWN)
    Reply change(
            Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version, @RequestParam Map<String, String> sent, Caller caller) {
        var network = kept(slug, caller);
        var mistakes = mistakes(sent);
        if (!mistakes.isEmpty()) {
            return Reply.of(edit(network, version, sent, mistakes, lang), 422);
        }
        try {
            founding.change(network, version, texts("name-", sent), texts("summary-", sent), caller);
        } catch (Refused refused) {
            // Who has been told of the other change may write over it
            return Reply.of(edit(network, network.version(), sent, Mistakes.none().and("name-fi", Ui.t(refused.messageKey())), lang), 409);
        }
        return Reply.seeOther(Ui.url(network.path()), "ecosystem.describing.network.changed");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping(OWN + "/withdrawal")
    Reply withdraw(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var network = kept(slug, caller);
        if (reason.isBlank() || reason.length() > LONGEST) {
            var fields = fields(network);
            fields.put("reason", reason);
            var mistakes = Mistakes.none().and("reason", Ui.t("ecosystem.describing.problem.reason", LONGEST));
            return Reply.of(edit(network, network.version(), fields, mistakes, lang), 422);
        }
        founding.withdraw(network, reason.strip(), caller);
        return Reply.seeOther(Ui.url(Actor.PLURAL), "ecosystem.describing.network.withdrawn");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/actors/{slug}/showing")
    Reply show(@PathVariable String slug, Caller caller) {
        var network = store.at(slug, sights.of(caller))
                .filter(actor -> actor.kind() == ActorKind.NETWORK)
                .orElseThrow(() -> new NotFound("network " + slug));
        founding.show(network, caller);
        return Reply.seeOther(Ui.url(network.path()), "ecosystem.describing.network.shown");
    }

    private Actor kept(String slug, Caller caller) {
        var sight = sights.of(caller);
        var actor = store.require(slug, sight);
        if (actor.kind() != ActorKind.NETWORK) {
            throw new NotFound("network " + slug);
        }
        ActorRules.requireKeep(actor, sight, caller);
        return actor;
    }

    private static NetworkFormPage fresh(Optional<Suggestion> missing, Map<String, String> fields, Mistakes mistakes, Caller caller) {
        boolean waits = !caller.is(Role.WRITER) && !ActorRules.weaves(caller);
        var suggested = missing.map(Suggestion::what).map(what -> new Suggested(
                Ui.t("ecosystem.actors.kind." + what.named().kind().orElse(ActorKind.NETWORK).name()), what.words(), what.lang().tag(), what.source()));
        return new NetworkFormPage(
                Ui.t(missing.isEmpty() ? "ecosystem.describing.network.fresh" : "ecosystem.suggesting.making"), Ui.url("networks"), Optional.empty(), waits, suggested, 0, fields, mistakes, List.of(ActorPages.top()));
    }

    private static NetworkFormPage edit(Actor network, int version, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        var address = Ui.url(network.path() + "/network");
        return new NetworkFormPage(
                Ui.t("ecosystem.describing.network.edit"), address, Optional.of(address + "/withdrawal"), false, Optional.empty(), version, fields, mistakes,
                List.of(ActorPages.top(), new Crumb(network.name().in(lang), network.path())));
    }

    private static Map<String, String> fields(Actor network) {
        var fields = new LinkedHashMap<String, String>();
        network.name().byTag().forEach((tag, text) -> fields.put("name-" + tag, text));
        network.summary().byTag().forEach((tag, text) -> fields.put("summary-" + tag, text));
        return fields;
    }

    private static LocalizedText texts(String prefix, Map<String, String> sent) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, sent.getOrDefault(prefix + lang.tag(), "")));
        return new LocalizedText(texts);
    }

    private static Mistakes mistakes(Map<String, String> sent) {
        var mistakes = Mistakes.none();
        if (texts("name-", sent).isEmpty()) {
            mistakes = mistakes.and("name-fi", Ui.t("ecosystem.describing.problem.name"));
        }
        for (var lang : Lang.ALL) {
            if (sent.getOrDefault("name-" + lang.tag(), "").strip().length() > LONGEST_NAME) {
                mistakes = mistakes.and("name-" + lang.tag(), Ui.t("ecosystem.describing.problem.long", LONGEST_NAME));
            }
            if (sent.getOrDefault("summary-" + lang.tag(), "").strip().length() > LONGEST) {
                mistakes = mistakes.and("summary-" + lang.tag(), Ui.t("ecosystem.describing.problem.long", LONGEST));
            }
        }
        return mistakes;
    }
}
