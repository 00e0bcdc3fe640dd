package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.gatherings.sessions.When;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling.Told;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is told of gatherings, in the words of the moment and in the reader's language. */
@Component
class NewsWords {

    private static final String KEY = "gatherings.news.";

    private final Messages messages;
    private final Clock clock;

    NewsWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What was called and then cancelled is told as cancelled only; of what has been nothing is told any more. */
    Optional<Told> session(What what, Look look, Lang lang) {
        var session = look.session();
        var when = session.plan().when();
        boolean cancelled = session.state() == State.CANCELLED;
        if (!session.open() && !cancelled || cancelled != (what == What.CANCELLED) || !when.end().isAfter(clock.instant())) {
            return Optional.empty();
        }
        var time = Texts.time(when.begins().toLocalTime(), lang) + elsewhere(when, lang);
        var words = messages.in(lang, KEY + what.name(), Texts.date(when.begins().toLocalDate(), lang), time, session.why());
        return Optional.of(told(session.title(), words, session.path(), session.community(), lang));
    }

    /** Whose clocks are meant, where they are not those of Finland. */
    private String elsewhere(When when, Lang lang) {
        return when.zone().equals(Ui.ZONE) ? "" : " (" + messages.in(lang, Texts.zoneKey(when.zone())) + ")";
    }

    Told commitment(What what, Commitment each, Look look, Lang lang) {
        var words = messages.in(lang, KEY + what.name(), Texts.date(each.due(), lang), each.words());
        return told(look.session().title(), words, look.session().path() + "/record", look.session().community(), lang);
    }

    Told missed(Series each, Known community, Lang lang) {
        var words = messages.in(lang, KEY + What.MISSED.name(), each.name().in(lang), each.every());
        return told(community.name(), words, community.path() + "/gatherings", community.id(), lang);
    }

    private static Told told(LocalizedText title, String words, String path, UUID community, Lang lang) {
        return new Told(title.in(lang), Optional.empty(), words, Optional.of(lang), path, new Ref(Communities.KIND, community), false, false);
    }
}
