package fi.kutomo.ecosystem.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Who is left in peace by a community, and who is named in it to whom. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class KeptInPeaceTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeCommunity made;
    private Joining joining;
    private Inviting inviting;

    @BeforeEach
    void make() {
        made = new MadeCommunity(program);
        joining = program.getBean(Joining.class);
        inviting = program.getBean(Inviting.class);
    }

    private void mail(Community community, String email) {
        inviting.inviteByMail(community.id(), Contact.mail("Quentti Xyrkynen", email), Lang.FI, "", made.weaves());
    }

    private String page(Community community, Person reader) throws Exception {
        return new TestBrowser(web).signedIn(made.people.session(reader)).open("/fi/" + community.path()).getContentAsString();
    }

    private Actor actor(UUID id) {
        return program.getBean(ActorStore.class).find(List.of(id), program.getBean(Sights.class).of(Caller.system())).getFirst();
    }

    private UUID personActor(Person person) {
        var id = Ids.next();
        made.sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, name, made_at, changed_at)
                values (:id, 'PERSON', 'SHOWN', :id::text, :person, '{}', now(), now())
                """)
                .param("id", id)
                .param("person", person.id())
                .update();
        return id;
    }

    @Test
    void doesNotWriteAgainToWhoWasAskedAndRemoved() {
        var community = made.open(Entrance.INVITATION);
        var mail = "quentti-" + Ids.next() + "@xyrkyla.example";
        mail(community, mail);
        inviting.remove(made.only(community).id(), "Vahingossa.", made.weaves());

        assertThatThrownBy(() -> mail(community, mail)).hasMessage("ecosystem.communities.refused.peace");
        assertThat(made.letters(mail)).hasSize(2);
    }

    @Test
    void knowsWhoHasAnAccountByTheAddress() {
        var community = made.open(Entrance.FREE);
        var person = made.named("Quentti Xyrkynen");
        var id = made.joins(community, person, false);

        assertThatThrownBy(() -> mail(community, person.email())).hasMessage("ecosystem.communities.refused.there");
        joining.leave(id, MadeCommunity.caller(person));
        assertThatThrownBy(() -> mail(community, person.email())).hasMessage("ecosystem.communities.refused.peace");
    }

    @Test
    void asksOnlySoManyByMailInAMonth() {
        var community = made.open(Entrance.INVITATION);
        made.sql.sql("""
                insert into ecosystem.community_member (id, community, name, email, lang, standing, part, shown, words, reason, chosen_at, asked_at)
                select gen_random_uuid(), :id, 'Esimerkki', 'e' || n || '-' || :id || '@xyrkyla.example', 'fi', 'INVITED', 'MEMBER', false, '', '', now(), now()
                from generate_series(1, 50) as n
                """)
                .param("id", community.id())
                .update();

        assertThatThrownBy(() -> mail(community, "quentti-" + Ids.next() + "@xyrkyla.example")).hasMessage("ecosystem.communities.refused.mails");
        made.sql.sql("update ecosystem.community_member set asked_at = asked_at - interval '31 days' where community = :id").param("id", community.id()).update();
        mail(community, "quentti-" + Ids.next() + "@xyrkyla.example");
    }

    @Test
    void namesToWhoeverJoinsByThemselvesOnlyThoseWhoAgreed() throws Exception {
        var community = made.open(Entrance.FREE);
        var hidden = made.named("Quentti Xyrkynen");
        made.joins(community, hidden, false);
        var other = made.named("Wilmakka Zorvanteri");
        made.joins(community, other, false);

        assertThat(page(community, other)).doesNotContain("Xyrkynen").contains("Zorvanteri");
        assertThat(page(community, hidden)).contains("Xyrkynen");
        assertThat(page(community, made.weaver)).contains("Xyrkynen");
    }

    @Test
    void namesNobodyWhoTookBackTheConsentToBeAnActor() throws Exception {
        var person = made.named("Quentti Xyrkynen");
        var consents = new MadeActors(program);
        consents.agrees(person.id(), Sights.CONSENT, "PUBLIC", true);
        var actor = personActor(person);
        var community = made.open(Entrance.REQUEST);
        var id = joining.request(community.id(), Optional.of(actor), "", false, MadeCommunity.caller(person));
        inviting.decide(id, true, "", made.weaves());
        var other = made.named("Wilmakka Zorvanteri");
        inviting.decide(made.joins(community, other, false), true, "", made.weaves());
        assertThat(page(community, other)).contains("Xyrkynen");

        consents.agrees(person.id(), Sights.CONSENT, "PUBLIC", false);

        assertThat(page(community, other)).doesNotContain("Xyrkynen");
        assertThat(page(community, made.weaver)).doesNotContain("Xyrkynen");
    }

    @Test
    void tellsWhoAskedThatNobodyAnswered() {
        var community = made.open(Entrance.REQUEST);
        var person = made.named("Quentti Xyrkynen");
        made.joins(community, person, false);
        made.sql.sql("update ecosystem.community_member set asked_at = now() - interval '366 days' where community = :id").param("id", community.id()).update();
        var now = Instant.now();

        program.getBean(CommunityHolding.class).forget(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(365)));

        assertThat(made.members(community)).isEmpty();
        assertThat(made.letters(person.email())).last().asString().contains("ei ole vastattu");
    }

    @Test
    void countsMergedOrganisationsOnceAndLetsThemLeaveWhole() throws Exception {
        var one = made.network("Kuuramaan Pilke " + Ids.next(), made.maker.id(), "developer", "region/06");
        var two = made.network("Kuuramaan Pilke " + Ids.next(), made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.FREE);
        for (var each : List.of(one, two)) {
            joining.request(community.id(), Optional.of(each.id()), "", true, MadeCommunity.caller(made.maker));
        }
        program.getBean(FollowedActorStore.class).replace(one.id(), Optional.of(two.id()), Instant.now());

        assertThat(made.members(community)).singleElement().satisfies(member -> assertThat(member.actor()).contains(two.id()));
        var near = program.getBean(Roll.class).near(made.members(community), made.weaves());
        assertThat(program.getBean(Weighing.class).of(community, near, made.weaves()).size()).isEqualTo(1);
        assertThat(new TestBrowser(web).open("/api/v1/communities/" + community.slug()).getContentAsString()).containsOnlyOnce(two.slug());

        joining.leave(made.only(community).id(), MadeCommunity.caller(made.maker));
        assertThat(made.members(community)).extracting(Member::standing).containsOnly(Standing.LEFT);
    }

    @Test
    void tellsAPersonThatItWasThoughtOf() {
        var person = made.named("Quentti Xyrkynen");
        new MadeActors(program).agrees(person.id(), Sights.CONSENT, "PUBLIC", true);
        made.draft(Entrance.INVITATION, actor(personActor(person)));
        var holding = program.getBean(CommunityHolding.class);
        var subject = new Holding.Subject(person.id(), Set.of(person.email()), true);

        assertThat(holding.about(subject).getFirst().rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("standing", "CHOSEN"));
        assertThat(holding.forecast(subject).goes()).containsEntry("ecosystem.communities.holding.memberships", 1L);
    }

    @Test
    void doesNotForecastThatTheMembershipOfAnOrganisationGoes() {
        var network = made.network("Kuuramaan Pilke " + Ids.next(), made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.FREE);
        joining.request(community.id(), Optional.of(network.id()), "", true, MadeCommunity.caller(made.maker));

        var forecast = program.getBean(CommunityHolding.class).forecast(new Holding.Subject(made.maker.id(), Set.of(made.maker.email()), true));

        assertThat(forecast.goes()).containsEntry("ecosystem.communities.holding.memberships", 0L);
        assertThat(forecast.stays()).containsEntry("ecosystem.communities.holding.spokenFor", 1L);
    }

    @Test
    void takesARequestBackAsIfItHadNeverBeen() {
        var community = made.open(Entrance.REQUEST);
        var person = made.named("Quentti Xyrkynen");
        joining.leave(made.joins(community, person, false), MadeCommunity.caller(person));

        assertThat(made.members(community)).isEmpty();
        mail(community, person.email());
        assertThat(made.only(community).standing()).isEqualTo(Standing.INVITED);
    }

    @Test
    void forgetsWhatNobodyNeedsAnyMore() {
        var community = made.open(Entrance.INVITATION);
        var mails = List.of("a-" + Ids.next() + "@xyrkyla.example", "b-" + Ids.next() + "@xyrkyla.example");
        mails.forEach(mail -> mail(community, mail));
        made.sql.sql("update ecosystem.community_member set asked_at = now() - interval '91 days' where community = :id and email = :mail")
                .param("id", community.id())
                .param("mail", mails.getFirst())
                .update();
        made.sql.sql("update ecosystem.community_key set until = now() - interval '1 day'").update();

        program.getBean("oldMemberships", Retention.class).forget();

        assertThat(made.members(community)).singleElement().satisfies(member -> assertThat(member.contact().email()).contains(mails.getLast()));
        assertThat(made.sql.sql("select count(*) from ecosystem.community_key where until < now()").query(Long.class).single()).isZero();
    }

    @Test
    void forgetsWhoWasInWhatEndedAYearAgo() {
        var network = made.network("Kuuramaan Pilke " + Ids.next(), made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.FREE);
        joining.request(community.id(), Optional.of(network.id()), "", true, MadeCommunity.caller(made.maker));
        made.joins(community, made.named("Quentti Xyrkynen"), true);
        program.getBean(Convening.class).end(community.id(), new LocalizedText(Map.of(Lang.FI, "Malli on käytössä.")), made.weaves());
        made.sql.sql("update ecosystem.community set ended_at = now() - interval '366 days' where id = :id").param("id", community.id()).update();

        program.getBean("oldMemberships", Retention.class).forget();

        assertThat(made.members(community)).singleElement().satisfies(member -> {
            assertThat(member.actor()).contains(network.id());
            assertThat(member.contact().lost()).isTrue();
        });
    }
}
