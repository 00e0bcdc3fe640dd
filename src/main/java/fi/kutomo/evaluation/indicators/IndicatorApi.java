package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.web.Access;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The library of indicators for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class IndicatorApi {

    private static final int MOST = 500;

    private final IndicatorStore store;

    IndicatorApi(IndicatorStore store) {
        this.store = store;
    }

    /** An indicator as programs read it. */
    record Told(String slug, int version, int meaning, boolean retired, Instant changed, Indicator indicator) {}

    @GetMapping("/api/v1/indicators")
    @ResponseBody
    ResponseEntity<List<Told>> all(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String theme) {
        return open(store.having(IndicatorController.sought(q, level, theme), 0, MOST).stream().map(IndicatorApi::told).toList());
    }

    @GetMapping("/api/v1/indicators/{slug}")
    @ResponseBody
    ResponseEntity<Told> one(@PathVariable String slug) {
        return open(told(store.get(slug)));
    }

    private static Told told(KeptIndicator kept) {
        return new Told(kept.slug(), kept.version(), kept.meaning(), kept.retired(), kept.changedAt(), kept.indicator());
    }

    private static <T> ResponseEntity<T> open(T body) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }
}
