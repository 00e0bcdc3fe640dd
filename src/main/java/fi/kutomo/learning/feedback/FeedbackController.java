package fi.kutomo.learning.feedback;

import fi.kutomo.learning.booking.Slot;
import fi.kutomo.learning.feedback.Answers.Own;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what people say afterwards. */
@Controller
class FeedbackController {

    private final Reflecting reflecting;

    FeedbackController(Reflecting reflecting) {
        this.reflecting = reflecting;
    }

    @PostMapping("/{lang}/times/{id}/feedback/{round:[a-z]+}")
    @Access(Access.Level.MEMBER)
    Reply answer(@PathVariable UUID id, @PathVariable String round, @RequestParam(defaultValue = "0") String mark, @RequestParam(defaultValue = "") String words, Caller caller) {
        var when = Round.of(round.toUpperCase(java.util.Locale.ROOT)).orElseThrow(() -> new NotFound("round " + round));
        reflecting.answer(id, when, new Own(mark.matches("[1-5]") ? Integer.parseInt(mark) : 0, words.strip()), caller);
        return Reply.seeOther(Ui.url(Slot.PLURAL + "/" + id), "learning.feedback.thanks." + when.name());
    }
}
