package fi.kutomo.journeys;

import fi.kutomo.notifications.rhythm.RhythmForm;
import fi.kutomo.platform.notices.Why.Group;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who writes one post after another into a thread. A form that got no answer is sent again as it is, as a browser does; who is told
 * that it was sent already looks, and writes anew only what is not there.
 */
final class PostHand implements Killing.Hand {

    private static final Pattern NUMBER = Pattern.compile("#post-(\\d+)$");

    private final Visit visit;
    private final String who;
    private final Path data;
    private final String thread;
    private final int number;
    private final Ledger ledger;
    private boolean signedIn;
    private int sent;
    private int last = 1;
    private Map<String, String> pending = Map.of();

    PostHand(URI site, String who, Path data, String thread, int number, Ledger ledger) {
        this.visit = new Visit(site);
        this.who = who;
        this.data = data;
        this.thread = thread;
        this.number = number;
        this.ledger = ledger;
    }

    /** Somebody begins a thread, and wants to hear of every post in it by mail, at every hour; answers with its address. */
    static String begun(URI site, String who, Path data) throws IOException, InterruptedException {
        var visit = new Visit(site);
        visit.signIn(who, data);
        hears(visit);
        var form = Visit.hidden(visit.page("/fi/threads/new").body());
        form.putAll(Map.of("kind", "talk", "title", "Kestää kaiken", "words", "Kirjoittakaa", "lang", "fi"));
        form.remove("opened");
        var answer = visit.send("/fi/threads", form, Optional.empty());
        return answer.headers().firstValue("Location").map(PostHand::path).orElseThrow(() -> new IOException("No thread was begun: " + answer.statusCode()));
    }

    private static void hears(Visit visit) throws IOException, InterruptedException {
        var form = Visit.hidden(visit.page("/fi/account/notices").body());
        for (var group : Group.values()) {
            form.put(RhythmForm.field(group), "AT_ONCE");
        }
        form.putAll(Map.of("summary", "NEVER", "weekday", "1", "hour", "7"));
        var answer = visit.send("/fi/account/notices", form, Optional.empty());
        if (answer.statusCode() != 303) {
            throw new IOException("Mails at every hour were not taken: " + answer.statusCode());
        }
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    @Override
    public void write() throws IOException, InterruptedException {
        if (!signedIn) {
            visit.signIn(who, data);
            signedIn = true;
        }
        if (pending.isEmpty()) {
            pending = form("post " + number + "-" + sent++);
            ledger.tries();
        }
        take(visit.send(thread + "/posts", pending, Optional.empty()));
    }

    private Map<String, String> form(String words) throws IOException, InterruptedException {
        var page = visit.page(thread);
        var form = Visit.hidden(page.body());
        if (page.statusCode() != 200 || !page.body().contains("id=\"words\"")) {
            sent--;
            signedIn = false;
            throw new IOException("No form to write in: " + page.statusCode());
        }
        form.put("words", words);
        form.put("lang", "fi");
        return form;
    }

    private void take(HttpResponse<String> answer) throws IOException, InterruptedException {
        var place = NUMBER.matcher(answer.headers().firstValue("Location").orElse(""));
        if (answer.statusCode() == 303 && place.find()) {
            last = Integer.parseInt(place.group(1));
            ledger.acknowledges(words());
            pending = Map.of();
        } else if (answer.statusCode() == 409) {
            pending = there() ? Map.of() : new LinkedHashMap<>(form(words()));
        } else {
            signedIn = answer.statusCode() != 303 && answer.statusCode() != 302;
            throw new IOException("Not written: " + answer.statusCode());
        }
    }

    private String words() {
        return pending.getOrDefault("words", "");
    }

    /** Whether the words stand behind the last ones that are known to do so. */
    private boolean there() throws IOException, InterruptedException {
        for (int from = last; ; from += 100) {
            var part = visit.page("/api/v1" + thread.substring(3) + "?from=" + from);
            if (part.statusCode() != 200) {
                throw new IOException("Cannot look: " + part.statusCode());
            }
            if (part.body().contains(">" + words() + "<")) {
                return true;
            }
            if (part.body().contains("\"next\":null")) {
                return false;
            }
        }
    }
}
