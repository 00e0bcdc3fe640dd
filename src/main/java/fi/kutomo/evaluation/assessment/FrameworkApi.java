package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.platform.web.Access;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The versions of the framework for programs: what a mark or a decision is to be read by. */
@Controller
@Access(Access.Level.PUBLIC)
class FrameworkApi {

    private final Frameworks frameworks;

    FrameworkApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** One version of the history. */
    record Told(int version, Instant made, String note) {}

    @GetMapping("/api/v1/validation-frameworks")
    @ResponseBody
    ResponseEntity<List<Told>> list() {
        return open(frameworks.versions().stream().map(each -> new Told(each.number(), each.madeAt(), each.note())).toList());
    }

    @GetMapping("/api/v1/validation-frameworks/{number:\\d{1,6}}")
    @ResponseBody
    ResponseEntity<Framework> show(@PathVariable int number) {
        return open(frameworks.version(number));
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
