package fi.kutomo.ecosystem.confirming;

import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.ecosystem.confirming.AnswerPages.Place;
import fi.kutomo.ecosystem.surveys.Answering;
import fi.kutomo.ecosystem.surveys.Answering.Respondent;
import fi.kutomo.ecosystem.surveys.Questionnaire;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody who is asked reads and sends, whether it came by an account or by a letter. */
@Component
class AnswerActs {

    private final Answering answering;
    private final Questionnaire questionnaire;
    private final AnswerPages pages;
    private final AnswerForm form;

    AnswerActs(Answering answering, Questionnaire questionnaire, AnswerPages pages, AnswerForm form) {
        this.answering = answering;
        this.questionnaire = questionnaire;
        this.pages = pages;
        this.form = form;
    }

    /**
     * Whose act it is.
     *
     * @param path of the question, below the language prefix
     * @param back where an answer leads
     */
    record By(Respondent respondent, String path, Optional<String> token, String back, Lang lang) {}

    AnswerPage show(By by) {
        var known = questionnaire.of(by.respondent().asked(), by.respondent().speaker());
        return pages.page(by.respondent(), known, new Place(by.path(), by.token(), new Sent(Map.of())), List.of(), Mistakes.none(), by.lang());
    }

    Reply answer(By by, Map<String, String> values) {
        var known = questionnaire.of(by.respondent().asked(), by.respondent().speaker());
        var sent = new Sent(values);
        var read = form.read(sent, known, by.respondent().speaker().sight(), by.lang());
        var place = new Place(by.path(), by.token(), sent);
        if (!read.mistakes().isEmpty()) {
            return Reply.of(pages.page(by.respondent(), known, place, read.like(), read.mistakes(), by.lang()), 422);
        }
        try {
            answering.answer(by.respondent(), read.marks());
            return Reply.seeOther(by.back(), read.marks().done() ? "ecosystem.confirming.thanks" : "ecosystem.confirming.kept");
        } catch (Refused no) {
            // What somebody else has changed meanwhile is shown as it is now, with what was marked
            var now = questionnaire.of(by.respondent().asked(), by.respondent().speaker());
            var wrong = Mistakes.none().and("rest", Ui.t(no.messageKey(), no.arguments().toArray()));
            var anew = new Place(by.path(), by.token(), new Sent(withoutVersions(values)));
            return Reply.of(pages.page(by.respondent(), now, anew, read.like(), wrong, by.lang()), 409);
        }
    }

    private static Map<String, String> withoutVersions(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(each -> !each.getKey().endsWith("-version"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param away where whoever came by a letter is led: the link leads nowhere any more */
    Reply refuse(By by, Map<String, String> values, String away) {
        if (values.getOrDefault("why", "").equals("WRONG")) {
            answering.wrong(by.respondent());
        } else {
            answering.decline(by.respondent());
        }
        return Reply.seeOther(by.token().isPresent() ? away : by.back(), "ecosystem.confirming.refused");
    }
}
