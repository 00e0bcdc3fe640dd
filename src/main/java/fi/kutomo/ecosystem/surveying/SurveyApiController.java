package fi.kutomo.ecosystem.surveying;

import fi.kutomo.ecosystem.surveys.Answered;
import fi.kutomo.ecosystem.surveys.Survey;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Surveys for programs: that they were made, and how many have answered where that tells of nobody. */
@Controller
@Access(Access.Level.PUBLIC)
class SurveyApiController {

    private static final int MOST = 200;

    private final SurveyStore surveys;
    private final Answered answered;

    SurveyApiController(SurveyStore surveys, Answered answered) {
        this.surveys = surveys;
        this.answered = answered;
    }

    /** The newest first, at most {@value #MOST}. */
    record Listing(List<View> surveys) {}

    /**
     * One survey.
     *
     * @param answered how many have; nothing below five
     * @param asked how many were asked; nothing where fewer than five have answered
     */
    record View(
            Map<String, String> name,
            @Nullable String region,
            @Nullable String theme,
            @Nullable LocalDate opened,
            LocalDate until,
            boolean open,
            @Nullable Integer answered,
            @Nullable Integer asked) {}

    @GetMapping("/api/v1/surveys")
    @ResponseBody
    ResponseEntity<Listing> list() {
        var all = surveys.opened(MOST);
        var shares = answered.inPublic(all.stream().map(Survey::id).toList());
        var views = all.stream().map(survey -> view(survey, Optional.ofNullable(shares.get(survey.id())))).toList();
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(new Listing(views));
    }

    private static View view(Survey survey, Optional<Answered.Share> share) {
        return new View(
                survey.name().byTag(), survey.region().orElse(null), survey.theme().orElse(null), survey.opened().map(SurveyApiController::day).orElse(null),
                survey.until(), survey.state() == Survey.State.OPEN, share.map(Answered.Share::answered).orElse(null), share.map(Answered.Share::asked).orElse(null));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Ui.ZONE).toLocalDate();
    }
}
