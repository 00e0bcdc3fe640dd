package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.records.Commitment;
import fi.kutomo.gatherings.records.CommitmentStore;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.SeriesStore.Going;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of sessions the day before, of commitments two days before, and tells who keeps a community when its cadence is missed. Each once. */
@Component
class SessionMinding {

    private static final Logger LOG = LoggerFactory.getLogger(SessionMinding.class);
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int DAYS = 2;

    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final CommitmentStore commitments;
    private final Cadences cadences;
    private final Communities communities;
    private final NewsBoard news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionMinding(
            SessionStore sessions, ParticipantStore participants, CommitmentStore commitments, Cadences cadences, Communities communities, NewsBoard news,
            TransactionTemplate transaction, Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.commitments = commitments;
        this.cadences = cadences;
        this.communities = communities;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        each(sessions.beginning(clock.instant(), clock.instant().plus(BEFORE)), this::remind);
        each(commitments.due(LocalDate.ofInstant(clock.instant(), Ui.ZONE).plusDays(DAYS)), this::due);
        each(cadences.missed(), this::missed);
    }

    private void remind(UUID id) {
        var session = sessions.lock(id);
        if (session.state() == State.CALLED) {
            var to = participants.of(id).stream().filter(Participant::comes).map(Participant::person).toList();
            news.tell(What.TOMORROW, id, session.sequence(), to, Why.COMING, Optional.empty());
        }
    }

    private void due(Commitment commitment) {
        news.tell(What.DUE, commitment.id(), commitment.reminder(), List.of(commitment.owner()), Why.DUE, Optional.empty());
    }

    private void missed(Going going) {
        var series = going.series();
        news.tell(What.MISSED, series.id(), (int) series.due(going.last()).toEpochDay(), communities.keepers(series.community()), Why.DUE, Optional.empty());
    }

    private <T> void each(List<T> all, Consumer<T> act) {
        for (var one : all) {
            try {
                transaction.executeWithoutResult(_ -> act.accept(one));
            } catch (RuntimeException failed) {
                LOG.warn("Could not mind something of a gathering; it is tried again at the next look", failed);
            }
        }
    }
}
