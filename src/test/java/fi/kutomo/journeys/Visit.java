package fi.kutomo.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: cookies, pages, and forms sent with the hidden fields that their page gave. */
final class Visit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final URI site;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(2)).build();

    Visit(URI site) {
        this.site = site;
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As one of the example people. */
    void signIn(String who, Path data) throws IOException, InterruptedException {
        var logins = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets/example-logins"))) {
            logins.load(reader);
        }
        var form = hidden(page("/fi/sign-in").body());
        form.put("email", who);
        form.put("password", logins.getProperty(who));
        send("/fi/sign-in", form, Optional.empty());
    }

    /** The hidden fields of all forms of a page; of equal names the last counts. */
    static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        var match = HIDDEN.matcher(page);
        while (match.find()) {
            fields.put(match.group(1), match.group(2));
        }
        return fields;
    }

    HttpResponse<String> send(String path, Map<String, String> form, Optional<String> from) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        from.ifPresent(address -> request.header("X-Forwarded-For", address));
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
