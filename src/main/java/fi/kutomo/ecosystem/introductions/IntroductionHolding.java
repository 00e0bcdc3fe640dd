package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Introductions in which a person was asked, also by address, wrote or weaves. The export tells what the person was told and said, and
 * what was told of the person; of the other side it holds nothing, before as after. Forgetting somebody who is asked ends what is open.
 */
@Component
class IntroductionHolding implements Holding.ByAddress {

    private static final String MINE = "(s.person = :person or lower(s.email) = any (:addresses))";

    private final JdbcClient jdbc;
    private final IntroductionStore store;
    private final StepStore steps;
    private final LeftAloneStore leftAlone;
    private final Settling settling;
    private final Telling telling;
    private final Clock clock;

    IntroductionHolding(JdbcClient jdbc, IntroductionStore store, StepStore steps, LeftAloneStore leftAlone, Settling settling, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.steps = steps;
        this.leftAlone = leftAlone;
        this.settling = settling;
        this.telling = telling;
        this.clock = clock;
    }

    /** Before the actor that the person is: with it goes the thread that leads here. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("ecosystem.introductions.holding.asked", asked("""
                        select s.name, s.email, s.lang, s.words as told_of_the_other, o.words as told_of_you,
                            array_to_string(s.facts, ', ') as facts_of_the_other, array_to_string(o.facts, ', ') as facts_of_you, s.asked_at, s.reminded_at, s.answer,
                            s.answered_at, s.told
                        from ecosystem.introduction_side s
                        left join ecosystem.introduction_side o on o.introduction = s.introduction and o.place <> s.place
                        where s.asked_at is not null and
                        """ + MINE + " order by s.asked_at", subject)),
                new Section("ecosystem.introductions.holding.kept", asked("""
                        select s.name, s.email, s.lang, s.words as to_be_told_of_the_other, o.words as to_be_told_of_you
                        from ecosystem.introduction_side s
                        left join ecosystem.introduction_side o on o.introduction = s.introduction and o.place <> s.place
                        where s.asked_at is null and
                        """ + MINE + " order by s.id", subject)),
                new Section("ecosystem.introductions.holding.written", asked("""
                        select p.act, p.words, p.at from ecosystem.introduction_step p left join ecosystem.introduction_side s on s.id = p.side
                        where p.done_by = :person or
                        """ + MINE + " order by p.at", subject)),
                new Section("ecosystem.introductions.holding.woven", asked("""
                        select case when t.state = 'WITHDRAWN' and i.state = 'TIED' then 'NO_TIE' else i.state end as state, i.why, i.proposed_at,
                            i.introduced_at, i.ended_at
                        from ecosystem.introduction i left join ecosystem.tie t on t.id = i.tie
                        where i.led_by = :person order by i.proposed_at
                        """, subject)),
                new Section("ecosystem.introductions.holding.leftAlone", leftAlone.since(subject.addresses())));
    }

    @Override
    public Forecast forecast(Subject subject) {
        var goes = new LinkedHashMap<String, Long>();
        goes.put("ecosystem.introductions.holding.asked", on("select count(*) from ecosystem.introduction_side s where " + MINE, subject).query(Long.class).single());
        var stays = new LinkedHashMap<String, Long>();
        stays.put("ecosystem.introductions.holding.leftAlone", (long) leftAlone.since(subject.addresses()).size());
        stays.put("ecosystem.introductions.holding.woven", jdbc.sql("select count(*) from ecosystem.introduction where led_by = :person")
                .param("person", subject.person())
                .query(Long.class)
                .single());
        return new Forecast(goes, stays);
    }

    @Override
    public void erase(Subject subject) {
        var concerned = on("select distinct s.introduction from ecosystem.introduction_side s where " + MINE, subject).query(UUID.class).list();
        concerned.forEach(id -> leave(id, subject));
        on("""
                update ecosystem.introduction_step set words = ''
                where done_by = :person or side in (select s.id from ecosystem.introduction_side s where
                """ + MINE + ")", subject).update();
        jdbc.sql("update ecosystem.introduction_side set words = '', facts = '{}' where introduction = any (:ids)")
                .param("ids", concerned.toArray(UUID[]::new))
                .update();
        on("delete from ecosystem.introduction_key where side in (select s.id from ecosystem.introduction_side s where " + MINE + ")", subject).update();
        on("update ecosystem.introduction_side s set person = null, name = '', email = null where " + MINE, subject).update();
        jdbc.sql("update ecosystem.introduction_step set done_by = null where done_by = :person").param("person", subject.person()).update();
        jdbc.sql("update ecosystem.introduction set led_by = null, why = '' where led_by = :person").param("person", subject.person()).update();
    }

    /**
     * What is open ends. The other hears the words that it would hear anyway, and hears them at once: nothing is left to read of who is
     * forgotten, and no answer can end it so early.
     */
    private void leave(UUID id, Subject subject) {
        var before = store.lock(id);
        var now = clock.instant();
        var ended = before.state().open() ? before.end(Ending.LEFT, now) : before;
        store.save(settling.settle(ended.each(side -> belongs(side, subject) ? side.hearing(Optional.empty()) : side)));
        if (before.state().open()) {
            steps.note(id, Optional.empty(), Step.Act.LEFT, "", now, Optional.empty());
            telling.weaver(ended, ended.weaver().filter(weaver -> !weaver.equals(subject.person())), "ecosystem.mail.introductionMoved");
        }
    }

    private static boolean belongs(Side side, Subject subject) {
        return side.contact().person().filter(subject.person()::equals).isPresent()
                || side.contact().email().map(email -> email.toLowerCase(Locale.ROOT)).filter(subject.addresses()::contains).isPresent();
    }

    /** A year after the end nothing is kept but that it was, when and how it ended, and which organisations and networks it was about. */
    int forget(Instant endedBefore) {
        var over = jdbc.sql("""
                select i.id from ecosystem.introduction i
                where i.ended_at < :before and exists (
                    select from ecosystem.introduction_side s
                    where s.introduction = i.id and (s.words <> '' or s.answer is not null or s.person is not null or s.email is not null or s.name <> ''))
                """)
                .param("before", Timestamp.from(endedBefore))
                .query(UUID.class)
                .list();
        for (var act : List.of(
                "delete from ecosystem.introduction_key where side in (select id from ecosystem.introduction_side where introduction = any (:ids))",
                "delete from ecosystem.introduction_step where introduction = any (:ids)",
                """
                update ecosystem.introduction_side set person = null, name = '', email = null, words = '', facts = '{}', answer = null, answered_at = null, told = null
                where introduction = any (:ids)
                """,
                """
                update ecosystem.introduction_side set actor = null
                where introduction = any (:ids) and actor in (select id from ecosystem.actor where kind = 'PERSON')
                """,
                "update ecosystem.introduction set why = '' where id = any (:ids)")) {
            jdbc.sql(act).param("ids", over.toArray(UUID[]::new)).update();
        }
        return over.size();
    }

    private List<Map<String, Object>> asked(String query, Subject subject) {
        return on(query, subject).query().listOfRows();
    }

    private StatementSpec on(String query, Subject subject) {
        return jdbc.sql(query).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new));
    }
}
