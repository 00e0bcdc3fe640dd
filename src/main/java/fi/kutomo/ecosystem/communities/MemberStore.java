package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.Member.Times;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL of who is in communities or on the way into them. An actor that stands merged into another is read as that one, and as long as both
 * live in a community they are read as one member.
 */
@Component
public class MemberStore {

    private static final Comparator<Member> NEARER = Comparator.comparing(Member::standing).thenComparing(member -> !member.shown());

    private static final String SELECT = "select m.*, ecosystem.successor(m.actor) as present from ecosystem.community_member m ";

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query((row, _) -> member(row)).optional();
    }

    /** All that were ever near this community, the first first. */
    public List<Member> of(UUID community) {
        return once(near(community));
    }

    private List<Member> near(UUID community) {
        return jdbc.sql(SELECT + "where m.community = :community order by m.chosen_at, m.id")
                .param("community", community)
                .query((row, _) -> member(row))
                .list();
    }

    /** Other members that live in its community and stand merged into the same actor by now. */
    List<Member> twins(Member member) {
        return near(member.community()).stream()
                .filter(each -> !each.id().equals(member.id()) && each.standing().living() && each.actor().isPresent() && each.actor().equals(member.actor()))
                .toList();
    }

    /** Of those merged into one the nearest counts; what was not agreed to for one of them is not shown of the other. */
    private static List<Member> once(List<Member> all) {
        var nearest = all.stream()
                .filter(member -> member.standing().living() && member.actor().isPresent())
                .collect(Collectors.toMap(
                        member -> List.of(member.community(), member.actor().orElseThrow()), member -> member, BinaryOperator.maxBy(NEARER), LinkedHashMap::new))
                .values()
                .stream()
                .map(Member::id)
                .collect(Collectors.toSet());
        return all.stream().filter(member -> !member.standing().living() || member.actor().isEmpty() || nearest.contains(member.id())).toList();
    }

    /** Who is in these communities, by community. */
    public Map<UUID, List<Member>> in(Collection<UUID> communities) {
        var inside = jdbc.sql(SELECT + "where m.community = any (:ids) and m.standing = 'IN' order by m.chosen_at, m.id")
                .param("ids", communities.toArray(UUID[]::new))
                .query((row, _) -> member(row))
                .list();
        return once(inside).stream()
                .collect(Collectors.groupingBy(Member::community));
    }

    /** Memberships, invitations and requests of a person and of the actors for which the person speaks, the newest first. */
    public List<Member> ofPerson(UUID person, Collection<UUID> own) {
        return once(jdbc.sql(SELECT + """
                where m.standing <> 'CHOSEN' and (m.actor is null and m.person = :person or ecosystem.successor(m.actor) = any (:own))
                order by coalesce(m.ended_at, 'infinity'::timestamptz) desc, m.chosen_at desc, m.id limit 200
                """)
                .param("person", person)
                .param("own", own.toArray(UUID[]::new))
                .query((row, _) -> member(row))
                .list());
    }

    /** Who came or was asked as a person with an account: without an actor, or as the actor that the person is. */
    List<Member> persons(UUID community) {
        return jdbc.sql(SELECT + """
                left join ecosystem.actor a on a.id = m.actor
                where m.community = :community and m.person is not null and (m.actor is null or a.kind = 'PERSON')
                """)
                .param("community", community)
                .query((row, _) -> member(row))
                .list();
    }

    /** How many were asked at an address after that moment, whatever has become of it. */
    long askedByMail(UUID community, Instant after) {
        return jdbc.sql("select count(*) from ecosystem.community_member where community = :community and email is not null and asked_at > :after")
                .param("community", community)
                .param("after", Timestamp.from(after))
                .query(Long.class)
                .single();
    }

    /** Whose request to these communities has waited since, by community. */
    public Map<UUID, List<Member>> asking(Collection<UUID> communities, Instant askedBefore) {
        return jdbc.sql(SELECT + "where m.community = any (:ids) and m.standing = 'ASKING' and m.asked_at < :before order by m.asked_at, m.id")
                .param("ids", communities.toArray(UUID[]::new))
                .param("before", Timestamp.from(askedBefore))
                .query((row, _) -> member(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Member::community));
    }

    /** Requests that nobody has answered since. */
    List<Member> unanswered(Instant askedBefore) {
        return jdbc.sql(SELECT + "where m.standing = 'ASKING' and m.asked_at < :before order by m.id")
                .param("before", Timestamp.from(askedBefore))
                .query((row, _) -> member(row))
                .list();
    }

    /** Whether this actor or this address said no to this community, was refused, or was asked and removed, after that moment. */
    boolean declined(UUID community, Optional<UUID> actor, Contact contact, Instant after) {
        return jdbc.sql("""
                select count(*) from ecosystem.community_member
                where community = :community and ended_at > :after
                  and (standing in ('DECLINED', 'REFUSED', 'LEFT') or standing = 'REMOVED' and asked_at is not null)
                  and (ecosystem.successor(actor) = :actor or actor is null and person = :person or lower(email) = lower(:email))
                """)
                .param("community", community)
                .param("after", Timestamp.from(after))
                .param("actor", actor.orElse(null), Types.OTHER)
                .param("person", contact.person().orElse(null), Types.OTHER)
                .param("email", contact.email().orElse(null), Types.VARCHAR)
                .query(Long.class)
                .single() > 0;
    }

    /** Wherever this address is kept; always in the same order, so that two who hold them one by one do not wait for each other. */
    List<Member> withAddress(String email) {
        return jdbc.sql(SELECT + "where lower(m.email) = lower(:email) order by m.community, m.id")
                .param("email", email)
                .query((row, _) -> member(row))
                .list();
    }

    /** Refuses whoever is there already. */
    void insert(Member member) {
        try {
            jdbc.sql("""
                    insert into ecosystem.community_member (id, community, actor, person, name, email, lang, standing, part, shown, words, reason, chosen_at,
                        asked_at, answered_at, ended_at)
                    values (:id, :community, :actor, :person, :name, :email, :lang, :standing, :part, :shown, :words, :reason, :chosen, :asked, :answered, :ended)
                    """)
                    .params(columns(member))
                    .update();
        } catch (DuplicateKeyException there) {
            throw new Refused("ecosystem.communities.refused.there");
        }
    }

    void save(Member member) {
        jdbc.sql("""
                update ecosystem.community_member set person = :person, name = :name, email = :email, lang = :lang, standing = :standing, part = :part,
                    shown = :shown, words = :words, reason = :reason, asked_at = :asked, answered_at = :answered, ended_at = :ended
                where id = :id
                """)
                .params(columns(member))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Member member) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("id", member.id());
        columns.put("community", member.community());
        columns.put("actor", member.actor().orElse(null));
        columns.put("person", member.contact().person().orElse(null));
        columns.put("name", member.contact().name());
        columns.put("email", member.contact().email().orElse(null));
        columns.put("lang", member.lang().tag());
        columns.put("standing", member.standing().name());
        columns.put("part", member.part().name());
        columns.put("shown", member.shown());
        columns.put("words", member.words());
        columns.put("reason", member.reason());
        columns.put("chosen", Timestamp.from(member.times().chosen()));
        columns.put("asked", member.times().asked().map(Timestamp::from).orElse(null));
        columns.put("answered", member.times().answered().map(Timestamp::from).orElse(null));
        columns.put("ended", member.times().ended().map(Timestamp::from).orElse(null));
        return columns;
    }

    /** Takes away whom nobody was asked about, or a request that is taken back, as if it had never been. */
    void delete(UUID id) {
        jdbc.sql("delete from ecosystem.community_member where id = :id").param("id", id).update();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("community", UUID.class),
                Optional.ofNullable(row.getObject("present", UUID.class)),
                new Contact(Optional.ofNullable(row.getObject("person", UUID.class)), row.getString("name"), Optional.ofNullable(row.getString("email"))),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                Standing.valueOf(row.getString("standing")),
                Part.valueOf(row.getString("part")),
                row.getBoolean("shown"),
                row.getString("words"),
                row.getString("reason"),
                new Times(row.getTimestamp("chosen_at").toInstant(), at(row, "asked_at"), at(row, "answered_at"), at(row, "ended_at")));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
