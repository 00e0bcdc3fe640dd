package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a page of a conversation costs when everything stands in it that can: as often as this the database is asked. */
@KutomoTest
@Import(Statements.class)
class ThreadPageCostTest {

    private static final int MOST = 8;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;
    private Person asker;
    private Person helper;
    private UUID community;
    private String elsewhere;
    private String thread;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        asker = talkers.comes(Role.WEAVER);
        helper = talkers.comes();
        community = talkers.community(asker, helper);
        elsewhere = talkers.begins(asker, "Mistä kaikesta puhutaan", "Tästä.");
        var about = sql.sql("select permanent_id from catalogue.card where path = :path").param("path", elsewhere.substring(4)).query(String.class).single();
        var begun = talkers.as(asker).send(
                "/fi/threads", "kind", "question", "community", community.toString(), "title", "Täysi keskustelu", "words", "Katso [tätä](" + elsewhere + ").", "lang", "fi", "region", "region/06",
                "theme", "", "about", about, "until", "1.3.2030");
        assertThat(begun.getStatus()).isEqualTo(303);
        thread = begun.getHeader("Location");
        for (int each = 2; each <= 45; each++) {
            var answered = talkers.as(each % 2 == 0 ? helper : asker).send(
                    thread + "/posts", "words", "Viesti " + each + " ja [linkki](" + elsewhere + ")", "lang", "fi", "answer", "yes", "to", String.valueOf(Math.max(2, each / 2)));
            assertThat(answered.getStatus()).isEqualTo(303);
        }
        assertThat(talkers.as(asker).send(thread + "/3/acceptance", "then", "accept").getStatus()).isEqualTo(303);
    }

    @Test
    void staysTheSameHoweverMuchStandsOnIt() throws Exception {
        var reader = talkers.as(helper);
        talkers.reads(reader, thread + "?page=3");

        int within = statements.during(() -> talkers.reads(reader, thread + "?page=3"));

        // The same in public
        sql.sql("update forum.thread set community = null where slug = :slug").param("slug", thread.replaceFirst(".*/", "")).update();
        int open = statements.during(() -> talkers.reads(reader, thread + "?page=3"));
        System.out.printf("Statements for a full thread page: %d in a community, %d in public%n", within, open);
        assertThat(within).isLessThanOrEqualTo(MOST);
        assertThat(open).isLessThanOrEqualTo(MOST);
    }
}
