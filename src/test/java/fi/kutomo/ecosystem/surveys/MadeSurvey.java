package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.ecosystem.surveys.Surveying.Draft;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.ties.Tying;
import fi.kutomo.ecosystem.ties.Tying.Claim;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A survey of two example networks: one kept by somebody with an account, one that is asked by mail. */
final class MadeSurvey {

    static final String REGION = "region/06";

    final ApplicationContext program;
    final JdbcClient sql;
    final TestPeople people;
    final Person weaver;
    final Person member;
    final UUID kept;
    final UUID mailed;
    final String mail;

    MadeSurvey(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
        this.people = new TestPeople(program);
        this.weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        this.member = people.with(Assurance.SPONSORED);
        var made = new MadeActors(program);
        var mark = Ids.next().toString().substring(24);
        this.kept = UUID.fromString(made.network("Esimerkkiverkko " + mark, Optional.of(member.id())));
        this.mailed = UUID.fromString(made.network("Postiverkko " + mark, Optional.empty()));
        this.mail = "postiverkko-" + mark + "@example.org";
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Caller weaves() {
        return caller(weaver);
    }

    static Caller caller(Person person) {
        var roles = new HashSet<>(person.roles());
        roles.add(Role.MEMBER);
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(roles), Lang.FI);
    }

    Actor actor(UUID id) {
        return bean(ActorStore.class).find(List.of(id), bean(Sights.class).of(Caller.system())).getFirst();
    }

    /** Something said of an actor that only weavers and its own people see. */
    UUID said(UUID actor, String facet, String term, int reach) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (:id, :actor, :facet, :term, :reach, 'WEAVER', now())
                """)
                .param("id", id)
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .param("reach", reach)
                .update();
        return id;
    }

    /** The first says that it works with the other. */
    UUID tied(UUID one, UUID other, Caller by) {
        return bean(Tying.class)
                .claim(
                        new Claim(actor(one), actor(other), TieKind.WORKS_WITH, false, 3, Scope.PUBLIC, Optional.empty(), Optional.empty(), ""), by)
                .id();
    }

    UUID draft() {
        var draft = new Draft(new LocalizedText(Map.of(Lang.FI, "Esimerkkikartoitus")), Optional.empty(), Optional.empty(), LocalDate.now(Ui.ZONE).plusDays(28));
        var id = bean(Surveying.class).make(draft, weaves());
        for (var each : List.of(kept, mailed)) {
            bean(Surveying.class).add(id, actor(each), weaves());
        }
        return id;
    }

    /** Both are asked, the second by mail. */
    UUID sent() {
        var id = draft();
        bean(Surveying.class).address(id, asked(id, mailed).id(), Optional.of(new Address(mail, Lang.SV)), weaves());
        bean(Surveying.class).send(id, weaves());
        return id;
    }

    Asked asked(UUID survey, UUID actor) {
        return bean(AskedStore.class).of(survey).stream().filter(each -> each.actor().equals(actor)).findFirst().orElseThrow();
    }

    List<String> subjects(String address) {
        return sql.sql("select subject from platform.letter where address = :address order by written_at, id").param("address", address).query(String.class).list();
    }

    /** The secret of the last letter to the address. */
    String token() {
        var letter = sql.sql("select body_text from platform.letter where address = :address order by written_at desc, id desc limit 1")
                .param("address", mail)
                .query(String.class)
                .single();
        var matcher = Pattern.compile("token=([\\w-]{43})").matcher(letter);
        if (!matcher.find()) {
            throw new AssertionError("No secret in " + letter);
        }
        return matcher.group(1);
    }

    /** As if so many days had passed. */
    void pass(UUID survey, int days) {
        sql.sql("""
                update ecosystem.survey_asked set asked_at = asked_at - make_interval(days => :days), written_at = written_at - make_interval(days => :days),
                    answered_at = answered_at - make_interval(days => :days)
                where survey = :survey
                """)
                .param("days", days)
                .param("survey", survey)
                .update();
        sql.sql("update ecosystem.survey set until = until - :days, closed_at = closed_at - make_interval(days => :days) where id = :survey")
                .param("days", days)
                .param("survey", survey)
                .update();
    }

    Map<String, Object> statement(UUID id) {
        return sql.sql("select * from ecosystem.statement where id = :id").param("id", id).query().singleRow();
    }

    String tie(UUID id) {
        return sql.sql("select state from ecosystem.tie where id = :id").param("id", id).query(String.class).single();
    }
}
