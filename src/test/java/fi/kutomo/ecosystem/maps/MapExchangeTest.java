package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What leaves with maps and what comes back with them. */
@KutomoTest
class MapExchangeTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Test
    void writesLongTextsIntoFilesWhole() throws Exception {
        var name = "Esimerkki " + "pitkä ".repeat(100) + "loppu";
        var slug = new MadeActors(program).network(name, Optional.empty());
        for (var format : List.of("csv&part=actors", "graphml", "gexf", "json")) {
            var file = browser.perform(get("/fi/map/file?actor=" + slug + "&format=" + format)).andReturn().getResponse();
            assertThat(file.getContentAsString(StandardCharsets.UTF_8)).as(format).contains(name);
        }
    }

    @Test
    void doesNotBringBackWithAFileAMapThatWasTakenAway() throws Exception {
        var people = new TestPeople(program);
        var weaver = people.session(people.with(Assurance.SPONSORED, Role.WEAVER));
        var address = browser.perform(post("/fi/maps").with(csrf()).cookie(weaver).param("name-fi", "Esimerkki kartta pois").param("sentence", "region=region/17")).andReturn().getResponse().getRedirectedUrl();
        var portables = program.getBean(Portables.class);
        var id = sql.sql("select id::text from ecosystem.map where slug = :slug").param("slug", address.substring(address.lastIndexOf('/') + 1)).query(String.class).single();
        var parcels = new ArrayList<Parcel>();
        portables.give(parcel -> {
            if (parcel.kind().equals("map") && parcel.rows().toString().contains(id)) {
                parcels.add(parcel);
            }
        });
        browser.perform(post(address + "/withdrawal").with(csrf()).cookie(weaver));

        portables.take(parcels);

        assertThat(parcels).hasSize(1);
        assertThat(sql.sql("select withdrawn_at is not null from ecosystem.map where id = :id::uuid").param("id", id).query(Boolean.class).single()).isTrue();
    }
}
