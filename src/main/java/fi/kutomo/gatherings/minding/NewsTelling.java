package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.records.CommitmentStore;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.NewsBoard.News;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what notices of gatherings are about, to whoever may still know of them. */
@Component
class NewsTelling implements Telling {

    private final NewsBoard board;
    private final SessionStore sessions;
    private final CommitmentStore commitments;
    private final SeriesStore series;
    private final SessionRules rules;
    private final Communities communities;
    private final Messages messages;

    NewsTelling(
            NewsBoard board, SessionStore sessions, CommitmentStore commitments, SeriesStore series, SessionRules rules, Communities communities, Messages messages) {
        this.board = board;
        this.sessions = sessions;
        this.commitments = commitments;
        this.series = series;
        this.rules = rules;
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return NewsBoard.KIND;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var all = board.find(ids);
        var promised = commitments.find(all.stream().filter(news -> news.what() == What.DUE).map(News::about).toList()).stream()
                .filter(each -> each.open() && reader.person().equals(Optional.of(each.owner())))
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
        var wanted = Stream.concat(all.stream().map(News::about), promised.values().stream().map(Commitment::session)).distinct().toList();
        var looks = rules.looks(sessions.find(wanted), reader).stream().collect(Collectors.toMap(look -> look.session().id(), Function.identity()));
        var told = new HashMap<UUID, Told>();
        for (var news : all) {
            told(news, looks, promised, reader).ifPresent(words -> told.put(news.id(), words));
        }
        return told;
    }

    private Optional<Told> told(News news, Map<UUID, Look> looks, Map<UUID, Commitment> promised, Caller reader) {
        return switch (news.what()) {
            case CALLED, CHANGED, CANCELLED, TOMORROW -> Optional.ofNullable(looks.get(news.about())).flatMap(look -> session(news.what(), look, reader));
            case DUE -> Optional.ofNullable(promised.get(news.about()))
                    .flatMap(each -> Optional.ofNullable(looks.get(each.session())).map(look -> commitment(each, look, reader)));
            case MISSED -> series.find(news.about()).filter(each -> each.going() && communities.keeps(reader, each.community())).flatMap(each -> missed(each, reader));
        };
    }

    /** What was called and then cancelled is told as cancelled only. */
    private Optional<Told> session(What what, Look look, Caller reader) {
        var session = look.session();
        if (session.state() == State.CANCELLED && what != What.CANCELLED || session.state() == State.DRAFT) {
            return Optional.empty();
        }
        var start = session.plan().when().start();
        var words = messages.in(reader.lang(), "gatherings.news." + what.name(), Ui.date(reader.lang(), start), Ui.time(reader.lang(), start), session.why());
        return Optional.of(told(session.title(), words, session.path(), session.community(), reader));
    }

    private Told commitment(Commitment each, Look look, Caller reader) {
        var words = messages.in(reader.lang(), "gatherings.news.DUE", day(each.due(), reader), each.words());
        return told(look.session().title(), words, look.session().path() + "/record", look.session().community(), reader);
    }

    private Optional<Told> missed(Series each, Caller reader) {
        var words = messages.in(reader.lang(), "gatherings.news.MISSED", each.name().in(reader.lang()), each.every());
        return Optional.ofNullable(communities.find(List.of(each.community()), reader).get(each.community()))
                .map(community -> told(community.name(), words, community.path() + "/gatherings", community.id(), reader));
    }

    private static Told told(LocalizedText title, String words, String path, UUID community, Caller reader) {
        return new Told(title.in(reader.lang()), Optional.empty(), words, Optional.of(reader.lang()), path, new Ref(Communities.KIND, community), false, false);
    }

    private static String day(LocalDate day, Caller reader) {
        Instant begins = day.atStartOfDay(Ui.ZONE).toInstant();
        return Ui.date(reader.lang(), begins);
    }
}
