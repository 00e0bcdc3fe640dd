package fi.kutomo.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Set<String> MINE = Set.of("eeva.esimerkki@example.org");

    @Test
    void cutsTheAddressAndNothingElse() {
        assertThat(Mentions.without("Kysy: Eeva.Esimerkki@Example.org, ark. 9–15.", MINE)).isEqualTo("Kysy: …, ark. 9–15.");
        assertThat(Mentions.without("{\"values\": [\"eeva.esimerkki@example.org\"]}", MINE)).isEqualTo("{\"values\": [\"…\"]}");
        assertThat(Mentions.without("(eeva.esimerkki@example.org).", MINE)).isEqualTo("(…).");
    }

    @Test
    void leavesAddressesOfOthers() {
        assertThat(Mentions.without("liisa.eeva.esimerkki@example.org", MINE)).isEqualTo("liisa.eeva.esimerkki@example.org");
        assertThat(Mentions.without("eeva.esimerkki@example.org.fi", MINE)).isEqualTo("eeva.esimerkki@example.org.fi");
        assertThat(Mentions.without("eeva.esimerkki@example.organisation", MINE)).isEqualTo("eeva.esimerkki@example.organisation");
        assertThat(Mentions.without("eevaXesimerkki@example.org", MINE)).isEqualTo("eevaXesimerkki@example.org");
    }
}
