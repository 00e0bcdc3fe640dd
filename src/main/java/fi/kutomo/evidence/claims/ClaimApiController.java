package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** Published claims for programs, with what stands for and against them and what puts them in doubt. */
@Controller
@Access(Access.Level.PUBLIC)
class ClaimApiController {

    private static final int PART = 50;

    private final ClaimStore store;
    private final ClaimPages pages;

    ClaimApiController(ClaimStore store, ClaimPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<View> claims, @Nullable Integer next) {}

    /** A claim; a study that is withdrawn is not among its grounds. */
    record View(
            int number, String url, Map<String, String> text, Map<String, String> scope, @Nullable String entry, @Nullable String effectTerm,
            List<Ground> grounds, List<InDoubt> doubts, Instant changed) {}

    /** Something assumed on the way to it in a theory of change that did not hold, and what its test showed. */
    record InDoubt(Map<String, String> assumption, Map<String, String> finding, String entry, String theory) {}

    /** What a study says of it. */
    record Ground(String stance, String study, String title, String passage, String page) {}

    @GetMapping("/api/v1/claims")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        long total = store.countPublished();
        var claims = store.published((number - 1) * PART, PART).stream().map(this::view).toList();
        return open(new Listing(total, claims, (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/claims/{number:\\d{1,9}}")
    @ResponseBody
    ResponseEntity<?> show(@PathVariable int number) {
        var claim = store.numbered(number).filter(each -> each.state() != StudyState.DRAFT).orElseThrow(() -> new NotFound("claim"));
        if (!claim.isPublic()) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .header("Access-Control-Allow-Origin", "*")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.GONE, claim.withdrawnReason().orElse("")));
        }
        return open(view(claim));
    }

    private View view(Claim claim) {
        var page = pages.of(claim, fi.kutomo.platform.kernel.Caller.visitor(Lang.EN), Lang.EN);
        var wording = claim.wording();
        var grounds = page.groups().stream()
                .flatMap(group -> group.grounds().stream().map(ground -> new Ground(
                        group.stance().name().toLowerCase(Locale.ROOT), Ui.absolute(ground.address()), ground.title(), ground.passage(), ground.page())))
                .toList();
        var doubts = pages.doubts(List.of(claim)).getOrDefault(claim.id(), List.of()).stream()
                .map(doubt -> new InDoubt(
                        doubt.assumption().byTag(), doubt.finding().byTag(), doubt.entry().value(), Ui.absolute(Ui.url(doubt.path()))))
                .toList();
        return new View(
                claim.number(), Ui.absolute(Ui.url(claim.path())), wording.text().byTag(), wording.scope().byTag(),
                page.entry().map(entry -> entry.permanentId()).orElse(null), wording.effectTerm().orElse(null), grounds, doubts,
                claim.changedAt());
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
