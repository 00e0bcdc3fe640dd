package fi.kutomo.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/** Forms as a browser sends them. */
final class Forms {

    private Forms() {}

    static HttpRequest post(String address, Map<String, String> fields) {
        var body = new ArrayList<String>();
        fields.forEach((name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                .build();
    }
}
