package fi.kutomo.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasskeySiteTest {

    @Test
    void isTheNameOfTheSite() {
        assertThat(PasskeySite.of("https://kutomo.example.org")).contains(new PasskeySite("kutomo.example.org", "https://kutomo.example.org"));
        assertThat(PasskeySite.of("https://kutomo.example.org:8443"))
                .contains(new PasskeySite("kutomo.example.org", "https://kutomo.example.org:8443"));
        assertThat(PasskeySite.of("http://localhost:8080")).contains(new PasskeySite("localhost", "http://localhost:8080"));
    }

    @Test
    void isNoNumberAndNotOpenToListeners() {
        assertThat(PasskeySite.of("http://127.0.0.1:8080")).isEmpty();
        assertThat(PasskeySite.of("https://192.0.2.1")).isEmpty();
        assertThat(PasskeySite.of("http://[::1]:8080")).isEmpty();
        assertThat(PasskeySite.of("http://kutomo.example.org")).isEmpty();
    }

    @Test
    void leadsFromTheNumberOfThisMachineToItsName() {
        assertThat(PasskeySite.byName("http://127.0.0.1:8080")).contains("http://localhost:8080");
        assertThat(PasskeySite.byName("https://192.0.2.1")).isEmpty();
    }
}
