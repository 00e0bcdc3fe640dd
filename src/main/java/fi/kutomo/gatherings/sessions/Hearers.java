package fi.kutomo.gatherings.sessions;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.platform.notices.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out who hears of a session and why: everybody who is in, and who comes from elsewhere. */
@Component
class Hearers {

    private final ParticipantStore participants;
    private final Communities communities;
    private final ObjectProvider<Watches> watches;

    Hearers(ParticipantStore participants, Communities communities, ObjectProvider<Watches> watches) {
        this.participants = participants;
        this.communities = communities;
        this.watches = watches;
    }

    /** Who comes or leads hears of it as what concerns the reader; not who said no, and not who wants to hear nothing of the community. */
    Map<UUID, Why> of(Look look) {
        var session = look.session();
        var said = participants.of(session.id()).stream().collect(Collectors.toMap(Participant::person, each -> each));
        var to = new HashMap<UUID, Why>();
        communities.people(session.community()).forEach(person -> to.put(person, Why.CALLED));
        look.community().leader().ifPresent(person -> to.put(person, Why.CALLED));
        muted(look).forEach(to::remove);
        said.forEach((person, own) -> {
            if (own.said(Answer.NO)) {
                to.remove(person);
            } else {
                to.put(person, Why.COMING);
            }
        });
        session.facilitator().ifPresent(person -> to.put(person, Why.COMING));
        return to;
    }

    private List<UUID> muted(Look look) {
        return Optional.ofNullable(watches.getIfAvailable()).stream()
                .flatMap(all -> all.levels(List.of(look.community().ref())).entrySet().stream())
                .filter(each -> each.getValue() == Level.MUTED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
