package fi.kutomo.learning.offers;

import fi.kutomo.learning.offers.Offer.Kind;
import fi.kutomo.learning.offers.Offer.Owner;
import fi.kutomo.learning.offers.Offer.Plan;
import fi.kutomo.learning.offers.Offer.State;
import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of offers. */
@Component
public class OfferStore {

    private final JdbcClient jdbc;
    private final Json json;

    OfferStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Offer> at(String slug) {
        return jdbc.sql("select * from learning.offer where slug = :slug").param("slug", slug).query((row, _) -> offer(row)).optional();
    }

    public List<Offer> find(Collection<UUID> ids) {
        return jdbc.sql("select * from learning.offer where id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> offer(row))
                .list();
    }

    /** Held until the end of the transaction. */
    Offer lock(UUID id) {
        return jdbc.sql("select * from learning.offer where id = :id for update")
                .param("id", id)
                .query((row, _) -> offer(row))
                .optional()
                .orElseThrow(() -> new NotFound("offer " + id));
    }

    /** Those that can be had, the newest first. */
    List<Offer> open() {
        return jdbc.sql("select * from learning.offer where state = 'OPEN' order by published_at desc, id").query((row, _) -> offer(row)).list();
    }

    /** Those of these owners, and everything of the centre and of partners without a page when asked; drafts and ended ones, too. */
    List<Offer> keptBy(Collection<UUID> owners, boolean everything) {
        return jdbc.sql("select * from learning.offer where owner = any (:owners) or :everything order by state, changed_at desc, id")
                .param("owners", owners.toArray(UUID[]::new))
                .param("everything", everything)
                .query((row, _) -> offer(row))
                .list();
    }

    List<UUID> ofOwners(Collection<UUID> owners) {
        return jdbc.sql("select id from learning.offer where state = 'OPEN' and owner = any (:owners)")
                .param("owners", owners.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void insert(UUID id, String slug, Plan plan, Instant at, Optional<UUID> by) {
        said("""
                insert into learning.offer (id, state, slug, kind, title, about, owner, owner_name, link, %s, room, online, free, price, made_at, made_by, changed_at)
                values (:id, 'DRAFT', :slug, :kind, :title, :about, :owner, :name, :link, %s, :room, :online, :free, :price, :at, :by, :at)
                """.formatted(Tags.COLUMNS, Tags.VALUES), plan, at)
                .param("id", id)
                .param("slug", slug)
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    void change(UUID id, int readVersion, Plan plan, Instant at) {
        int taken = said("""
                update learning.offer set kind = :kind, title = :title, about = :about, owner = :owner, owner_name = :name, link = :link, %s,
                    room = :room, online = :online, free = :free, price = :price, version = version + 1, changed_at = :at
                where id = :id and version = :version
                """.formatted(Tags.SETS), plan, at)
                .param("id", id)
                .param("version", readVersion)
                .update();
        if (taken == 0) {
            throw new Refused("learning.offers.refused.meanwhile");
        }
    }

    private StatementSpec said(String act, Plan plan, Instant at) {
        return plan.tags().bind(jdbc.sql(act))
                .param("kind", plan.kind().name())
                .param("title", json.jsonb(plan.title()))
                .param("about", json.jsonb(plan.about()))
                .param("owner", plan.owner().page().orElse(null), Types.OTHER)
                .param("name", plan.owner().name())
                .param("link", plan.link())
                .param("room", plan.room())
                .param("online", plan.online())
                .param("free", plan.free())
                .param("price", plan.price())
                .param("at", Timestamp.from(at));
    }

    void stand(UUID id, State state, Instant at) {
        jdbc.sql("""
                update learning.offer set state = :state, published_at = coalesce(published_at, :at), version = version + 1, changed_at = :at where id = :id
                """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from learning.offer where id = :id").param("id", id).update();
    }

    private Offer offer(ResultSet row) throws SQLException {
        var owner = new Owner(Optional.ofNullable(row.getObject("owner", UUID.class)), row.getString("owner_name"));
        var plan = new Plan(
                Kind.valueOf(row.getString("kind")), text(row, "title"), text(row, "about"), owner, row.getString("link"), Tags.read(row),
                row.getBoolean("room"), row.getBoolean("online"), row.getBoolean("free"), row.getString("price"));
        return new Offer(
                row.getObject("id", UUID.class), State.valueOf(row.getString("state")), row.getString("slug"), plan, row.getInt("version"),
                row.getTimestamp("made_at").toInstant(), Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
                row.getTimestamp("changed_at").toInstant());
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.read(row.getString(column), LocalizedText.class);
    }
}
