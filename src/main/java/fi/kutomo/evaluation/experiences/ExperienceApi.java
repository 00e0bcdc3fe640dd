package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Uses of entries with what they cost, for programs. Only what is public. */
@Controller
@Access(Access.Level.PUBLIC)
class ExperienceApi {

    private static final int MOST = 500;
    private static final int CENTS = 2;

    private final ExperienceStore store;

    ExperienceApi(ExperienceStore store) {
        this.store = store;
    }

    /** @param entry permanent id of the entry; without it all are listed, those that were published last first */
    @GetMapping("/api/v1/experiences")
    @ResponseBody
    ResponseEntity<List<Map<String, Object>>> list(@RequestParam(defaultValue = "") String entry, @RequestParam(defaultValue = "0") int offset) {
        var of = PermanentId.parse(entry);
        if (!entry.isBlank() && of.isEmpty()) {
            throw new NotFound(entry);
        }
        return open(store.published(of, Math.max(0, offset), MOST).stream().map(ExperienceApi::view).toList());
    }

    @GetMapping("/api/v1/experiences/{number:\\d{1,9}}")
    @ResponseBody
    ResponseEntity<Map<String, Object>> one(@PathVariable int number) {
        var experience = store.get(number);
        if (experience.state() != State.PUBLISHED) {
            throw new NotFound(experience.path());
        }
        return open(view(experience));
    }

    private static Map<String, Object> view(Experience experience) {
        var account = experience.account();
        var view = new LinkedHashMap<String, Object>();
        view.put("number", experience.number());
        view.put("url", Ui.absolute("/" + account.lang().tag() + "/" + experience.path()));
        view.put("entry", experience.permanentId().value());
        view.put("revision", experience.revision());
        view.put("place", account.place());
        put(view, "area", account.area());
        put(view, "organisation", account.organisation());
        view.put("year", account.year());
        Optional.ofNullable(account.result()).ifPresent(result -> view.put("result", result.name()));
        put(view, "targetGroup", account.group());
        view.put("told", account.told());
        view.put("language", account.lang().tag());
        view.put("source", account.source());
        put(view, "sourceAddress", account.address());
        Optional.ofNullable(account.cost()).ifPresent(cost -> view.put("cost", cost(cost)));
        experience.publishedAt().ifPresent(at -> view.put("published", at));
        return view;
    }

    private static Map<String, Object> cost(Cost cost) {
        var view = new LinkedHashMap<String, Object>();
        view.put("totalEuro", cost.total());
        view.put("priceYear", cost.priceYear());
        put(view, "included", cost.included());
        Optional.ofNullable(cost.reached()).ifPresent(people -> view.put("reached", people));
        Optional.ofNullable(cost.changed()).ifPresent(people -> view.put("changed", people));
        cost.perReached().ifPresent(sum -> view.put("euroPerReached", sum.setScale(CENTS, RoundingMode.HALF_UP)));
        cost.perChanged().ifPresent(sum -> view.put("euroPerChanged", sum.setScale(CENTS, RoundingMode.HALF_UP)));
        view.put("payers", cost.payers());
        view.put("gainers", cost.gainers());
        return view;
    }

    private static void put(Map<String, Object> view, String name, String text) {
        if (!text.isEmpty()) {
            view.put(name, text);
        }
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*").body(body);
    }
}
