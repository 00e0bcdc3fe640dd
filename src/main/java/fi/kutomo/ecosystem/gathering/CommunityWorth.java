package fi.kutomo.ecosystem.gathering;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Member;
import fi.kutomo.ecosystem.communities.MemberStore;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Communities of the region on the desk: those that nobody leads, and those in which requests wait for an answer. */
@Component
class CommunityWorth implements Worth {

    private static final double LEADERLESS = 1.3;
    private static final double WAITS = 1.1;
    private static final int DAYS = 14;

    private final CommunityStore communities;
    private final MemberStore members;
    private final People people;
    private final Messages messages;

    CommunityWorth(CommunityStore communities, MemberStore members, People people, Messages messages) {
        this.communities = communities;
        this.members = members;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "communities";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var running = communities.running(asked.region());
        var before = asked.sight().today().minusDays(DAYS).atStartOfDay(Ui.ZONE).toInstant();
        var waiting = members.asking(running.stream().map(Community::id).toList(), before);
        var here = people.mailboxes(running.stream().flatMap(community -> community.leader().stream()).distinct().toList()).keySet();
        return running.stream()
                .filter(community -> leaderless(community, here) || waiting.containsKey(community.id()))
                .limit(MOST)
                .map(community -> line(community, leaderless(community, here), waiting, asked))
                .toList();
    }

    private static boolean leaderless(Community community, Set<UUID> here) {
        return community.leader().filter(here::contains).isEmpty();
    }

    private Line line(Community community, boolean leaderless, Map<java.util.UUID, List<Member>> waiting, Asked asked) {
        var lang = asked.lang();
        var reasons = new ArrayList<String>();
        if (leaderless) {
            reasons.add(messages.in(lang, "ecosystem.gathering.leaderless"));
        }
        int requests = waiting.getOrDefault(community.id(), List.of()).size();
        if (requests > 0) {
            reasons.add(messages.in(lang, "ecosystem.gathering.worth.requests", requests));
        }
        return new Line(
                leaderless ? LEADERLESS : WAITS, Subject.of(community.id() + "/" + requests), community.name().in(lang), reasons,
                List.of(new Way(messages.in(lang, "ecosystem.communities.keep"), community.path() + "/members")));
    }
}
