package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Runs.Answer;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.ui.DateField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the net of a place stands, for everybody: as a page, as a table and for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class MeasuresController {

    private final MeasuresPages pages;
    private final MeasuresFiles files;
    private final Runs runs;
    private final Places places;

    MeasuresController(MeasuresPages pages, MeasuresFiles files, Runs runs, Places places) {
        this.pages = pages;
        this.files = files;
        this.runs = runs;
        this.places = places;
    }

    /** A place, which ties, and the day: today, or one of which a run is kept, so that nobody can have any number of days reckoned. */
    private Question question(String kind, String code, String ties, String on) {
        var area = places.require(kind, code);
        var basis = ties.isEmpty() ? Basis.ALL : Basis.of(ties).orElseThrow(() -> new NotFound("ties of a net"));
        var today = places.today();
        var day = on.isEmpty() ? today : DateField.read(on).orElseThrow(() -> new NotFound("day of a net"));
        var question = new Question(area, basis, day);
        if (!runs.known(question, today)) {
            throw new NotFound("net on " + day);
        }
        return question;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/areas/{kind}/{code}/net")
    MeasuresPage show(
            Lang lang,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String ties,
            @RequestParam(defaultValue = "") String on,
            Caller caller) {
        var question = question(kind, code, ties, on);
        return pages.page(question, question.day().equals(places.today()), caller, lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/areas/{kind}/{code}/net.csv")
    void table(
            Lang lang,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String ties,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response)
            throws IOException {
        files.send(runs.open(question(kind, code, ties, on)).run(), kind + "-" + code, lang, response);
    }

    @GetMapping("/api/v1/areas/{kind}/{code}/net")
    @ResponseBody
    ResponseEntity<MeasuresFiles.View> view(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String ties,
            @RequestParam(defaultValue = "") String on) {
        var question = question(kind, code, ties, on);
        var answer = runs.open(question);
        return answered(answer, files.view(question, answer, question.day().equals(places.today())));
    }

    /** An answer to a program; 202 while it is reckoned. */
    static <T> ResponseEntity<T> answered(Answer answer, T view) {
        return ResponseEntity.status(answer instanceof Runs.Counting ? 202 : 200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .body(view);
    }
}
