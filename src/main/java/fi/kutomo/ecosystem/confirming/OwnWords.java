package fi.kutomo.ecosystem.confirming;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what somebody wrote into the page of a survey, to be shown again where it cannot be kept. */
@Component
class OwnWords {

    private static final String WORDS = "-words";

    private final Topics topics;

    OwnWords(Topics topics) {
        this.topics = topics;
    }

    List<Written> of(Sent sent, Lang lang) {
        var written = new ArrayList<Written>();
        for (var facet : AnswerForm.FRESH) {
            var id = "add-" + facet.word();
            var term = sent.value(id);
            var words = String.join(": ", List.of(topics.names(List.of(term), lang).getOrDefault(term, ""), sent.value(id + WORDS)).stream().filter(each -> !each.isEmpty()).toList());
            add(Ui.t("ecosystem.actors.facet." + facet.name()), words, written);
        }
        sent.values().keySet().stream()
                .filter(field -> field.startsWith("s-") && field.endsWith(WORDS))
                .sorted()
                .forEach(field -> add(Ui.t("ecosystem.confirming.correct"), sent.value(field), written));
        add(Ui.t("ecosystem.ties.other"), sent.value("other"), written);
        return written;
    }

    private static void add(String label, String words, List<Written> written) {
        if (!words.isEmpty()) {
            written.add(new Written(label, words));
        }
    }
}
