package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.organisations.MergeProposal.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the keys of organisations' names and the proposals to merge two of them. */
@Component
public class ProposalStore {

    /** Before a business id whose check digit is right; no name has a colon in its key. */
    private static final String ID = "id:";

    /** Before the municipality in which an organisation is. */
    private static final String PLACE = "in:";

    private static final String SELECT = "select id, kept, other, key, state, at, undo from knowledge.merge_proposal";

    private final JdbcClient jdbc;
    private final Json json;

    public ProposalStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Replaces the keys of these organisations. */
    void saveKeys(List<Entry> organisations) {
        var ids = new ArrayList<UUID>();
        var keys = new ArrayList<String>();
        for (var organisation : organisations) {
            var own = new LinkedHashSet<String>();
            var signs = Signs.of(organisation);
            signs.names().forEach(name -> own.add(OrganisationNames.key(name)));
            own.remove("");
            signs.businessId().ifPresent(id -> own.add(ID + id));
            signs.municipalities().forEach(area -> own.add(PLACE + area));
            own.forEach(key -> {
                ids.add(organisation.id().value());
                keys.add(key.length() > 300 ? key.substring(0, 300) : key);
            });
        }
        jdbc.sql("delete from knowledge.organisation_key where entry = any (:ids)")
                .param("ids", organisations.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into knowledge.organisation_key (entry, key, version)
                select distinct t.entry, t.key, :version from unnest(:ids::uuid[], :keys::text[]) as t (entry, key)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("version", OrganisationNames.VERSION)
                .update();
    }

    /** Organisations whose keys were made by other rules than those of today. */
    List<EntryId> outdated() {
        return jdbc.sql("select distinct entry from knowledge.organisation_key where version <> :version")
                .param("version", OrganisationNames.VERSION)
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /**
     * Proposes every pair of these organisations with any other of the same name or business id. Two business ids are two organisations, and
     * so is one name in different municipalities. The older one is kept. A pair that was proposed before, whatever became of it, is not
     * proposed again.
     */
    int propose(List<Entry> organisations, Instant at) {
        return jdbc.sql("""
                insert into knowledge.merge_proposal (id, kept, other, key, state, at)
                select gen_random_uuid(), t.kept, t.other, min(t.key), 'OPEN', :at
                from (
                    select case when e.permanent_id < o.permanent_id then e.id else o.id end as kept,
                        case when e.permanent_id < o.permanent_id then o.id else e.id end as other, k.key
                    from knowledge.organisation_key k
                    join knowledge.organisation_key same on same.key = k.key and same.entry <> k.entry
                    join knowledge.entry e on e.id = k.entry
                    join knowledge.entry o on o.id = same.entry
                    where k.entry = any (:ids) and e.publication <> 'WITHDRAWN' and o.publication <> 'WITHDRAWN' and k.key not like :place || '%'
                      and not exists (
                        select from knowledge.organisation_key a
                        join knowledge.organisation_key b on b.entry = o.id and b.key like :id || '%' and b.key <> a.key
                        where a.entry = e.id and a.key like :id || '%')
                      and (k.key like :id || '%'
                        or not exists (select from knowledge.organisation_key a where a.entry = e.id and a.key like :place || '%')
                        or not exists (select from knowledge.organisation_key b where b.entry = o.id and b.key like :place || '%')
                        or exists (
                            select from knowledge.organisation_key a join knowledge.organisation_key b on b.entry = o.id and b.key = a.key
                            where a.entry = e.id and a.key like :place || '%'))
                ) t
                group by t.kept, t.other
                on conflict do nothing
                """)
                .param("at", Timestamp.from(at))
                .param("id", ID)
                .param("place", PLACE)
                .param("ids", organisations.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .update();
    }

    public MergeProposal get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query((row, _) -> proposal(row)).optional()
                .orElseThrow(() -> new NotFound("merge proposal " + id));
    }

    MergeProposal lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update").param("id", id).query((row, _) -> proposal(row)).optional()
                .orElseThrow(() -> new NotFound("merge proposal " + id));
    }

    /** Proposals that wait for an editor, oldest first, from this one on. */
    public List<MergeProposal> open(int from, int atMost) {
        return jdbc.sql(SELECT + " where state = 'OPEN' order by at, id limit :most offset :from")
                .param("from", from)
                .param("most", atMost)
                .query((row, _) -> proposal(row))
                .list();
    }

    /** Merges that stand, the last first, from this one on. */
    public List<MergeProposal> accepted(int from, int atMost) {
        return jdbc.sql(SELECT + " where state = 'ACCEPTED' order by decided_at desc, id limit :most offset :from")
                .param("most", atMost)
                .param("from", from)
                .query((row, _) -> proposal(row))
                .list();
    }

    public long countAccepted() {
        return jdbc.sql("select count(*) from knowledge.merge_proposal where state = 'ACCEPTED'").query(Long.class).single();
    }

    /** Pairs of these organisations that were kept apart, or parted again. */
    Set<Set<EntryId>> apart(Collection<EntryId> organisations) {
        return Set.copyOf(jdbc.sql("select kept, other from knowledge.merge_proposal where state = 'REJECTED' and kept = any (:ids) and other = any (:ids)")
                .param("ids", organisations.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> Set.of(new EntryId(row.getObject("kept", UUID.class)), new EntryId(row.getObject("other", UUID.class))))
                .list());
    }

    public long countOpen() {
        return jdbc.sql("select count(*) from knowledge.merge_proposal where state = 'OPEN'").query(Long.class).single();
    }

    /** Another one whenever a pair came, was decided or parted, or one of its organisations changed. */
    String pulse() {
        return jdbc.sql("""
                select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', p.id, p.state, k.version, o.version), 0)))
                from knowledge.merge_proposal p join knowledge.entry k on k.id = p.kept join knowledge.entry o on o.id = p.other
                where p.state in ('OPEN', 'REJECTED')
                """).query(String.class).single();
    }

    void decide(UUID id, State state, Optional<MergeUndo> undo, Instant at, Caller caller) {
        jdbc.sql("""
                update knowledge.merge_proposal set state = :state, undo = :undo, decided_at = :at, decided_by = :by where id = :id
                """)
                .param("state", state.name())
                .param("undo", undo.map(json::jsonb).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Proposals about an organisation that is gone are settled with it. */
    void rejectOthersOf(EntryId gone, UUID except, Instant at, Caller caller) {
        jdbc.sql("""
                update knowledge.merge_proposal set state = 'REJECTED', decided_at = :at, decided_by = :by
                where state = 'OPEN' and id <> :except and (kept = :gone or other = :gone)
                """)
                .param("at", Timestamp.from(at))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .param("except", except)
                .param("gone", gone.value())
                .update();
    }

    private MergeProposal proposal(ResultSet row) throws SQLException {
        var undo = row.getString("undo");
        return new MergeProposal(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("kept", UUID.class)),
                new EntryId(row.getObject("other", UUID.class)),
                row.getString("key"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant(),
                undo == null ? Optional.empty() : Optional.of(json.read(undo, MergeUndo.class)));
    }
}
