package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
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

/** Published analyses for programs: everything that a result rests on, and the result as it was reckoned. */
@Controller
@Access(Access.Level.PUBLIC)
class ReturnApi {

    private static final int MOST = 100;

    private final ReturnStore store;

    ReturnApi(ReturnStore store) {
        this.store = store;
    }

    /** One line of the list. A ratio has its range, its scope and its date beside it. */
    record Line(String slug, String title, String kind, String scope, @org.jspecify.annotations.Nullable BigDecimal ratio, BigDecimal low, BigDecimal high, Instant published, String url) {}

    /** An analysis with the newest edition's content and result. */
    record Whole(String slug, int edition, Instant published, String rules, String url, Content content, Edition.Outcome result) {}

    @GetMapping("/api/v1/social-returns")
    @ResponseBody
    ResponseEntity<List<Line>> list(@RequestParam(defaultValue = "0") String from) {
        int first = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        var analyses = store.published(first, MOST);
        var editions = store.editions(analyses);
        var lines = java.util.stream.IntStream.range(0, analyses.size()).mapToObj(i -> line(analyses.get(i), editions.get(i))).toList();
        return open(lines);
    }

    private static Line line(Analysis analysis, Edition edition) {
        var scope = edition.content().scope();
        var outcome = edition.outcome();
        return new Line(
                analysis.slug(), scope.title(), scope.kind().word(), scope.scope(), outcome.ratio().orElse(null), outcome.low(), outcome.high(),
                edition.publishedAt(), url(analysis));
    }

    @GetMapping("/api/v1/social-returns/{slug}")
    @ResponseBody
    ResponseEntity<Whole> show(@PathVariable String slug) {
        var analysis = store.get(slug);
        if (analysis.state() != Analysis.State.PUBLISHED) {
            throw new NotFound("social return " + slug);
        }
        var edition = store.edition(analysis);
        return open(new Whole(
                slug, edition.number(), edition.publishedAt(), edition.rules(), url(analysis), edition.content(), edition.outcome()));
    }

    private static String url(Analysis analysis) {
        return Ui.absolute("/" + Lang.FI.tag() + "/" + ReturnPages.path(analysis));
    }

    private static <T> ResponseEntity<T> open(T body) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }
}
