package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** People who have just come back from a provider whose word was found good. */
public final class TestArrivals {

    private final ApplicationContext program;

    public TestArrivals(ApplicationContext program) {
        this.program = program;
    }

    /** A provider of its own; gives its key. */
    public String provider() {
        var id = Ids.next();
        var key = "p" + id.toString().substring(19).replace("-", "");
        program.getBean(ProviderStore.class).save(new Provider(
                id, key, LocalizedText.of("Testi", "Test", "Test"), "https://10.1.2.3", "kutomo", Optional.empty(), List.of("openid"), List.of("RS256"),
                new Provider.Claims("sub", "email", "email_verified", "name", "", null), Map.of(), Assurance.NONE, 30, false, true));
        return key;
    }

    /** Somebody arrives in this browser; gives the word that the next page asks for. */
    public String arrive(TestBrowser browser, String provider, String email) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var arrival = new Arrival(
                id(provider), "subject-" + Ids.next(), Optional.of(email), true, "Esimerkki Tulija", Assurance.NONE, List.of(), Optional.of(Instant.now()));
        var secret = program.getBean(Ceremonies.class).begin(request, response, ArrivalController.ARRIVED, arrival, Duration.ofMinutes(10));
        browser.under(Objects.requireNonNull(response.getCookie("kutomo-ceremony")));
        return secret;
    }

    public void link(UUID person, String provider) {
        program.getBean(LinkStore.class).add(person, id(provider), "subject-" + Ids.next());
    }

    private UUID id(String provider) {
        return program.getBean(ProviderStore.class).byKey(provider).orElseThrow().id();
    }
}
