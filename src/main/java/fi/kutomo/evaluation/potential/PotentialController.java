package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Impact potential for everybody to read: the list, and both sides' marks of one entry. */
@Controller
@Access(Access.Level.PUBLIC)
class PotentialController {

    static final String POTENTIAL = "/{lang}/{plural:models|tools|methods}/{slug}/potential";

    private final PotentialPages pages;

    PotentialController(PotentialPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{lang}/potentials")
    PotentialsPage list(Caller caller, @RequestParam(defaultValue = "1") int page) {
        return pages.list(Math.clamp(page, 1, 10_000), caller);
    }

    @GetMapping(POTENTIAL)
    Reply show(Caller caller, Lang lang, @PathVariable String plural, @PathVariable String slug, @RequestParam Map<String, String> query) {
        return page(caller, lang, plural, slug, Optional.empty(), query);
    }

    @GetMapping(POTENTIAL + "/rounds/{number:\\d{1,6}}")
    Reply round(
            Caller caller,
            Lang lang,
            @PathVariable String plural,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> query) {
        return page(caller, lang, plural, slug, Optional.of(number), query);
    }

    private Reply page(Caller caller, Lang lang, String plural, String slug, Optional<Integer> number, Map<String, String> query) {
        var entry = pages.at(plural, slug);
        if (!entry.path().equals(plural + "/" + slug)) {
            return Reply.moved("/" + lang.tag() + "/" + entry.path() + "/potential" + number.map(round -> "/rounds/" + round).orElse(""));
        }
        return Reply.of(pages.page(entry, number, weights(query), caller));
    }

    /** The reader's own weights; what is none counts as one. */
    private static Map<Aspect, Double> weights(Map<String, String> query) {
        var weights = new EnumMap<Aspect, Double>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var typed = query.getOrDefault(aspect.name(), "");
            weights.put(aspect, typed.matches("[1-" + SideBySide.MOST_WEIGHT + "]") ? Double.parseDouble(typed) : 1);
        }
        return weights;
    }
}
