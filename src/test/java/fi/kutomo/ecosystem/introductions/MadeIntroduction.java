package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two example networks in one region, one kept by somebody with an account, one that is asked by mail, and a weaver. */
public final class MadeIntroduction {

    static final String WORDS_OF_ONE = "Järjestö on kokeillut kotikäyntejä yksinäisille ja etsii kuntaa, joka jatkaisi niitä.";
    static final String WORDS_OF_OTHER = "Kunnan työryhmä etsii tapoja tavoittaa yksin asuvia.";

    final ApplicationContext program;
    final JdbcClient sql;
    final TestPeople people;
    final Person weaver;
    final Person maker;
    final String mail;
    final UUID one;
    final UUID other;

    MadeIntroduction(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
        this.people = new TestPeople(program);
        this.weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        this.maker = named("Wilmakka Zorvanteri");
        this.one = network("Kuuramaan Pilke", maker.id(), "region/06");
        this.other = network("Xyrkylän Verkkopaja", null, "region/06");
        this.mail = "quentti-" + Ids.next() + "@xyrkyla.example";
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Person named(String name) {
        var person = people.with(Assurance.SPONSORED);
        bean(PersonStore.class).rename(person.id(), name);
        return bean(PersonStore.class).find(person.id()).orElseThrow();
    }

    UUID network(String name, @Nullable UUID maker, String region) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :slug, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("slug", name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + id.toString().substring(24))
                .param("name", name)
                .param("maker", maker, java.sql.Types.OTHER)
                .update();
        say(id, "REGION", region);
        return id;
    }

    /** Somebody who is an actor as a person. */
    UUID person(Person person, String region) {
        var id = Ids.next();
        sql.sql("insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at) values (:id, 'PERSON', 'SHOWN', :id::text, :person, now(), now())")
                .param("id", id)
                .param("person", person.id())
                .update();
        say(id, "REGION", region);
        return id;
    }

    void agree(Person person, String about, Consents.Scope scope) {
        consent(person, about, scope, true);
    }

    void disagree(Person person, String about, Consents.Scope scope) {
        consent(person, about, scope, false);
    }

    private void consent(Person person, String about, Consents.Scope scope, boolean given) {
        sql.sql("insert into accounts.consent (id, person, about, scope, given, shown, lang, at) values (:id, :person, :about, :scope, :given, 'x', 'fi', now())")
                .param("id", Ids.next())
                .param("person", person.id())
                .param("about", about)
                .param("scope", scope.name())
                .param("given", given)
                .update();
    }

    /** Whoever made the network does not keep it any more. */
    void leaves(UUID network) {
        sql.sql("update ecosystem.actor set made_by = null where id = :id").param("id", network).update();
    }

    void say(UUID actor, String facet, String term) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor, :facet, :term, 3, 'SELF', now())
                """)
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .update();
    }

    Actor actor(UUID id) {
        return bean(ActorStore.class).find(List.of(id), bean(Sights.class).of(Caller.system())).getFirst();
    }

    Draft draft() {
        return draft(one, Contact.person(maker.id()), other, Contact.mail("Quentti Xyrkynen", mail));
    }

    Draft draft(UUID first, Contact asked, UUID second, Contact askedToo) {
        return new Draft(
                new Draft.Part(actor(first), asked, Lang.FI, WORDS_OF_OTHER), new Draft.Part(actor(second), askedToo, Lang.FI, WORDS_OF_ONE),
                "Kotikäynnit tarvitsevat jatkajan.");
    }

    UUID proposed() {
        return bean(Introducing.class).propose(draft(), caller(weaver));
    }

    UUID asked() {
        var id = proposed();
        bean(Introducing.class).ask(id, 0, caller(weaver));
        return id;
    }

    UUID introduced() {
        var id = asked();
        answer(id, 1, Answer.YES);
        answer(id, 2, Answer.YES);
        return id;
    }

    Introduction now(UUID id) {
        return bean(IntroductionStore.class).find(id).orElseThrow();
    }

    Side side(UUID id, int place) {
        return now(id).sides().get(place - 1);
    }

    void answer(UUID id, int place, Answer answer) {
        bean(Responding.class).answer(id, side(id, place).id(), answer, place == 1 ? caller(maker) : Caller.visitor(Lang.FI));
    }

    void tell(UUID id, int place, Outcome outcome) {
        bean(Responding.class).tell(
                id, side(id, place).id(), outcome, Consents.Scope.PUBLIC, "", place == 1 ? caller(maker) : Caller.visitor(Lang.FI));
    }

    /** As if so many days had passed. */
    void pass(UUID id, int days) {
        sql.sql("""
                update ecosystem.introduction set proposed_at = proposed_at - make_interval(days => :days), until = until - make_interval(days => :days),
                    introduced_at = introduced_at - make_interval(days => :days), met_at = met_at - make_interval(days => :days),
                    ended_at = ended_at - make_interval(days => :days)
                where id = :id
                """)
                .param("days", days)
                .param("id", id)
                .update();
        sql.sql("""
                update ecosystem.introduction_side set asked_at = asked_at - make_interval(days => :days),
                    answered_at = answered_at - make_interval(days => :days), hears_at = hears_at - make_interval(days => :days), reminded_at = reminded_at - make_interval(days => :days)
                where introduction = :id
                """)
                .param("days", days)
                .param("id", id)
                .update();
    }

    /** Letters to this address, the oldest first: subject, text and HTML. */
    List<String> letters(String address) {
        return sql.sql("select subject || E'\\n' || body_text || E'\\n' || body_html || E'\\n' || coalesce(reply_to, '') from platform.letter where address = :address order by written_at, id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    /** Whom answers to letters at this address reach. */
    List<String> answered(String address) {
        return sql.sql("select reply_to from platform.letter where address = :address and reply_to is not null order by written_at, id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    List<String> subjects(String address) {
        return sql.sql("select subject from platform.letter where address = :address order by written_at, id").param("address", address).query(String.class).list();
    }

    static Caller caller(Person person) {
        var roles = new java.util.HashSet<>(person.roles());
        roles.add(Role.MEMBER);
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(roles), Lang.FI);
    }
}
