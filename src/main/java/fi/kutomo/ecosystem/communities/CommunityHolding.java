package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Communities that a person leads, is in or was asked into, also by address. Who came as a person goes with the person; an organisation
 * or a network stays in, without the person who answered for it.
 */
@Component
class CommunityHolding implements Holding.ByAddress {

    private static final String MINE =
            "(m.person = :person or lower(m.email) = any (:addresses) or m.actor in (select a.id from ecosystem.actor a where a.person = :person))";

    /** Who came as a person: without an actor, or as an actor that is a person. */
    private static final String ALONE = "(m.actor is null or exists (select from ecosystem.actor a where a.id = m.actor and a.kind = 'PERSON'))";

    private final JdbcClient jdbc;
    private final CommunityStore communities;
    private final MemberStore members;
    private final CommunityLetters letters;
    private final TransactionTemplate transaction;

    CommunityHolding(JdbcClient jdbc, CommunityStore communities, MemberStore members, CommunityLetters letters, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.members = members;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** Before the actor that the person is: with it goes the thread that leads here. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("ecosystem.communities.holding.memberships", on("""
                        select c.slug, m.name, m.email, m.lang, m.standing, m.part, m.shown, m.words, m.reason, m.asked_at, m.answered_at, m.ended_at
                        from ecosystem.community_member m join ecosystem.community c on c.id = m.community where
                        """ + MINE + " order by m.chosen_at", subject).query().listOfRows()),
                new Section("ecosystem.communities.holding.led", on("""
                        select slug, state, made_at, published_at, ended_at from ecosystem.community where led_by = :person order by made_at
                        """, subject).query().listOfRows()),
                new Section("ecosystem.communities.holding.done", on("""
                        select c.slug, s.act, s.at from ecosystem.community_step s join ecosystem.community c on c.id = s.community
                        where s.done_by = :person order by s.at
                        """, subject).query().listOfRows()));
    }

    @Override
    public Forecast forecast(Subject subject) {
        Map<String, Long> goes = new LinkedHashMap<>();
        goes.put("ecosystem.communities.holding.memberships", members(MINE + " and " + ALONE, subject));
        Map<String, Long> stays = new LinkedHashMap<>();
        stays.put("ecosystem.communities.holding.spokenFor", members(MINE + " and not " + ALONE, subject));
        stays.put("ecosystem.communities.holding.led", on("select count(*) from ecosystem.community where led_by = :person", subject).query(Long.class).single());
        stays.put("ecosystem.communities.holding.done", on("select count(*) from ecosystem.community_step where done_by = :person", subject).query(Long.class).single());
        return new Forecast(goes, stays);
    }

    private long members(String which, Subject subject) {
        return on("select count(*) from ecosystem.community_member m where " + which, subject).query(Long.class).single();
    }

    @Override
    public void erase(Subject subject) {
        var led = on("select id from ecosystem.community where led_by = :person", subject).query(UUID.class).list();
        on("delete from ecosystem.community_key where member in (select m.id from ecosystem.community_member m where " + MINE + ")", subject).update();
        on("delete from ecosystem.community_member m where " + MINE + " and " + ALONE, subject).update();
        on("""
                update ecosystem.community_member m set person = null, name = '', email = null, words = '', reason = '',
                    part = case when m.part = 'FACILITATOR' then 'MEMBER' else m.part end
                where
                """ + MINE, subject).update();
        on("update ecosystem.community set led_by = null where led_by = :person", subject).update();
        on("update ecosystem.community_step set done_by = null where done_by = :person", subject).update();
        communities.find(led).stream().filter(community -> community.state() != Community.State.ENDED).forEach(letters::abandoned);
    }

    /**
     * What nobody needs any more: invitations without an answer, and a year later requests without one, who did not come in, who left and
     * who was in what ended.
     */
    int forget(Instant askedBefore, Instant endedBefore) {
        return Objects.requireNonNull(transaction.execute(_ -> forgotten(askedBefore, endedBefore)));
    }

    private int forgotten(Instant askedBefore, Instant endedBefore) {
        members.unanswered(endedBefore).forEach(member -> communities.find(member.community()).ifPresent(community -> letters.unanswered(community, member)));
        int forgotten = at("delete from ecosystem.community_member where standing = 'INVITED' and asked_at < :before", askedBefore)
                + at("delete from ecosystem.community_member where standing = 'ASKING' and asked_at < :before", endedBefore)
                + at("delete from ecosystem.community_member where ended_at < :before", endedBefore)
                + at("""
                        delete from ecosystem.community_member m using ecosystem.community c
                        where c.id = m.community and c.ended_at < :before and
                        """ + ALONE, endedBefore);
        at("""
                delete from ecosystem.community_key k using ecosystem.community_member m, ecosystem.community c
                where m.id = k.member and c.id = m.community and c.ended_at < :before
                """, endedBefore);
        return forgotten + at("""
                update ecosystem.community_member m set person = null, name = '', email = null, words = '' from ecosystem.community c
                where c.id = m.community and c.ended_at < :before and (m.person is not null or m.email is not null or m.name <> '' or m.words <> '')
                """, endedBefore);
    }

    private int at(String act, Instant before) {
        return jdbc.sql(act).param("before", Timestamp.from(before)).update();
    }

    private StatementSpec on(String query, Subject subject) {
        return jdbc.sql(query).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new));
    }
}
