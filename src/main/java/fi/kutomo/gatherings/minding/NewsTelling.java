package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.records.CommitmentStore;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.NewsBoard.News;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.notices.Telling;
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

/** Tells what notices of gatherings are about, to whoever may still know of them. As many questions for many as for one. */
@Component
class NewsTelling implements Telling {

    private final NewsBoard board;
    private final SessionStore sessions;
    private final CommitmentStore commitments;
    private final SeriesStore series;
    private final SessionRules rules;
    private final Communities communities;
    private final NewsWords words;

    NewsTelling(
            NewsBoard board, SessionStore sessions, CommitmentStore commitments, SeriesStore series, SessionRules rules, Communities communities, NewsWords words) {
        this.board = board;
        this.sessions = sessions;
        this.commitments = commitments;
        this.series = series;
        this.rules = rules;
        this.communities = communities;
        this.words = words;
    }

    @Override
    public String kind() {
        return NewsBoard.KIND;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var all = board.find(ids);
        var promised = commitments.find(about(all, What.DUE, What.PROMISED)).stream()
                .filter(each -> each.open() && reader.person().equals(Optional.of(each.owner())))
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
        var called = about(all, What.CALLED, What.CHANGED, What.TOMORROW, What.CANCELLED);
        var wanted = Stream.concat(called.stream(), promised.values().stream().map(Commitment::session)).distinct().toList();
        var looks = rules.looks(sessions.find(wanted), reader).stream().collect(Collectors.toMap(look -> look.session().id(), Function.identity()));
        var latest = latest(called, looks);
        var told = new HashMap<>(missed(all, reader));
        for (var news : all) {
            told(news, looks, latest, promised, reader).ifPresent(found -> told.put(news.id(), found));
        }
        return told;
    }

    private static List<UUID> about(List<News> all, What... which) {
        return all.stream().filter(news -> List.of(which).contains(news.what())).map(News::about).distinct().toList();
    }

    /** All that was told of a session says the same now, so that only the last one stands; reminders go to those who come. */
    private Map<UUID, UUID> latest(List<UUID> called, Map<UUID, Look> looks) {
        var latest = new HashMap<UUID, UUID>();
        for (var news : called.isEmpty() ? List.<News>of() : board.calls(called)) {
            boolean comes = Optional.ofNullable(looks.get(news.about())).flatMap(Look::own).filter(Participant::comes).isPresent();
            if (news.what() != What.TOMORROW || comes) {
                latest.put(news.about(), news.id());
            }
        }
        return latest;
    }

    private Optional<Told> told(News news, Map<UUID, Look> looks, Map<UUID, UUID> latest, Map<UUID, Commitment> promised, Caller reader) {
        return switch (news.what()) {
            case CALLED, CHANGED, TOMORROW -> Optional.ofNullable(looks.get(news.about()))
                    .filter(_ -> news.id().equals(latest.get(news.about())))
                    .flatMap(look -> words.session(news.what(), look, reader.lang()));
            case CANCELLED -> Optional.ofNullable(looks.get(news.about())).flatMap(look -> words.session(news.what(), look, reader.lang()));
            case DUE, PROMISED -> Optional.ofNullable(promised.get(news.about()))
                    .flatMap(each -> Optional.ofNullable(looks.get(each.session())).map(look -> words.commitment(news.what(), each, look, reader.lang())));
            case MISSED -> Optional.empty();
        };
    }

    /** For those who keep the community. */
    private Map<UUID, Told> missed(List<News> all, Caller reader) {
        var behind = series.find(about(all, What.MISSED)).stream().filter(Series::going).collect(Collectors.toMap(Series::id, Function.identity()));
        var standings = communities.standings(behind.values().stream().map(Series::community).collect(Collectors.toSet()), reader);
        var told = new HashMap<UUID, Told>();
        for (var news : all) {
            Optional.ofNullable(behind.get(news.about()))
                    .flatMap(each -> Optional.ofNullable(standings.get(each.community()))
                            .filter(Standing::keeps)
                            .map(standing -> words.missed(each, standing.community(), reader.lang())))
                    .ifPresent(found -> told.put(news.id(), found));
        }
        return told;
    }
}
