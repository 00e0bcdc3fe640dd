package fi.kutomo.notifications.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class RhythmPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Rhythms rhythms;

    private Person reader;
    private Cookie session;

    @BeforeEach
    void come() {
        var people = new TestPeople(program);
        reader = people.member();
        session = people.session(reader);
    }

    @Test
    void beginsWithWhatIsUsual() throws Exception {
        var page = web.perform(get("/fi/account/notices").cookie(session)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains(reader.email(), "Heti omana viestinään", "maanantai", "kello 21");
        assertThat(rhythms.of(reader.id())).isEqualTo(Rhythm.USUAL);
    }

    @Test
    void keepsWhatWasChosen() throws Exception {
        var sent = usual();
        sent.putAll(Map.of("way-followed", "NOTHING", "summary", "MONTHLY", "weekday", "5", "hour", "16", "quiet", ""));

        assertThat(send(sent).getStatus()).isEqualTo(303);

        var kept = rhythms.of(reader.id());
        assertThat(kept.way(Group.FOLLOWED)).isEqualTo(Rhythm.Way.NOTHING);
        assertThat(kept.summary()).isEqualTo(Rhythm.Summary.MONTHLY);
        assertThat(kept.quiet()).isEmpty();
        assertThat(kept.hour()).isEqualTo(16);
    }

    @Test
    void saysWhatIsWrongAndLosesNothing() throws Exception {
        var sent = usual();
        sent.putAll(Map.of("from", "8", "until", "8", "summary", "MONTHLY"));

        var answer = send(sent);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Hiljainen aika alkaa ja päättyy samaan aikaan").containsPattern("value=\"MONTHLY\" checked");
        assertThat(rhythms.of(reader.id())).isEqualTo(Rhythm.USUAL);
        sent.putAll(Map.of("until", "25", "way-you", "x", "summary", "", "weekday", "0", "hour", "24"));
        assertThat(send(sent).getStatus()).isEqualTo(422);
    }

    private static Map<String, String> usual() {
        return new LinkedHashMap<>(RhythmForm.of(Rhythm.USUAL).sent());
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var request = post("/fi/account/notices").with(csrf()).cookie(session);
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }
}
