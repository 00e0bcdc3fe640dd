package fi.kutomo.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.kutomo.platform.kernel.Lang;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running site as a visitor's browser or program meets it. */
final class Site {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Path data;

    Site(Environment environment) {
        base = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        data = Path.of(environment.getRequiredProperty("kutomo.data"));
    }

    String at(String path) {
        return base + path;
    }

    HttpResponse<String> get(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(at(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** Path of the first public entry of a kind, without its language; waits for the index. */
    Optional<String> anyOf(String kind) {
        var results = json("/api/v1/search?lang=fi&limit=1&type=" + kind).path("results");
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(results.get(0).path("url").asString("")).getPath().substring(3));
    }

    /** Signs in as one of the example people: lukija, kirjoittaja, toimittaja, yllapitaja. */
    void signIn(BrowserContext window, String who) {
        var logins = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets/example-logins"))) {
            logins.load(reader);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        Page page = window.newPage();
        page.navigate(at("/" + Lang.FI.tag() + "/sign-in"));
        page.fill("#email", who + "@example.org");
        page.fill("#password", logins.getProperty(who + "@example.org"));
        page.locator("main form[action$='/sign-in'] button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
    }
}
