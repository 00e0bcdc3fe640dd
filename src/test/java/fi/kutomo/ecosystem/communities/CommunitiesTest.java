package fi.kutomo.ecosystem.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.communities.Balance.Gap;
import fi.kutomo.ecosystem.communities.Balance.Place;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How learning communities are drafted, joined, read, left and ended, and who sees what of it. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class CommunitiesTest {

    /** Its own in each test: the lists show those of the others, too. */
    private final String name = "Kuuramaan Pilke " + Ids.next();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    PlatformTransactionManager transactions;

    private MadeCommunity made;
    private Joining joining;
    private Inviting inviting;

    @BeforeEach
    void make() {
        made = new MadeCommunity(program);
        joining = program.getBean(Joining.class);
        inviting = program.getBean(Inviting.class);
    }

    @Test
    void showsADraftToNobodyElse() throws Exception {
        var draft = made.draft(Entrance.FREE);

        assertThat(visitor().open("/fi/communities/" + draft.slug()).getStatus()).isEqualTo(404);
        assertThat(visitor().open("/api/v1/communities/" + draft.slug()).getStatus()).isEqualTo(404);
        assertThat(visitor().open("/fi/communities.csv").getContentAsString()).doesNotContain(draft.slug());
        assertThat(program.getBean(Catalogue.class).find(draft.id())).isEmpty();
        assertThat(signedIn(made.weaver).open("/fi/communities/" + draft.slug()).getStatus()).isEqualTo(200);
    }

    @Test
    void isFoundWhenItIsPublic() throws Exception {
        // The list has pages, and others have made communities, too
        made.sql.sql("update ecosystem.community set regions = '{}'").update();
        var open = made.open(Entrance.FREE);

        assertThat(visitor().open("/fi/communities/" + open.slug()).getContentAsString()).contains("Kotikäyntien oppijat", "Yksin asuvat tavoitetaan kotona.");
        assertThat(visitor().open("/fi/communities?region=region/06").getContentAsString()).contains("/fi/" + open.path());
        assertThat(visitor().open("/fi/communities?region=region/11").getContentAsString()).doesNotContain("/fi/" + open.path());
        assertThat(visitor().open("/fi/communities.csv").getContentAsString()).contains(open.slug());
        assertThat(program.getBean(Catalogue.class).find(open.id())).isPresent();
    }

    @Test
    void showsMembersToEverybodyOnlyWhenTheyAgree() throws Exception {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.INVITATION, network);
        assertThat(everywhere(community)).as("only thought of").doesNotContain(name);
        var invited = made.invited(community, network);
        assertThat(everywhere(community)).as("only invited").doesNotContain(name);

        joining.answer(invited.id(), true, false, MadeCommunity.caller(made.maker));
        assertThat(everywhere(community)).as("in, but for members only").doesNotContain(name);
        assertThat(signedIn(made.maker).open("/fi/" + community.path()).getContentAsString()).contains(name);

        joining.show(invited.id(), true, MadeCommunity.caller(made.maker));
        assertThat(everywhere(community)).contains(name);
        joining.leave(invited.id(), MadeCommunity.caller(made.maker));
        assertThat(everywhere(community)).as("left").doesNotContain(name);
    }

    @Test
    void showsAPersonOnlyAsFarAsThePersonIsShownAnyway() throws Exception {
        var community = made.open(Entrance.FREE);
        var person = made.named("Quentti Xyrkynen");
        joining.request(community.id(), Optional.empty(), "", true, MadeCommunity.caller(person));

        assertThat(everywhere(community)).as("the profile does not show the name").doesNotContain("Xyrkynen");
        assertThat(signedIn(made.weaver).open("/fi/" + community.path() + "/members").getContentAsString()).contains("Quentti Xyrkynen");
    }

    @Test
    void weighsAndProposesByWhatIsPublicOnly() {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var funder = made.network("Rahasto (esimerkki) " + Ids.next(), null, "funder", "region/06");
        var secret = made.network("Salainen (esimerkki)", null, "adopter", "region/06");
        made.say(secret.id(), "ROLE", "actor-role/funder", 0);
        var community = made.draft(Entrance.FREE, network);
        var near = program.getBean(Roll.class).near(made.members(community), MadeCommunity.caller(made.weaver));

        var balance = program.getBean(Weighing.class).of(community, near, MadeCommunity.caller(made.weaver));
        assertThat(balance.gaps()).contains(new Gap.Unfilled(Place.FUNDERS), new Gap.TooFew(7)).doesNotContain(new Gap.Unfilled(Place.DEVELOPERS));

        made.sql.sql("delete from ecosystem.statement where facet = 'ROLE' and term = 'actor-role/funder' and actor <> all (:ids)")
                .param("ids", new UUID[] {funder.id(), secret.id()})
                .update();
        var proposed = program.getBean(Filling.class).of(new Gap.Unfilled(Place.FUNDERS), community.charter(), List.of(network.id()));
        assertThat(proposed).extracting(each -> each.actor().id()).containsExactly(funder.id());
        assertThat(proposed.getFirst().regions()).containsExactly("region/06");
        assertThat(program.getBean(Filling.class).of(new Gap.Unfilled(Place.FUNDERS), community.charter(), List.of(funder.id()))).isEmpty();
    }

    @Test
    void letsInOnRequestWithAReasonForANo() {
        var community = made.open(Entrance.REQUEST);
        var person = made.named("Quentti Xyrkynen");
        var id = joining.request(community.id(), Optional.empty(), "Haluan oppia.", false, MadeCommunity.caller(person));
        assertThat(made.only(community).standing()).isEqualTo(Standing.ASKING);

        assertThatThrownBy(() -> inviting.decide(id, false, " ", MadeCommunity.caller(made.weaver))).hasMessage("ecosystem.communities.wrong.reason");
        assertThatThrownBy(() -> inviting.decide(id, true, "", MadeCommunity.caller(person))).isInstanceOf(Forbidden.class);
        inviting.decide(id, false, "Ryhmä on täynnä.", MadeCommunity.caller(made.weaver));

        assertThat(made.only(community).standing()).isEqualTo(Standing.REFUSED);
        assertThat(made.letters(person.email())).last().asString().contains("Ryhmä on täynnä.");
        assertThatThrownBy(() -> joining.request(community.id(), Optional.empty(), "", false, MadeCommunity.caller(person)))
                .hasMessage("ecosystem.communities.refused.lately");
    }

    @Test
    void takesNobodyTwiceAndNobodyForOthers() {
        var community = made.open(Entrance.FREE);
        var person = made.named("Quentti Xyrkynen");
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        joining.request(community.id(), Optional.empty(), "", false, MadeCommunity.caller(person));

        assertThatThrownBy(() -> joining.request(community.id(), Optional.empty(), "", false, MadeCommunity.caller(person)))
                .hasMessage("ecosystem.communities.refused.there");
        assertThatThrownBy(() -> joining.request(community.id(), Optional.of(network.id()), "", false, MadeCommunity.caller(person))).isInstanceOf(Forbidden.class);
        var closed = made.open(Entrance.INVITATION);
        assertThatThrownBy(() -> joining.request(closed.id(), Optional.empty(), "", false, MadeCommunity.caller(person)))
                .hasMessage("ecosystem.communities.refused.closed");
    }

    @Test
    void asksNobodyAgainSoonAfterANo() {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var community = made.draft(Entrance.REQUEST, network);
        var invited = made.invited(community, network);
        assertThat(made.letters(made.maker.email())).last().asString().contains("Kotikäyntien oppijat", "Tervetuloa (esimerkki).");
        assertThatThrownBy(() -> joining.answer(invited.id(), true, true, MadeCommunity.caller(made.weaver))).isInstanceOf(NotFound.class);

        joining.answer(invited.id(), false, false, MadeCommunity.caller(made.maker));
        assertThatThrownBy(() -> joining.answer(invited.id(), true, false, MadeCommunity.caller(made.maker))).isInstanceOf(Refused.class);

        inviting.choose(community.id(), List.of(network), MadeCommunity.caller(made.weaver));
        var again = made.members(community).getLast();
        assertThatThrownBy(() -> inviting.invite(again.id(), network, Contact.person(made.maker.id()), Lang.FI, "", MadeCommunity.caller(made.weaver)))
                .hasMessage("ecosystem.communities.refused.peace");
    }

    @Test
    void isAnsweredByLetterWithoutAnAccount() throws Exception {
        var community = made.open(Entrance.INVITATION);
        var mail = "quentti-" + Ids.next() + "@xyrkyla.example";
        inviting.inviteByMail(community.id(), Contact.mail("Quentti Xyrkynen", mail), Lang.FI, "", MadeCommunity.caller(made.weaver));
        var token = token(mail);

        var page = visitor().open("/fi/community-letter?token=" + token);
        assertThat(page.getContentAsString()).contains("Haluatko mukaan?", "Yksin asuvat tavoitetaan kotona.");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor().open("/fi/community-letter?token=x" + token).getStatus()).isEqualTo(404);

        joining.answerByLetter(token, true, true, Caller.visitor(Lang.FI));
        assertThat(everywhere(community)).contains("Quentti Xyrkynen");
        joining.forget(token, Caller.visitor(Lang.FI));
        assertThat(everywhere(community)).doesNotContain("Quentti");
        assertThat(made.only(community).contact().lost()).isTrue();
        assertThat(joining.byLetter(token)).isEmpty();
    }

    @Test
    void saysUnderWhichNameWhoIsAskedByMailWouldBeShown() throws Exception {
        var community = made.open(Entrance.INVITATION);
        var mail = "quentti-" + Ids.next() + "@xyrkyla.example";
        inviting.inviteByMail(community.id(), Contact.mail("Quentti Xyrkynen", mail), Lang.FI, "", MadeCommunity.caller(made.weaver));

        var page = visitor().open("/fi/community-letter?token=" + token(mail));

        assertThat(page.getContentAsString()).contains("Sinut näytetään nimellä Quentti Xyrkynen.");
    }

    @Test
    void takesNobodysYesFromWhoInvites() {
        var community = made.open(Entrance.INVITATION);
        var own = Contact.mail("Quentti Xyrkynen", made.weaver.email().toUpperCase(Locale.ROOT));

        assertThatThrownBy(() -> inviting.inviteByMail(community.id(), own, Lang.FI, "", MadeCommunity.caller(made.weaver)))
                .isInstanceOf(Refused.class)
                .hasMessage("ecosystem.communities.wrong.own");
    }

    @Test
    void asksTheActorsOwnPeopleWhereItHasThem() {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.INVITATION, network);
        var elsewhere = Contact.mail("Quentti Xyrkynen", "quentti-" + Ids.next() + "@xyrkyla.example");

        assertThatThrownBy(() -> inviting.invite(made.only(community).id(), network, elsewhere, Lang.FI, "", MadeCommunity.caller(made.weaver)))
                .isInstanceOf(Refused.class)
                .hasMessage("ecosystem.communities.wrong.hasPeople");
        assertThat(made.only(community).standing()).isEqualTo(Standing.CHOSEN);
    }

    @Test
    void asksAnAddressNowhereAgainOnceItIsRemoved() {
        var community = made.open(Entrance.INVITATION);
        var other = made.open(Entrance.INVITATION);
        var mail = "quentti-" + Ids.next() + "@xyrkyla.example";
        inviting.inviteByMail(community.id(), Contact.mail("Quentti Xyrkynen", mail), Lang.FI, "", MadeCommunity.caller(made.weaver));
        var token = token(mail);
        inviting.inviteByMail(other.id(), Contact.mail("Quentti Xyrkynen", mail), Lang.FI, "", MadeCommunity.caller(made.weaver));

        joining.forget(token, Caller.visitor(Lang.FI));

        for (var each : List.of(community, other)) {
            assertThat(made.only(each).standing()).isEqualTo(Standing.DECLINED);
            assertThat(made.only(each).contact().lost()).isTrue();
            assertThatThrownBy(() -> inviting.inviteByMail(
                            each.id(), Contact.mail("Quentti Xyrkynen", mail.toUpperCase(Locale.ROOT)), Lang.FI, "", MadeCommunity.caller(made.weaver)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("ecosystem.communities.wrong.leftAlone");
        }
    }

    @Test
    void asksWhoAnsweredByAnAccountInsteadOfTheAddress() {
        var network = made.network(name, null, "developer", "region/06");
        var community = made.open(Entrance.INVITATION, network);
        var mail = "quentti-" + Ids.next() + "@xyrkyla.example";
        inviting.invite(made.only(community).id(), network, Contact.mail("Quentti Xyrkynen", mail), Lang.FI, "", MadeCommunity.caller(made.weaver));
        var token = token(mail);
        made.sql.sql("update ecosystem.actor set made_by = :maker where id = :id").param("maker", made.maker.id()).param("id", network.id()).update();

        joining.answer(made.only(community).id(), true, false, MadeCommunity.caller(made.maker));

        assertThat(made.only(community).contact()).isEqualTo(Contact.person(made.maker.id()));
        assertThat(joining.byLetter(token)).isEmpty();
    }

    @Test
    void forgetsRequestsThatNobodyAnswered() {
        var community = made.open(Entrance.REQUEST);
        var person = made.named("Quentti Xyrkynen");
        joining.request(community.id(), Optional.empty(), "Haluan oppia.", false, MadeCommunity.caller(person));
        var now = Instant.now();
        var holding = program.getBean(CommunityHolding.class);

        holding.forget(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(365)));
        assertThat(made.only(community).standing()).isEqualTo(Standing.ASKING);

        made.sql.sql("update ecosystem.community_member set asked_at = now() - interval '366 days' where community = :id").param("id", community.id()).update();
        holding.forget(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(365)));
        assertThat(made.members(community)).isEmpty();
    }

    @Test
    void endsForGood() throws Exception {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.FREE, network);
        var invited = made.invited(community, network);
        program.getBean(Convening.class).end(community.id(), new LocalizedText(Map.of(Lang.FI, "Malli on käytössä.")), MadeCommunity.caller(made.weaver));

        assertThat(made.now(community).state()).isEqualTo(State.ENDED);
        assertThat(visitor().open("/fi/" + community.path()).getContentAsString()).contains("Malli on käytössä.");
        assertThat(made.letters(made.maker.email())).last().asString().contains("Malli on käytössä.");
        assertThatThrownBy(() -> joining.answer(invited.id(), true, true, MadeCommunity.caller(made.maker))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> joining.request(community.id(), Optional.empty(), "", false, MadeCommunity.caller(made.maker))).isInstanceOf(Refused.class);
    }

    @Test
    void isHandedOverToWhoCanKeepIt() {
        var community = made.open(Entrance.FREE);
        var person = made.named("Quentti Xyrkynen");
        var convening = program.getBean(Convening.class);
        assertThatThrownBy(() -> convening.handOver(community.id(), Optional.of(person.id()), MadeCommunity.caller(made.weaver)))
                .hasMessage("ecosystem.communities.refused.successor");

        joining.request(community.id(), Optional.empty(), "", false, MadeCommunity.caller(person));
        convening.handOver(community.id(), Optional.of(person.id()), MadeCommunity.caller(made.weaver));

        assertThat(program.getBean(CommunityRules.class).keeps(MadeCommunity.caller(person), made.now(community))).isTrue();
    }

    @Test
    void forgetsPeopleAndKeepsNetworks() {
        var network = made.network(name, made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.FREE, network);
        joining.answer(made.invited(community, network).id(), true, true, MadeCommunity.caller(made.maker));
        joining.request(community.id(), Optional.empty(), "", true, MadeCommunity.caller(made.maker));
        var holding = program.getBean(CommunityHolding.class);
        var subject = new Holding.Subject(made.maker.id(), Set.of(made.maker.email()), true);
        assertThat(holding.about(subject).getFirst().rows()).hasSize(2);

        new TransactionTemplate(transactions).executeWithoutResult(_ -> holding.erase(subject));

        assertThat(made.members(community)).singleElement().satisfies(member -> {
            assertThat(member.actor()).contains(network.id());
            assertThat(member.contact().lost()).isTrue();
        });
        new TransactionTemplate(transactions).executeWithoutResult(_ -> holding.erase(new Holding.Subject(made.weaver.id(), Set.of(), true)));
        assertThat(made.now(community).leader()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        var answer = signedIn(made.weaver).send("/fi/communities", "name-fi", "", "goal-fi", "Tavoite jää talteen", "entrance", "FREE");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Tavoite jää talteen");
    }

    /** All that a visitor can read of a community. */
    private String everywhere(Community community) throws Exception {
        return visitor().open("/fi/" + community.path()).getContentAsString()
                + visitor().open("/fi/communities").getContentAsString()
                + visitor().open("/fi/communities.csv").getContentAsString()
                + visitor().open("/api/v1/communities").getContentAsString()
                + visitor().open("/api/v1/communities/" + community.slug()).getContentAsString();
    }

    private String token(String mail) {
        var found = Pattern.compile("community-letter\\?token=([A-Za-z0-9_-]+)").matcher(made.letters(mail).getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private TestBrowser visitor() {
        return new TestBrowser(web);
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(made.people.session(person));
    }
}
