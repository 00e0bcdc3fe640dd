package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.bringing.Deciding.Decisions;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A network that was brought: who sent it follows what becomes of it, and weavers and editors decide. */
@Controller
@Access(Access.Level.MEMBER)
class BroughtNetController {

    private static final String ONE = "/{lang}/brought-nets/{id}";
    private static final int LONGEST = 1000;
    private static final Pattern SAME = Pattern.compile("same:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern DRAFT = Pattern.compile("d-(\\d{1,6})");

    private final BroughtNetStore nets;
    private final BroughtNetPages pages;
    private final Deciding deciding;
    private final TakingBack takingBack;
    private final BringingRules rules;

    BroughtNetController(BroughtNetStore nets, BroughtNetPages pages, Deciding deciding, TakingBack takingBack, BringingRules rules) {
        this.nets = nets;
        this.pages = pages;
        this.deciding = deciding;
        this.takingBack = takingBack;
        this.rules = rules;
    }

    @GetMapping(ONE)
    BroughtNetPage show(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Caller caller) {
        return pages.of(seen(id, caller), show, page, "", Mistakes.none(), Optional.empty(), lang, caller);
    }

    @PostMapping(ONE + "/decisions")
    Reply decide(@PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        int late = deciding.decide(id, decisions(sent), caller);
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), late > 0 ? "ecosystem.bringing.decidedMeanwhile" : "ecosystem.bringing.decided");
    }

    private static Decisions decisions(Map<String, String> sent) {
        var same = new HashMap<Integer, UUID>();
        var fresh = new HashMap<Integer, ActorKind>();
        var out = new ArrayList<Integer>();
        sent.forEach((field, value) -> {
            var draft = DRAFT.matcher(field);
            if (draft.matches()) {
                int number = Integer.parseInt(draft.group(1));
                var somebody = SAME.matcher(value);
                switch (value) {
                    case "ORGANISATION", "NETWORK" -> fresh.put(number, ActorKind.valueOf(value));
                    case "out" -> out.add(number);
                    default -> {
                        if (somebody.matches()) {
                            same.put(number, UUID.fromString(somebody.group(1)));
                        }
                    }
                }
            }
        });
        return new Decisions(same, fresh, out);
    }

    @PostMapping(ONE + "/sure")
    Reply sure(@PathVariable UUID id, Caller caller) {
        int decided = deciding.acceptSure(id, caller);
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), decided > 0 ? "ecosystem.bringing.decided" : "ecosystem.bringing.noneSure");
    }

    @PostMapping(ONE + "/others")
    Reply others(@PathVariable UUID id, Caller caller) {
        int decided = deciding.makeOthers(id, caller);
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), decided > 0 ? "ecosystem.bringing.decided" : "ecosystem.bringing.noneNew");
    }

    /** Each word stands beside what it means: the fields of one word have the same number. */
    @PostMapping(ONE + "/meanings")
    Reply mean(@PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var meanings = new LinkedHashMap<String, Optional<TieKind>>();
        sent.forEach((field, word) -> {
            var meaning = sent.getOrDefault(field.replaceFirst("^word-", "meaning-"), "");
            if (field.startsWith("word-") && (meaning.equals("out") || TieKind.of(meaning).isPresent())) {
                meanings.put(word, TieKind.of(meaning));
            }
        });
        deciding.mean(id, meanings, caller);
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), "ecosystem.bringing.decided");
    }

    @PostMapping(ONE + "/refusal")
    Reply refuse(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Caller caller) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            var net = seen(id, caller);
            rules.requireDecide(caller, net);
            var mistakes = Mistakes.none().and("reason", t("ecosystem.describing.problem.reason", LONGEST));
            return Reply.of(pages.of(net, "", "1", reason, mistakes, Optional.empty(), lang, caller), 422);
        }
        deciding.refuse(id, reason.strip(), caller);
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), "ecosystem.bringing.refused");
    }

    @PostMapping(ONE + "/return")
    Reply takeBack(Lang lang, @PathVariable UUID id, Caller caller) {
        var touched = takingBack.takeBack(id, caller);
        if (!touched.none()) {
            return Reply.of(pages.of(seen(id, caller), "", "1", "", Mistakes.none(), Optional.of(touched), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + id), "ecosystem.bringing.takenBack");
    }

    private BroughtNet seen(UUID id, Caller caller) {
        var net = nets.get(id);
        rules.requireSee(caller, net);
        return net;
    }
}
