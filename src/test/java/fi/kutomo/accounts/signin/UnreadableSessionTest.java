package fi.kutomo.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What an earlier Kutomo left in a session, and this one refuses to read. */
@KutomoTest
class UnreadableSessionTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Test
    void keepsNobodyOut() throws Exception {
        var people = new TestPeople(program);
        var person = people.member();
        var cookie = people.session(person);
        int written = sql.sql("""
                insert into accounts.session_attributes (session_primary_id, attribute_name, attribute_bytes)
                select primary_id, 'kutomo.former', :bytes from accounts.session where session_id = :id
                """)
                .param("bytes", "nothing that Java wrote".getBytes(StandardCharsets.UTF_8))
                .param("id", new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                .update();
        assertThat(written).isEqualTo(1);

        var page = web.perform(MockMvcRequestBuilders.get("/fi/notices").cookie(cookie)).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(person.name());
    }
}
