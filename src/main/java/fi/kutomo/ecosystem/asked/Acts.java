package fi.kutomo.ecosystem.asked;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.asked.AskedPage.Form;
import fi.kutomo.ecosystem.introductions.Answer;
import fi.kutomo.ecosystem.introductions.Claiming;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.Outcome;
import fi.kutomo.ecosystem.introductions.Responding;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a side sends, whether it came by its account or by a letter. */
@Component
class Acts {

    private final Responding responding;
    private final Claiming claiming;
    private final IntroductionStore store;
    private final AskedPages pages;
    private final Messages messages;

    Acts(Responding responding, Claiming claiming, IntroductionStore store, AskedPages pages, Messages messages) {
        this.responding = responding;
        this.claiming = claiming;
        this.store = store;
        this.pages = pages;
        this.messages = messages;
    }

    /** Whose act it is, in which introduction, and to where the answer leads. */
    record Actor(Introduction introduction, Side side, Form form, String back, Caller caller, Lang lang) {}

    Reply answer(Actor by, Map<String, String> sent) {
        return chosen(Answer.values(), sent.get("answer"))
                .map(answer -> tried(by, sent, "answer", () -> responding.answer(by.introduction().id(), by.side().id(), answer, by.caller()), "ecosystem.asked.answered"))
                .orElseGet(() -> wrong(by, sent, "answer", "ecosystem.asked.wrong.answer"));
    }

    Reply write(Actor by, Map<String, String> sent) {
        return tried(by, sent, "line", () -> responding.write(by.introduction().id(), by.side().id(), plain(sent.getOrDefault("line", "")), by.caller()), "ecosystem.asked.written");
    }

    Reply tell(Actor by, Map<String, String> sent) {
        var reach = chosen(Scope.values(), sent.get("reach"))
                .or(() -> claiming.reach(by.introduction(), by.side()))
                .orElse(Scope.WEAVER);
        return chosen(Outcome.values(), sent.get("outcome"))
                .map(outcome -> tried(
                        by, sent, "outcome",
                        () -> responding.tell(by.introduction().id(), by.side().id(), outcome, reach, plain(sent.getOrDefault("note", "")), by.caller()),
                        "ecosystem.asked.toldNow"))
                .orElseGet(() -> wrong(by, sent, "outcome", "ecosystem.asked.wrong.outcome"));
    }

    /** Without signs that nobody sees and letters cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "");
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, @org.jspecify.annotations.Nullable String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private Reply tried(Actor by, Map<String, String> sent, String field, Runnable act, String done) {
        try {
            act.run();
            return Reply.seeOther(by.back(), done);
        } catch (Refused no) {
            var now = store.find(by.introduction().id()).orElse(by.introduction());
            return Reply.of(page(by, now, sent, field, messages.in(by.lang(), no.messageKey(), no.arguments().toArray())), 409);
        }
    }

    private Reply wrong(Actor by, Map<String, String> sent, String field, String key) {
        return Reply.of(page(by, by.introduction(), sent, field, messages.in(by.lang(), key)), 422);
    }

    private AskedPage page(Actor by, Introduction now, Map<String, String> sent, String field, String problem) {
        var form = new Form(by.form().path(), by.form().token(), sent.getOrDefault("line", ""));
        return pages.page(now, now.side(by.side().id()), by.lang(), form, Mistakes.none().and(field, problem), sent);
    }
}
