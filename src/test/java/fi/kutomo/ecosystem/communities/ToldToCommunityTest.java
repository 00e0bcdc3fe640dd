package fi.kutomo.ecosystem.communities;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.measuring.MadeNet;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What is told to learning communities is seen by who is in one together with the actor, by weavers of the region, and by nobody else. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class ToldToCommunityTest {

    private static final int COMMUNITY = 1;
    private static final int PUBLIC = 3;

    private final String mark = Ids.next().toString().substring(24);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeCommunity made;
    private Actor actor;
    private Person fellow;
    private Community community;

    @BeforeEach
    void make() {
        made = new MadeCommunity(program);
        actor = made.network("Esimerkki kertoja " + mark, made.maker.id(), "developer", "region/06");
        fellow = made.named("Quentti Xyrkynen");
        community = made.open(Entrance.REQUEST);
        made.bean(Joining.class).request(community.id(), Optional.of(actor.id()), "", false, MadeCommunity.caller(made.maker));
        letIn(community);
    }

    private void letIn(Community into) {
        made.sql.sql("update ecosystem.community_member set standing = 'IN', answered_at = now() where community = :id and standing = 'ASKING'")
                .param("id", into.id())
                .update();
    }

    private Member joined(Community into, Person person) {
        made.bean(Joining.class).request(into.id(), Optional.empty(), "", false, MadeCommunity.caller(person));
        letIn(into);
        return made.members(into).stream().filter(each -> each.contact().person().equals(Optional.of(person.id()))).findFirst().orElseThrow();
    }

    private TestBrowser visitor() {
        return new TestBrowser(web);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(made.people.session(person));
    }

    private Person weaverOf(String region) {
        var weaver = made.people.member();
        made.bean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return weaver;
    }

    private String page(TestBrowser reader) throws Exception {
        return reader.open("/fi/actors/" + actor.slug()).getContentAsString();
    }

    private boolean listed(TestBrowser reader) throws Exception {
        return reader.open("/fi/actors?q=vainyhteisolle" + mark).getContentAsString().contains("/fi/actors/" + actor.slug());
    }

    private void needs() throws Exception {
        var form = as(made.maker).open("/fi/actors/" + actor.slug() + "/statements/new?facet=NEED").getContentAsString();
        assertThat(form).contains("value=\"COMMUNITY\"", "Myös samojen oppimisyhteisöjen jäsenet");
        var sent = as(made.maker).send(
                "/fi/actors/" + actor.slug() + "/statements", "facet", "NEED", "term", "resource/time", "words-fi", "vainyhteisolle" + mark, "reach", "COMMUNITY");
        assertThat(sent.getStatus()).isEqualTo(303);
    }

    @Test
    void isSeenByMembersAndWeaversOfTheRegionAlone() throws Exception {
        needs();
        joined(community, fellow);
        var elsewhere = made.named("Vilpertti Quandi");
        joined(made.open(Entrance.REQUEST), elsewhere);
        var neighbour = made.named("Zorva Naapurinen");
        made.network("Esimerkki naapuri " + mark, neighbour.id(), "developer", "region/06");

        for (var sees : List.of(as(made.maker), as(fellow), as(weaverOf("region/06")), as(made.weaver))) {
            assertThat(page(sees)).contains("vainyhteisolle" + mark);
        }
        for (var stranger : List.of(visitor(), as(elsewhere), as(neighbour), as(weaverOf("region/19")), as(made.people.with(Assurance.SPONSORED, Role.EDITOR)))) {
            assertThat(page(stranger)).doesNotContain("vainyhteisolle");
            assertThat(stranger.open("/api/v1/actors/" + actor.slug()).getContentAsString()).doesNotContain("vainyhteisolle");
        }
        assertThat(listed(as(fellow))).isTrue();
        assertThat(listed(as(elsewhere))).isFalse();
        assertThat(as(fellow).open("/fi/map/file?format=json&region=region/06").getContentAsString()).as("maps show what everybody sees").doesNotContain("vainyhteisolle");
    }

    @Test
    void isClosedAtTheNextReadingToWhoeverLeavesAndToAllWhenTheCommunityEnds() throws Exception {
        needs();
        var member = joined(community, fellow);
        var stays = made.named("Jokke Jääväinen");
        joined(community, stays);
        assertThat(page(as(fellow))).contains("vainyhteisolle" + mark);

        made.bean(Joining.class).leave(member.id(), MadeCommunity.caller(fellow));
        assertThat(page(as(fellow))).doesNotContain("vainyhteisolle");
        assertThat(page(as(stays))).contains("vainyhteisolle" + mark);

        made.bean(Convening.class).end(community.id(), new LocalizedText(Map.of(Lang.FI, "Valmista tuli.")), MadeCommunity.caller(made.weaver));
        assertThat(page(as(stays))).doesNotContain("vainyhteisolle");
    }

    @Test
    void isNotOpenedByACommunityIntoWhichEverybodyMayCome() throws Exception {
        needs();
        joined(community, fellow);
        made.sql.sql("update ecosystem.community set entrance = 'FREE' where id = :id").param("id", community.id()).update();

        assertThat(page(as(fellow))).doesNotContain("vainyhteisolle");
    }

    @Test
    void isSeenByNobodyWhoIsOnTheWayIn() throws Exception {
        needs();
        for (var standing : List.of(Standing.CHOSEN, Standing.INVITED, Standing.ASKING)) {
            var waiting = made.named("Odottaja " + standing);
            var member = joined(community, waiting);
            made.sql.sql("update ecosystem.community_member set standing = :standing, shown = false where id = :id")
                    .param("standing", standing.name())
                    .param("id", member.id())
                    .update();
            assertThat(page(as(waiting))).doesNotContain("vainyhteisolle");
        }
    }

    @Test
    void showsATieToThoseWhomEachEndLetsSeeIt() throws Exception {
        var other = made.network("Esimerkki toinen pää " + mark, null, "funder", "region/19");
        var net = new MadeNet(made.sql, "region/06");
        var tie = net.tie(actor.id().toString(), other.id().toString(), COMMUNITY);
        joined(community, fellow);
        var theirs = made.open(Entrance.REQUEST);
        made.sql.sql("""
                insert into ecosystem.community_member (id, community, actor, lang, standing, part, chosen_at)
                values (gen_random_uuid(), :community, :actor, 'fi', 'IN', 'MEMBER', now())
                """)
                .param("community", theirs.id())
                .param("actor", other.id())
                .update();
        var stranger = made.named("Vilpertti Quandi");
        joined(theirs, stranger);

        for (var reader : List.of(visitor(), as(fellow), as(stranger))) {
            assertThat(reader.open("/fi/ties/" + tie).getStatus()).as("one end alone shares a community with the reader").isEqualTo(404);
        }
        made.sql.sql("""
                update ecosystem.tie set from_reach = case when from_actor = :actor then :community else :public end,
                    to_reach = case when to_actor = :actor then :community else :public end
                where id = :id::uuid
                """)
                .param("actor", actor.id())
                .param("community", COMMUNITY)
                .param("public", PUBLIC)
                .param("id", tie)
                .update();
        assertThat(as(fellow).open("/fi/ties/" + tie).getStatus()).isEqualTo(200);
        assertThat(page(as(fellow))).contains("Esimerkki toinen pää " + mark);
        for (var reader : List.of(visitor(), as(stranger))) {
            assertThat(reader.open("/fi/ties/" + tie).getStatus()).isEqualTo(404);
            assertThat(reader.open("/api/v1/ties?actor=" + actor.slug()).getContentAsString()).doesNotContain(other.slug());
        }
        joined(theirs, fellow);
        made.sql.sql("update ecosystem.tie set from_reach = 1, to_reach = 1 where id = :id::uuid").param("id", tie).update();
        assertThat(as(fellow).open("/fi/ties/" + tie).getStatus()).as("shares a community with either end").isEqualTo(200);
        assertThat(as(weaverOf("region/19")).open("/fi/ties/" + tie).getStatus()).isEqualTo(200);
    }

    @Test
    void showsAPersonToFellowMembersWhileThatIsAgreedTo() throws Exception {
        var actors = new MadeActors(program);
        var person = made.named("Wilhelmiina Zorva");
        actors.agrees(person.id(), "profile", "PUBLIC", true);
        made.sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", person.id())
                .update();
        var address = as(person).send("/fi/account/actor").getRedirectedUrl().replaceAll(".*/actors/|/edit.*", "");
        joined(community, person);
        joined(community, fellow);
        assertThat(as(fellow).open("/fi/actors/" + address).getStatus()).isEqualTo(404);

        actors.agrees(person.id(), "network", "COMMUNITY", true);
        assertThat(as(fellow).open("/fi/actors/" + address).getContentAsString()).contains("Wilhelmiina Zorva");
        assertThat(visitor().open("/fi/actors/" + address).getStatus()).isEqualTo(404);
        assertThat(as(made.named("Vilpertti Quandi")).open("/fi/actors/" + address).getStatus()).isEqualTo(404);
        actors.agrees(person.id(), "network", "COMMUNITY", false);
        assertThat(as(fellow).open("/fi/actors/" + address).getStatus()).isEqualTo(404);
    }
}
