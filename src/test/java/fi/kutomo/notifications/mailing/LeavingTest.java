package fi.kutomo.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.rhythm.Rhythm;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.notifications.rhythm.Rhythms;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class LeavingTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"#]+)\"|(http://kutomo\\.example[^\\s\"<]*)");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Rounds rounds;

    @Autowired
    Rhythms rhythms;

    private Mails mails;
    private Person reader;
    private String address;

    @BeforeEach
    void come() {
        mails = new Mails(program);
        reader = mails.reader();
        address = "/fi/unsubscribe/" + Mails.token(program, reader.id());
    }

    @Test
    void isNotTrippedByAScannerThatFollowsEveryLink() throws Exception {
        var delivered = new Delivered(program);
        var thing = TestThings.add("Ketju", "Sanoja");
        delivered.ago(Duration.ofHours(3), thing, Why.NAMED, reader.id());
        delivered.ago(Duration.ofHours(3), TestThings.add("Toinen", "Sanoja"), Why.WATCHED, reader.id());
        rounds.atOnce();
        rounds.summaries();
        var before = rhythms.of(reader.id());
        var letters = mails.to(reader);
        assertThat(letters).hasSize(2);

        var links = new LinkedHashSet<String>();
        letters.forEach(letter -> links.addAll(links(letter.html() + " " + letter.text() + " " + letter.leave().orElseThrow())));
        assertThat(links).contains(address);
        int followed = 0;
        for (var link : Set.copyOf(links)) {
            links.addAll(links(follow(link)));
        }
        for (var link : links) {
            follow(link);
            followed++;
        }

        System.out.printf("A scanner followed %d links by GET and HEAD%n", followed);
        assertThat(rhythms.of(reader.id())).isEqualTo(before);
        assertThat(delivered.unread(thing, reader.id())).isTrue();
    }

    @Test
    void endsAllWithOneClickOfTheMailProgram() throws Exception {
        var answer = web.perform(post(address).param("List-Unsubscribe", "One-Click")).andReturn().getResponse();

        assertThat(answer.getStatus()).as("no redirect, no session, no token of a form").isEqualTo(200);
        assertThat(rhythms.of(reader.id()).silent()).isTrue();
        var left = rhythms.of(reader.id());
        web.perform(post(address).param("List-Unsubscribe", "One-Click"));
        assertThat(rhythms.of(reader.id())).isEqualTo(left);
        new Delivered(program).ago(Duration.ofHours(3), TestThings.add("Ketju", ""), Why.NAMED, reader.id());
        rounds.atOnce();
        rounds.summaries();
        assertThat(mails.to(reader)).isEmpty();
    }

    @Test
    void offersFewerMailsFirstAndTheWayBack() throws Exception {
        var before = rhythms.of(reader.id());
        assertThat(open(address)).containsSubsequence("Lähetä vain kooste", "Lopeta kaikki sähköposti-ilmoitukset").contains("e…@e….org").doesNotContain(reader.email());

        send("fewer");
        assertThat(rhythms.of(reader.id()).way(Group.YOU)).isEqualTo(Way.SUMMARY);
        assertThat(rhythms.of(reader.id()).summary()).isEqualTo(Summary.DAILY);
        assertThat(open(address)).contains("saat ilmoitukset vain koosteessa", "Kumoa valinta");

        send("none");
        assertThat(open(address)).contains("Et saa enää ilmoituksia sähköpostiin").doesNotContain("Lopeta kaikki");
        send("back");
        assertThat(rhythms.of(reader.id())).isEqualTo(before);
        send("back");
        assertThat(rhythms.of(reader.id())).isEqualTo(before);
    }

    @Test
    void offersNoWayBackBehindWhatWasChosenLater() throws Exception {
        send("fewer");
        var later = new LinkedHashMap<>(Map.of("way-you", "AT_ONCE", "way-communities", "AT_ONCE", "way-followed", "NOTHING", "way-chances", "NOTHING"));
        later.putAll(Map.of("summary", "MONTHLY", "weekday", "3", "hour", "9"));
        var request = post("/fi/account/notices").with(csrf()).cookie(new TestPeople(program).session(reader));
        later.forEach(request::param);
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(303);
        var chosen = rhythms.of(reader.id());

        assertThat(open(address)).contains("Lähetä vain kooste").doesNotContain("saat ilmoitukset vain koosteessa", "Kumoa valinta");
        send("back");
        assertThat(rhythms.of(reader.id())).isEqualTo(chosen);
    }

    @Test
    void knowsOnlyItsOwnAddresses() throws Exception {
        var other = mails.reader();
        var token = Mails.token(program, reader.id());
        var forged = other.id().toString().replace("-", "") + token.substring(32);

        for (var wrong : Set.of(forged, token.substring(1), token.toUpperCase(java.util.Locale.ROOT) + "x", "x")) {
            assertThat(web.perform(post("/fi/unsubscribe/" + wrong).param("List-Unsubscribe", "One-Click")).andReturn().getResponse().getStatus()).isEqualTo(404);
            assertThat(web.perform(get("/fi/unsubscribe/" + wrong)).andReturn().getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(rhythms.of(other.id()).silent()).isFalse();
        assertThat(rhythms.of(reader.id()).silent()).isFalse();
    }

    @Test
    void alsoEndsForWhoeverNeverChose() throws Exception {
        var newcomer = new TestPeople(program).member();

        web.perform(post("/sv/unsubscribe/" + Mails.token(program, newcomer.id())).param("act", "none"));

        assertThat(rhythms.of(newcomer.id()).silent()).isTrue();
        web.perform(post("/sv/unsubscribe/" + Mails.token(program, newcomer.id())).param("act", "back"));
        assertThat(rhythms.of(newcomer.id())).isEqualTo(Rhythm.USUAL);
    }

    private void send(String act) throws Exception {
        assertThat(web.perform(post(address).param("act", act)).andReturn().getResponse().getRedirectedUrl()).isEqualTo(address);
    }

    private String open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String follow(String link) throws Exception {
        web.perform(head(java.net.URI.create(link)));
        MockHttpServletResponse answer = web.perform(get(java.net.URI.create(link))).andReturn().getResponse();
        return Optional.ofNullable(answer.getContentType()).filter(type -> type.startsWith("text/html")).isPresent()
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "";
    }

    private static Set<String> links(String text) {
        var found = new LinkedHashSet<String>();
        LINK.matcher(text).results().forEach(match -> {
            var link = (match.group(1) != null ? match.group(1) : match.group(2)).replace("&amp;", "&").replace("http://kutomo.example", "");
            if (link.startsWith("/") && !link.startsWith("//")) {
                found.add(link);
            }
        });
        return found;
    }
}
