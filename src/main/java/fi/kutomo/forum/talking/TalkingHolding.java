package fi.kutomo.forum.talking;

import fi.kutomo.forum.posts.ThreadCards;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Mentions;
import fi.kutomo.platform.personal.Mentions.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept about somebody who talked here. Others have answered what the person said: it stays in its place without the name, and the
 * person's addresses are cut out of all that was said.
 */
@Component
class TalkingHolding implements Holding.ByAddress {

    private static final List<Place> SAID = List.of(
            Place.text("forum.post", "body"), Place.text("forum.post", "plain"), Place.text("forum.former_text", "body"), Place.text("forum.thread", "title"), Place.text("forum.post", "heading"),
            Place.text("forum.thread", "place"), Place.text("forum.thread", "link"),
            Place.text("forum.translation", "body"), Place.text("forum.translation", "plain"));

    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final ThreadCards cards;

    TalkingHolding(JdbcClient jdbc, Mentions mentions, ThreadCards cards) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.cards = cards;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("forum.holding.threads", on("""
                        select slug, kind, title, lang, place, link, begun_at from forum.thread where begun_by = :person or last_by = :person order by begun_at
                        """, subject)),
                new Section("forum.holding.posts", on("""
                        select t.slug, p.number, p.body, p.lang, p.organisation_name, p.office, p.state, p.written_at, p.edited_at
                        from forum.post p join forum.thread t on t.id = p.thread where p.written_by = :person order by p.written_at
                        """, subject)),
                new Section("forum.holding.former", on("select body, changed_at from forum.former_text where changed_by = :person order by changed_at", subject)),
                new Section("forum.holding.reading", on("""
                        select t.slug, r.number, r.at from forum.reading r join forum.thread t on t.id = r.thread where r.person = :person order by r.at
                        """, subject)),
                new Section("forum.holding.files", on("""
                        select e.given_at, t.slug, p.number from forum.enclosure e
                        left join forum.post p on p.id = e.post left join forum.thread t on t.id = e.thread where e.given_by = :person order by e.given_at
                        """, subject)),
                new Section("forum.holding.translations", on("""
                        select t.slug, p.number, r.lang, r.body, r.translated_at from forum.translation r
                        join forum.post p on p.id = r.post join forum.thread t on t.id = p.thread where r.translated_by = :person order by r.translated_at
                        """, subject)),
                new Section("forum.holding.mentions", on("""
                        select m.handle, t.slug, p.number from forum.mention m join forum.post p on p.id = m.post join forum.thread t on t.id = p.thread
                        where m.person = :person order by p.written_at
                        """, subject)),
                new Section("forum.holding.drafts", on("select sent::text as sent, saved_at from forum.draft where person = :person order by saved_at", subject)),
                new Section("forum.holding.addresses", mentions.of(subject.addresses(), SAID)));
    }

    private List<Map<String, Object>> on(String query, Subject subject) {
        return jdbc.sql(query).param("person", subject.person()).query().listOfRows();
    }

    @Override
    public Forecast forecast(Subject subject) {
        Map<String, Long> goes = new LinkedHashMap<>();
        goes.put("forum.holding.drafts", count("forum.draft where person = :person", subject));
        goes.put("forum.holding.reading", count("forum.reading where person = :person", subject));
        goes.put("forum.holding.addresses", mentions.count(subject.addresses(), SAID));
        Map<String, Long> stays = new LinkedHashMap<>();
        stays.put("forum.holding.threads", count("forum.thread where begun_by = :person", subject));
        stays.put("forum.holding.posts", count("forum.post where written_by = :person", subject));
        stays.put("forum.holding.translations", count("forum.translation where translated_by = :person", subject));
        return new Forecast(goes, stays);
    }

    private long count(String rows, Subject subject) {
        return jdbc.sql("select count(*) from " + rows).param("person", subject.person()).query(Long.class).single();
    }

    @Override
    public void erase(Subject subject) {
        var touched = render(subject);
        for (var act : List.of(
                "delete from forum.draft where person = :person",
                "delete from forum.reading where person = :person",
                "delete from forum.mention where person = :person",
                "update forum.translation set translated_by = null where translated_by = :person",
                "update forum.enclosure set given_by = null where given_by = :person",
                "update forum.former_text set changed_by = null where changed_by = :person",
                "update forum.post set written_by = null, organisation = null, organisation_name = '', office = null where written_by = :person",
                "update forum.thread set begun_by = null where begun_by = :person",
                "update forum.thread set last_by = null where last_by = :person")) {
            jdbc.sql(act).param("person", subject.person()).update();
        }
        mentions.cut(subject.addresses(), SAID);
        cards.show(touched);
    }

    /** Takes the name by which others called the person out of what they said, and lets markup be made anew; answers which threads that concerns. */
    private Set<UUID> render(Subject subject) {
        jdbc.sql("""
                update forum.translation t set body = replace(t.body, '@' || m.handle, '@…'), plain = replace(t.plain, '@' || m.handle, '@…'), edition = 0, html = ''
                from forum.mention m where m.post = t.post and m.person = :person
                """).param("person", subject.person()).update();
        jdbc.sql("""
                update forum.translation t set edition = 0, html = '' where exists (select from unnest(:addresses::text[]) a where strpos(lower(t.body), lower(a)) > 0)
                """).param("addresses", subject.addresses().toArray(String[]::new)).update();
        var touched = new HashSet<UUID>(jdbc.sql("""
                update forum.post p set body = replace(p.body, '@' || m.handle, '@…'), plain = replace(p.plain, '@' || m.handle, '@…'), edition = 0, html = ''
                from forum.mention m where m.post = p.id and m.person = :person returning p.thread
                """)
                .param("person", subject.person())
                .query(UUID.class)
                .list());
        touched.addAll(jdbc.sql("""
                update forum.post p set edition = 0, html = '' where exists (select from unnest(:addresses::text[]) a where strpos(lower(p.body), lower(a)) > 0)
                returning p.thread
                """)
                .param("addresses", subject.addresses().toArray(String[]::new))
                .query(UUID.class)
                .list());
        touched.addAll(jdbc.sql("select id from forum.thread t where exists (select from unnest(:addresses::text[]) a where strpos(lower(t.title), lower(a)) > 0)")
                .param("addresses", subject.addresses().toArray(String[]::new))
                .query(UUID.class)
                .list());
        return touched;
    }
}
