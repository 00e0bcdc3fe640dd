package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Open screenings for programs: counts and what was included. Answers of single people are never told. */
@Controller
@RequestMapping(path = "/api/v1/screenings", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(Access.Level.PUBLIC)
class ScreeningRecords {

    private final ScreeningStore screenings;
    private final ReferenceStore references;

    ScreeningRecords(ScreeningStore screenings, ReferenceStore references) {
        this.screenings = screenings;
        this.references = references;
    }

    /** One line of the list. */
    record Line(String slug, String title, String url, String record) {}

    /** A screening with its flow. */
    record View(
            String slug, String title, String url, String question, String criteria, boolean doubled, DuplicateRule duplicateRule, boolean done, Flow flow,
            List<Included> included) {}

    /** A publication that was included. */
    record Included(int number, String title, String authors, Optional<Integer> year, String doi) {}

    /** A part of the list; where there is more, the header {@code Link} leads on. */
    @GetMapping
    @ResponseBody
    ResponseEntity<List<Line>> list(@RequestParam(defaultValue = "1") int page) {
        var found = screenings.list(false, Optional.empty(), Math.clamp(page, 1, 10_000));
        var lines = found.items().stream()
                .map(each -> new Line(each.slug(), each.title(), address(each.slug()), Ui.absolute("/api/v1/screenings/" + each.slug())))
                .toList();
        var answer = ResponseEntity.ok();
        if (found.hasNext()) {
            answer.header(HttpHeaders.LINK, "<" + Ui.absolute("/api/v1/screenings?page=" + (found.number() + 1)) + ">; rel=\"next\"");
        }
        return answer.body(lines);
    }

    @GetMapping("/{slug}")
    @ResponseBody
    View show(@PathVariable String slug) {
        var screening = screenings.find(slug).filter(Screening::open).orElseThrow(() -> new NotFound("screening"));
        var items = references.items(screening);
        var flow = Flow.of(items);
        var included = references.these(screening.id(), items.stream().filter(Item::included).map(Item::number).toList()).stream()
                .map(each -> new Included(each.number(), each.title(), each.authors(), each.year(), each.doi()))
                .toList();
        return new View(
                slug, screening.title(), address(slug), screening.question(), screening.criteria(), screening.doubled(), screening.rule(), flow.done(), flow,
                included);
    }

    private static String address(String slug) {
        return Ui.absolute("/fi/screenings/" + slug);
    }
}
