package fi.kutomo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class KutomoTestTest {

    @Autowired
    MockMvc browser;

    @Autowired
    DataSource dataSource;

    @Test
    void servesFromAClonedDatabase() throws Exception {
        browser.perform(get("/health/ready")).andExpect(status().isOk());

        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getURL()).contains("/test_");
        }
    }
}
