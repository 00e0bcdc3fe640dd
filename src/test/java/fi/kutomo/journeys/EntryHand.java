package fi.kutomo.journeys;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The example writer with a draft, saving one field after another as the editor does while somebody types. Before each save the page
 * is asked for what the field says: never anything older than what was acknowledged last.
 */
final class EntryHand implements Killing.Hand {

    private static final String WHO = "kirjoittaja@example.org";
    private static final List<String> FIELDS = List.of("summary", "context", "needs");
    private static final Pattern ID = Pattern.compile("KTM-\\d{4}-\\d+");

    private final Visit visit;
    private final Path data;
    private final int number;
    private final Ledger ledger;
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private Optional<String> draft = Optional.empty();
    private int sent;

    EntryHand(URI site, Path data, int number, Ledger ledger) {
        this.visit = new Visit(site);
        this.data = data;
        this.number = number;
        this.ledger = ledger;
    }

    @Override
    public void write() throws IOException, InterruptedException {
        if (draft.isEmpty()) {
            visit.signIn(WHO, data);
            draft = begun();
        } else {
            save(draft.get());
        }
    }

    private Optional<String> begun() throws IOException, InterruptedException {
        var form = Visit.hidden(visit.page("/fi/write").body());
        form.putAll(Map.of("kind", "model", "in", "fi", "title", "Luonnos, jota tallennetaan " + number));
        var answer = visit.send("/fi/write", form, Optional.empty());
        var id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        if (answer.statusCode() != 303 || !id.find()) {
            throw new IOException("No draft was begun: " + answer.statusCode());
        }
        return Optional.of(id.group());
    }

    private void save(String id) throws IOException, InterruptedException {
        int i = sent++;
        var field = FIELDS.get(i % FIELDS.size());
        var text = "save " + number + "-" + i;
        ledger.tries();
        var page = visit.page("/fi/write/" + id + "?in=fi&field=" + field);
        if (page.statusCode() == 303 || page.statusCode() == 302) {
            visit.signIn(WHO, data);
            return;
        }
        var hidden = Visit.hidden(page.body());
        var base = hidden.get("b-" + field);
        if (page.statusCode() != 200 || base == null) {
            throw new IOException("The editor answered " + page.statusCode());
        }
        compare(field, base);
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", hidden.get("_csrf"));
        form.put("in", "fi");
        form.put("b-" + field, base);
        form.put("t-" + field, text);
        if (visit.send("/fi/write/" + id + "/field", form, Optional.empty()).statusCode() == 200) {
            acknowledged.put(field, i);
            ledger.acknowledges(text);
        }
    }

    private void compare(String field, String shown) {
        var last = acknowledged.get(field);
        if (last != null) {
            int now = shown.isEmpty() ? -1 : Integer.parseInt(shown.substring(shown.indexOf('-') + 1));
            if (now < last) {
                ledger.misses("save " + number + "-" + last + " in " + field + ", which says \"" + shown + "\"");
            }
        }
    }
}
