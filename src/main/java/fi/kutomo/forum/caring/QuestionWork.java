package fi.kutomo.forum.caring;

import fi.kutomo.ecosystem.Deskwork;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the weaver's desk the questions of the region that have waited too long. */
@Component
class QuestionWork implements Deskwork {

    private static final double LEAST = 0.8;
    private static final double RANGE = 0.5;
    private static final double GREATEST = 7;

    private final Waiting waiting;
    private final CarePages pages;
    private final Messages messages;

    QuestionWork(Waiting waiting, CarePages pages, Messages messages) {
        this.waiting = waiting;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "questions";
    }

    @Override
    public String name(Lang lang) {
        return messages.in(lang, "forum.caring.work");
    }

    @Override
    public List<Line> lines(String region, Caller weaver, Lang lang) {
        return waiting.all(weaver).stream()
                .filter(line -> line.thread().topics().contains(region) && line.urgency().late() && !line.care().asleepOn(waiting.today()))
                .map(line -> new Line(
                        LEAST + RANGE * line.urgency().score() / GREATEST, line.thread().id().toString(), line.thread().title(), pages.why(line, lang), messages.in(lang, "forum.caring.act"),
                        "caring/questions/" + line.thread().slug()))
                .toList();
    }
}
