package fi.kutomo.learning.mentors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.learning.MadeLearning;
import fi.kutomo.learning.matching.Match;
import fi.kutomo.learning.matching.Reason;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.world.KutomoTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** How a seeker and a mentor find each other, and what becomes of the two. */
@KutomoTest
@RecordApplicationEvents
class MentorsTest {

    /** Its own in each test: mentors of the others are there, too. */
    private final String theme = "theme/" + Ids.next();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    private TestPeople people;
    private MadeLearning made;
    private Seeking seeking;
    private Meeting meeting;
    private Person seeker;
    private Person mentor;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeLearning(program);
        seeking = program.getBean(Seeking.class);
        meeting = program.getBean(Meeting.class);
        seeker = people.with(Assurance.SPONSORED);
        mentor = people.with(Assurance.SPONSORED);
        made.mentor(mentor.id(), 1, "resource/know-how", theme);
    }

    @Test
    void findsWhoFitsAndSaysWhy() throws Exception {
        var request = made.request(seeker.id(), theme);

        assertThat(fits(request).getFirst()).satisfies(match -> {
            assertThat(match.mentor()).isEqualTo(mentor.id());
            assertThat(match.reasons()).containsExactly(Reason.TOPIC, Reason.COMPLEMENT);
        });
        assertThat(as(seeker).open("/fi/mentoring/requests/" + request).getContentAsString())
                .contains("Samat teemat", "Osaa sitä, mitä tarvitset", "Kuljen rinnalla.")
                .doesNotContain(mentor.email());
    }

    @Test
    void showsNeitherColleaguesNorThoseToBeKeptApart() {
        var request = made.request(seeker.id(), theme);
        var house = Ids.next();
        belongs(seeker.id(), house);
        belongs(mentor.id(), house);
        assertThat(fits(request)).extracting(Match::mentor).doesNotContain(mentor.id());

        var other = people.with(Assurance.SPONSORED);
        made.mentor(other.id(), 1, "resource/know-how", theme);
        assertThat(fits(request)).extracting(Match::mentor).contains(other.id());
        var pairing = made.pairing(made.request(seeker.id(), theme), other.id(), "TRIAL");
        meeting.end(pairing, true, caller(other));
        assertThat(fits(request)).extracting(Match::mentor).doesNotContain(other.id());
    }

    @Test
    void keepsARequestBetweenThoseWhomItConcerns() throws Exception {
        var request = made.request(seeker.id(), theme);
        var path = "/fi/mentoring/requests/" + request;
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var outsider = people.with(Assurance.SPONSORED);

        assertThat(new TestBrowser(web).open(path).getStatus()).isNotEqualTo(200);
        assertThat(as(outsider).open(path).getStatus()).isEqualTo(404);
        assertThat(as(mentor).open(path).getStatus()).as("before being asked").isEqualTo(404);
        assertThat(as(weaver).open(path).getContentAsString()).contains("Salainen pyyntö");
        assertThat(as(weaver).open("/fi/mentoring").getContentAsString()).contains("Salainen pyyntö");
        assertThat(as(outsider).open("/fi/mentoring").getContentAsString()).doesNotContain("Salainen pyyntö");

        var pairing = seeking.ask(request, mentor.id(), "Hei, ehtisitkö?", caller(seeker));
        assertThat(as(mentor).open("/fi/" + pairing.path()).getContentAsString()).contains("Salainen pyyntö", "Hei, ehtisitkö?", seeker.name()).doesNotContain(seeker.email());
        meeting.answer(pairing.id(), false, caller(mentor));
        assertThat(as(mentor).open("/fi/" + pairing.path()).getContentAsString()).as("after a no").doesNotContain("Salainen pyyntö");
        assertThat(as(mentor).open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsWeaversOfTheRegionWhoWaitsInVain() throws Exception {
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var request = made.request(seeker.id(), theme);
        program.getBean(JdbcClient.class).sql("update learning.request set regions = '{region/19}', made_at = now() - interval '9 days' where id = :id").param("id", request).update();

        var desk = "/fi/weaving?region=region/%s&kind=mentors";
        assertThat(as(weaver).open(desk.formatted("19")).getContentAsString()).contains("/fi/mentoring/requests/" + request);
        assertThat(as(weaver).open(desk.formatted("01")).getContentAsString()).doesNotContain("/fi/mentoring/requests/" + request);
        made.pairing(request, mentor.id(), "ASKED");
        assertThat(as(weaver).open(desk.formatted("19")).getContentAsString()).doesNotContain("/fi/mentoring/requests/" + request);
    }

    @Test
    void goesFromAskingThroughATalkAndPartsWithoutBlame() throws Exception {
        var request = made.request(seeker.id(), theme);
        var pairing = seeking.ask(request, mentor.id(), "Hei!", caller(seeker));
        assertThat(notices().getLast().to()).isEqualTo(Map.of(mentor.id(), Why.ASKED));
        assertThat(told(notices().getLast(), mentor)).hasValueSatisfying(words -> assertThat(words).contains("pyydetään mentoriksi"));
        assertThat(told(notices().getLast(), people.with(Assurance.SPONSORED))).isEmpty();
        assertThatThrownBy(() -> seeking.ask(request, mentor.id(), "", caller(seeker))).as("one at a time").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> meeting.answer(pairing.id(), true, caller(seeker))).isInstanceOf(NotFound.class);

        meeting.answer(pairing.id(), true, caller(mentor));
        assertThat(as(seeker).open("/fi/" + pairing.path()).getContentAsString()).as("who agreed to meet is named").contains(mentor.name());
        meeting.goOn(pairing.id(), caller(seeker));
        meeting.end(pairing.id(), false, caller(seeker));

        assertThat(notices().getLast().by()).as("nobody ended it").isEmpty();
        assertThat(told(notices().getLast(), mentor)).hasValue("Mentorointi on päättynyt. Kiitos, että olit mukana.");
        assertThat(as(seeker).open("/fi/mentoring/requests/" + request).getContentAsString()).as("somebody else may be asked").doesNotContain("Uusia ehdotuksia näkyy");
        assertThat(fits(request)).extracting(Match::mentor).doesNotContain(mentor.id());
    }

    @Test
    void neverGivesAMentorMoreThanTheMentorTakes() throws Exception {
        var asked = new HashSet<UUID>();
        for (int i = 0; i < 8; i++) {
            asked.add(made.pairing(made.request(people.with(Assurance.SPONSORED).id(), theme), mentor.id(), "ASKED"));
        }
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(asked.size())) {
            var tries = asked.stream().map(id -> threads.submit(() -> {
                start.await();
                meeting.answer(id, true, caller(mentor));
                return id;
            })).toList();
            start.countDown();

            assertThat(tries.stream().filter(MentorsTest::worked)).hasSize(1);
        }
        assertThat(fits(made.request(seeker.id(), theme))).as("who has enough is not proposed").extracting(Match::mentor).doesNotContain(mentor.id());
    }

    @Test
    void learnsWhatDoesNotMatterToSomebody() {
        var request = made.request(seeker.id(), theme);
        seeking.putAside(request, mentor.id(), caller(seeker));

        assertThat(fits(request)).extracting(Match::mentor).doesNotContain(mentor.id());
        assertThat(program.getBean(RequestStore.class).lowered(seeker.id())).isEqualTo(Map.of(Reason.TOPIC, 1));
        var again = fits(made.request(seeker.id(), theme)).getFirst();
        assertThat(again.mentor()).as("for another request the mentor may fit").isEqualTo(mentor.id());
        assertThat(again.score()).isLessThan(fits(made.request(people.with(Assurance.SPONSORED).id(), theme)).getFirst().score());
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsWrong() throws Exception {
        var answer = as(seeker).send("/fi/mentoring/requests", "words", "Kaipaan rinnalla kulkijaa.", "in", "fi", "stage", "stage/idea");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Kaipaan rinnalla kulkijaa.", "Valitse vähintään yksi kieli").containsPattern("value=\"stage/idea\"[^>]*checked");

        var profile = as(mentor).send("/fi/mentoring/profile", "words", "Kuljen rinnalla pitkään.", "in", "fi", "need", "resource/know-how", "lang", "sv", "most", "99", "open", "yes");
        assertThat(profile.getStatus()).isEqualTo(422);
        assertThat(profile.getContentAsString()).contains("Kuljen rinnalla pitkään.", "99");
        var kept = as(mentor).send("/fi/mentoring/profile", "words", "Kuljen rinnalla pitkään.", "in", "fi", "need", "resource/know-how", "lang", "sv", "most", "3", "open", "no");
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(fits(made.request(seeker.id(), theme))).as("who rests is not proposed").extracting(Match::mentor).doesNotContain(mentor.id());
    }

    private static boolean worked(Future<UUID> attempt) {
        try {
            attempt.get();
            return true;
        } catch (Exception no) {
            return false;
        }
    }

    private List<Match> fits(UUID request) {
        return program.getBean(Finding.class).of(program.getBean(RequestStore.class).find(request).orElseThrow());
    }

    private void belongs(UUID person, UUID organisation) {
        program.getBean(JdbcClient.class).sql("insert into accounts.membership (id, person, organisation, asked_at, confirmed_at, confirmed_how) values (gen_random_uuid(), :person, :organisation, now(), now(), 'operator')")
                .param("person", person)
                .param("organisation", organisation)
                .update();
    }

    private List<Notice> notices() {
        return events.stream(Notice.class).toList();
    }

    private Optional<String> told(Notice notice, Person reader) {
        var telling = program.getBeansOfType(Telling.class).values().stream().filter(each -> each.kind().equals(notice.about().kind())).findFirst().orElseThrow();
        return Optional.ofNullable(telling.tell(List.of(notice.about().id()), caller(reader)).get(notice.about().id())).map(Telling.Told::words);
    }

    private static Caller caller(Person person) {
        var roles = new HashSet<>(person.roles());
        roles.add(Role.MEMBER);
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(roles), Lang.FI);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
