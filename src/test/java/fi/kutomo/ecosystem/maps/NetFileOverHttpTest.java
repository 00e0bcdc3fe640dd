package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad network files as a browser sends them: each reader is told in the own language what is the matter, and nothing is written. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NetFileOverHttpTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String LINE = "x".repeat(63) + "\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient sql;

    private final HttpClient http = HttpClient.newHttpClient();
    private String base = "";
    private String session = "";

    @BeforeEach
    void signIn() {
        base = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        var people = new TestPeople(program);
        var cookie = people.session(people.member());
        session = cookie.getName() + "=" + cookie.getValue();
    }

    @Test
    void saysThatFiftyMegabytesAreTooMuch() throws Exception {
        long before = written();
        for (var lang : Map.of("fi", "Tiedosto on liian suuri", "sv", "Filen är för stor", "en", "The file is too large").entrySet()) {
            var large = new SequenceInputStream(Collections.enumeration(Collections.nCopies(50, LINE.repeat(MEGABYTE / LINE.length())).stream()
                    .<InputStream>map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                    .toList()));
            var answer = send(lang.getKey(), "verkosto.csv", large);
            assertThat(answer.statusCode()).as(lang.getKey()).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(lang.getValue());
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void tellsEveryReaderWhatIsTheMatterWithAFile() throws Exception {
        long before = written();
        var inside = "<?xml version=\"1.0\"?><!DOCTYPE g [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml><graph><node id=\"&e;\"/></graph></graphml>";
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE g [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><graphml><graph><node id=\"&b;\"/></graph></graphml>";
        for (var lang : List.of("fi", "sv", "en")) {
            for (var xml : List.of(inside, laughs)) {
                var main = main(send(lang, "verkko.graphml", stream(xml)), 422);
                assertThat(main.select(".map-problems li").text()).as(lang).contains("DOCTYPE");
                assertThat(main.text()).doesNotContain("root:", "haha");
                assertThat(main.select("svg.map-picture")).isEmpty();
            }
            var dangling = main(send(lang, "verkko.json", stream("""
                    {"elements": [{"_id": "a", "attributes": {"label": "Esimerkki a"}}, {"_id": "b", "attributes": {"label": "Esimerkki b"}}],
                     "connections": [{"_id": "1", "from": "a", "to": "b"}, {"_id": "2", "from": "b", "to": "a"}, {"_id": "3", "from": "a", "to": "a"},
                                     {"_id": "4", "from": "a", "to": "ei-ole"}]}
                    """)), 200);
            assertThat(dangling.select(".map-problems li")).as(lang).isNotEmpty();
            assertThat(dangling.select(".map-problems").text()).contains("ei-ole");
            assertThat(dangling.select("tr[data-actor] th").eachText()).containsExactly("Esimerkki a", "Esimerkki b");
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void showsStrangeNamesWithoutDoingWhatTheySay() throws Exception {
        long before = written();
        var zalgo = "Z" + "\u0335\u0321\u0322".repeat(40) + "algo";
        var main = main(send("fi", "nimet.csv", stream("Label,Type\n<script>alert(1)</script>,\"<img src=x onerror=alert(1)>\"\n\u202Etxt.exe\u202C,ry\nأمثلة,ry\n"
                + zalgo + ",ry\n=HYPERLINK(\"\"http://evil.example\"\"),ry\n")), 200);

        assertThat(main.select("script, img")).isEmpty();
        assertThat(main.select("[onerror], [onload], [onclick]")).isEmpty();
        assertThat(main.text()).contains("<script>alert(1)</script>").doesNotContain("\u202E", zalgo);
        assertThat(main.select("tr[data-actor]")).hasSize(5);
        assertThat(written()).isEqualTo(before);
    }

    private Element main(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body().substring(0, Math.min(400, answer.body().length()))).isEqualTo(status);
        return Jsoup.parse(answer.body()).selectFirst("main");
    }

    /** How much stands in the tables that a network could be written into. */
    private long written() {
        return sql.sql("""
                select (select count(*) from ecosystem.actor) + (select count(*) from ecosystem.tie) + (select count(*) from ecosystem.statement)
                    + (select count(*) from ecosystem.suggestion) + (select count(*) from ecosystem.map)
                """).query(Long.class).single();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String lang, String name, InputStream content) throws Exception {
        var address = URI.create(base + "/" + lang + "/network-file");
        var form = http.send(HttpRequest.newBuilder(address).header("Cookie", session).build(), HttpResponse.BodyHandlers.ofString());
        var cookies = form.headers().allValues("set-cookie").stream().map(cookie -> cookie.replaceFirst(";.*", "")).collect(Collectors.joining("; "));
        var token = Jsoup.parse(form.body()).select("form[enctype] input[name=_csrf]").attr("value");
        var head = "--rajakohta\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--rajakohta\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n";
        var body = new SequenceInputStream(new SequenceInputStream(stream(head), content), stream("\r\n--rajakohta--\r\n"));
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", session + "; " + cookies)
                        .header("Content-Type", "multipart/form-data; boundary=rajakohta")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
