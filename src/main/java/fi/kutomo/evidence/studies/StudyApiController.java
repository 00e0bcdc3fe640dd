package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published studies for programs, narrowed by the same words as the page. Anyone may read from anywhere. */
@Controller
@Access(Access.Level.PUBLIC)
class StudyApiController {

    private static final int PART = 50;

    private final StudyStore store;
    private final StudyListing listing;
    private final StudiedLines lines;

    StudyApiController(StudyStore store, StudyListing listing, StudiedLines lines) {
        this.store = store;
        this.listing = listing;
        this.lines = lines;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<StudyView> studies, @Nullable Integer next) {}

    @GetMapping("/api/v1/studies")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") int page) {
        var filter = StudyFilter.of(sent);
        long total = listing.count(filter);
        int number = Math.clamp(page, 1, 100_000);
        var studies = store.find(listing.find(filter, (number - 1) * PART, PART));
        return open(new Listing(total, studies.stream().map(this::view).toList(), (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/studies/{slug}")
    @ResponseBody
    ResponseEntity<?> show(@PathVariable String slug) {
        var study = store.at(slug).orElseThrow(() -> new NotFound("study"));
        if (!study.isPublic()) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .header("Access-Control-Allow-Origin", "*")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.GONE, study.withdrawnReason().orElse("")));
        }
        return open(view(study));
    }

    private StudyView view(Study study) {
        return StudyView.of(study, lines.links(study.text().entries(), Lang.EN));
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
