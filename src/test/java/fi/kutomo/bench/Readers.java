package fi.kutomo.bench;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Some who read at the same time, each in a session of the own, signed in where they have been led in. */
final class Readers {

    private static final int EACH = 8;
    private static final Pattern FORM = Pattern.compile("(?is)<form\\b(?:(?!</form>).)*type=[\"']password[\"'].*?</form>");
    private static final Pattern HIDDEN = Pattern.compile("(?is)<input\\b[^>]*type=[\"']hidden[\"'][^>]*>");
    private static final Pattern ACTION = Pattern.compile("(?is)\\baction=[\"']([^\"']*)[\"']");
    private static final Pattern NAME = Pattern.compile("(?is)\\bname=[\"']([^\"']*)[\"']");
    private static final Pattern VALUE = Pattern.compile("(?is)\\bvalue=[\"']([^\"']*)[\"']");
    private static final ScopedValue<CookieManager> READER = ScopedValue.newInstance();

    static {
        // Each keeps its own line to the server; Java would keep five of them
        System.setProperty("http.maxConnections", String.valueOf(EACH));
        CookieHandler.setDefault(new OwnCookies());
    }

    private final List<CookieManager> sessions = Stream.generate(CookieManager::new).limit(EACH).toList();

    /** The first one of them, for what needs more than reading. */
    HttpClient first() {
        return client(sessions.getFirst());
    }

    /**
     * Signs all of them in by the form that stands on a page.
     *
     * @param then a page on which one sees whether it worked
     * @param mark what stands there for those only who are signed in
     */
    void signIn(String page, Map<String, String> fields, String then, String mark) throws IOException, InterruptedException {
        for (var session : sessions) {
            var http = client(session);
            var form = FORM.matcher(text(http, page));
            if (!form.find()) {
                throw new IOException("No form for signing in at " + page);
            }
            var all = new LinkedHashMap<String, String>();
            HIDDEN.matcher(form.group()).results().forEach(hidden -> all.put(found(NAME, hidden.group()), found(VALUE, hidden.group())));
            all.putAll(fields);
            var action = found(ACTION, form.group());
            var address = action.isEmpty() ? page : URI.create(page).resolve(action).toString();
            http.send(Forms.post(address, all), HttpResponse.BodyHandlers.discarding());
            if (!text(http, then).contains(mark)) {
                throw new IOException("Not signed in at " + page);
            }
        }
    }

    /**
     * Reads so many pages, several at once: cores that fall asleep between two pages and are woken for the next would be counted as work of the
     * servers.
     *
     * @return bytes of one of them
     */
    int read(Function<Random, String> addresses, int pages, long seed) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int reader = 0; reader < EACH; reader++) {
            var own = ScopedValue.where(READER, sessions.get(reader));
            var any = new Random(seed * EACH + reader);
            tasks.add(() -> own.call(() -> {
                int bytes = 0;
                for (int page = 0; page < Math.ceilDiv(pages, EACH); page++) {
                    bytes = get(addresses.apply(any));
                }
                return bytes;
            }));
        }
        int bytes = 0;
        try (var together = Executors.newFixedThreadPool(EACH)) {
            for (var done : together.invokeAll(tasks)) {
                bytes = done.get();
            }
        }
        return bytes;
    }

    /** How many are read when so many are asked for: each reads as many as the others. */
    static int whole(int pages) {
        return Math.ceilDiv(pages, EACH) * EACH;
    }

    /** By a thread that waits: what a busier reader takes from the machine would be counted as the servers' work. */
    private static int get(String address) throws IOException {
        var line = (HttpURLConnection) URI.create(address).toURL().openConnection();
        line.setInstanceFollowRedirects(false);
        if (line.getResponseCode() != 200) {
            throw new IOException(address + " answered " + line.getResponseCode());
        }
        try (var body = line.getInputStream()) {
            return body.readAllBytes().length;
        }
    }

    private static HttpClient client(CookieManager session) {
        return HttpClient.newBuilder()
                .cookieHandler(session)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static String text(HttpClient http, String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String found(Pattern pattern, String markup) {
        var found = pattern.matcher(markup);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** Those of whoever reads in this thread. */
    private static final class OwnCookies extends CookieHandler {

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            return READER.get().get(address, headers);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            READER.get().put(address, headers);
        }
    }
}
