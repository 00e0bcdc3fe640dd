package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An example community with its weaver, and networks that may come into it. */
final class MadeCommunity {

    final ApplicationContext program;
    final JdbcClient sql;
    final TestPeople people;
    final Person weaver;
    final Person maker;

    MadeCommunity(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
        this.people = new TestPeople(program);
        this.weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        this.maker = named("Wilmakka Zorvanteri");
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Person named(String name) {
        var person = people.with(Assurance.SPONSORED);
        bean(PersonStore.class).rename(person.id(), name);
        return bean(PersonStore.class).find(person.id()).orElseThrow();
    }

    /** A public network with a role in a region. */
    Actor network(String name, @Nullable UUID maker, String role, String region) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :id::text, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("name", name)
                .param("maker", maker, java.sql.Types.OTHER)
                .update();
        say(id, "ROLE", "actor-role/" + role, 3);
        say(id, "REGION", region, 3);
        return bean(ActorStore.class).find(List.of(id), bean(Sights.class).of(Caller.system())).getFirst();
    }

    void say(UUID actor, String facet, String term, int reach) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor, :facet, :term, :reach, 'SELF', now())
                """)
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .param("reach", reach)
                .update();
    }

    static Charter charter(Entrance entrance) {
        return new Charter(
                new LocalizedText(Map.of(Lang.FI, "Kotikäyntien oppijat (esimerkki)")), new LocalizedText(Map.of(Lang.FI, "Yksin asuvat tavoitetaan kotona.")),
                entrance, List.of("region/06"), List.of());
    }

    Community draft(Entrance entrance, Actor... chosen) {
        var path = bean(Convening.class).draft(charter(entrance), List.of(chosen), caller(weaver));
        return bean(CommunityStore.class).at(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    Community open(Entrance entrance, Actor... chosen) {
        var drafted = draft(entrance, chosen);
        bean(Convening.class).publish(drafted.id(), caller(weaver));
        return now(drafted);
    }

    Community now(Community community) {
        return bean(CommunityStore.class).find(community.id()).orElseThrow();
    }

    List<Member> members(Community community) {
        return bean(MemberStore.class).of(community.id());
    }

    Member only(Community community) {
        return members(community).getFirst();
    }

    /** Invited by its maker, who has an account. */
    Member invited(Community community, Actor actor) {
        bean(Inviting.class).invite(only(community).id(), actor, Contact.person(maker.id()), Lang.FI, "Tervetuloa (esimerkki).", caller(weaver));
        return only(community);
    }

    /** Comes as a person, or asks to. */
    UUID joins(Community community, Person person, boolean shown) {
        return bean(Joining.class).request(community.id(), Optional.empty(), "", shown, caller(person));
    }

    Caller weaves() {
        return caller(weaver);
    }

    List<String> letters(String address) {
        return sql.sql("select subject || E'\\n' || body_text || E'\\n' || body_html from platform.letter where address = :address order by written_at, id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    static Caller caller(Person person) {
        var roles = new java.util.HashSet<>(person.roles());
        roles.add(Role.MEMBER);
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(roles), Lang.FI);
    }
}
