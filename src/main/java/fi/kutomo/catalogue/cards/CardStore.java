package fi.kutomo.catalogue.cards;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Cards in the database. A card and its texts are read in one statement. */
@Component
class CardStore {

    private static final String SELECT =
            """
            select c.*, t.texts
            from catalogue.card c
            join lateral (
                select jsonb_object_agg(lang, jsonb_build_object('title', title, 'summary', summary, 'body', body)) as texts
                from catalogue.card_text
                where card_id = c.id
            ) t on true
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Json json;

    CardStore(JdbcClient sql, JdbcTemplate batch, Json json) {
        this.sql = sql;
        this.batch = batch;
        this.json = json;
    }

    void save(Collection<Card> cards) {
        batch.batchUpdate(
                """
                insert into catalogue.card (id, kind, permanent_id, path, original, facets, from_day, until_day, confirmed_on, codes,
                                            published_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set kind = excluded.kind, path = excluded.path, original = excluded.original,
                    facets = excluded.facets, from_day = excluded.from_day, until_day = excluded.until_day,
                    confirmed_on = excluded.confirmed_on, codes = excluded.codes, changed_at = excluded.changed_at
                """,
                cards.stream().map(this::row).toList());
        sql.sql("delete from catalogue.card_text where card_id = any (:ids)")
                .param("ids", cards.stream().map(card -> card.ref().id()).toArray(UUID[]::new))
                .update();
        var texts = new ArrayList<Object[]>();
        for (var card : cards) {
            card.texts().forEach((lang, text) -> texts.add(
                    new Object[] {card.ref().id(), lang.tag(), text.title(), text.summary(), text.body()}));
        }
        batch.batchUpdate("insert into catalogue.card_text (card_id, lang, title, summary, body) values (?, ?, ?, ?, ?)", texts);
    }

    private Object[] row(Card card) {
        return new Object[] {
            card.ref().id(),
            card.ref().kind(),
            card.permanentId(),
            card.path(),
            card.original().tag(),
            json.jsonb(card.facets()),
            card.from().map(Date::valueOf).orElse(null),
            card.until().map(Date::valueOf).orElse(null),
            card.confirmed().map(Date::valueOf).orElse(null),
            card.codes().toArray(String[]::new),
            Timestamp.from(card.published()),
            Timestamp.from(card.changed())
        };
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from catalogue.card where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).update();
    }

    List<Card> find(Collection<UUID> ids) {
        return sql.sql(SELECT + "where c.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::card)
                .list();
    }

    Optional<Card> byPermanentId(String permanentId) {
        return sql.sql(SELECT + "where c.permanent_id = :id").param("id", permanentId).query(this::card).optional();
    }

    List<Card> byPermanentIds(Collection<String> permanentIds) {
        return sql.sql(SELECT + "where c.permanent_id = any (:ids)").param("ids", permanentIds.toArray(String[]::new)).query(this::card).list();
    }

    Optional<Card> at(String path) {
        return sql.sql(SELECT + "where c.path = :path").param("path", path).query(this::card).optional();
    }

    Set<UUID> ids(String kind) {
        return sql.sql("select id from catalogue.card where kind = :kind").param("kind", kind).query(UUID.class).set();
    }

    List<Card> after(Optional<UUID> id, int atMost) {
        return sql.sql(SELECT + "where c.id > :id order by c.id limit :atMost")
                .param("id", id.orElse(new UUID(0, 0)))
                .param("atMost", atMost)
                .query(this::card)
                .list();
    }

    List<Card> newest(int atMost, Collection<String> kinds) {
        return sql.sql(SELECT + "where c.kind = any (:kinds) order by c.published_at desc, c.id desc limit :atMost")
                .param("kinds", kinds.toArray(String[]::new))
                .param("atMost", atMost)
                .query(this::card)
                .list();
    }

    List<Card> changed(Instant since, UUID after, Collection<String> kinds, int atMost) {
        return sql.sql(SELECT + "where c.kind = any (:kinds) and (c.changed_at, c.id) > (:since, :after) order by c.changed_at, c.id limit :atMost")
                .param("kinds", kinds.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("after", after)
                .param("atMost", atMost)
                .query(this::card)
                .list();
    }

    long count(String kind) {
        return sql.sql("select count(*) from catalogue.card where kind = :kind").param("kind", kind).query(Long.class).single();
    }

    long count() {
        return sql.sql("select count(*) from catalogue.card").query(Long.class).single();
    }

    List<Catalogue.Place> places(int offset, int atMost) {
        return sql.sql("select id, kind, path, changed_at from catalogue.card order by path offset :offset limit :atMost")
                .param("offset", offset)
                .param("atMost", atMost)
                .query((row, number) -> new Catalogue.Place(
                        new Ref(row.getString("kind"), row.getObject("id", UUID.class)),
                        row.getString("path"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private Card card(ResultSet row, int number) throws SQLException {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        json.read(row.getString("texts"), new TypeReference<Map<String, CardText>>() {})
                .forEach((tag, text) -> Lang.of(tag).ifPresent(lang -> texts.put(lang, text)));
        return new Card(
                new Ref(row.getString("kind"), row.getObject("id", UUID.class)),
                row.getString("permanent_id"),
                row.getString("path"),
                Lang.of(row.getString("original")).orElse(Lang.FI),
                texts,
                json.read(row.getString("facets"), new TypeReference<Map<String, List<String>>>() {}),
                day(row, "from_day"),
                day(row, "until_day"),
                day(row, "confirmed_on"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                List.of((String[]) row.getArray("codes").getArray()));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
