package fi.kutomo.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the site look as it does after some weeks of work: drafts, reviews, versions, imports, queues. Sent as people send it. */
final class LivedIn {

    private static final Pattern ID = Pattern.compile("KTM-\\d{4}-\\d+");

    private final Site site;
    private final Guest keeper;
    private final Guest writer;
    private final JdbcClient sql;
    private final Map<String, String> places = new HashMap<>();

    private LivedIn(Site site, Guest keeper, Guest writer, JdbcClient sql) {
        this.site = site;
        this.keeper = keeper;
        this.writer = writer;
        this.sql = sql;
    }

    /** Addresses below the language prefix, or permanent ids, by what is there. */
    static Map<String, String> make(Site site, Guest keeper, Guest writer, JdbcClient sql) {
        var made = new LivedIn(site, keeper, writer, sql);
        made.drafts();
        made.publishedModel();
        made.reviews();
        made.tombstones();
        made.templates();
        made.imports();
        made.voices();
        SynthesisWork.live(keeper, made.places);
        // The keeper writes the published model, so the editor judges what studies say of it and publishes claims and theories
        try (var editor = Guest.as("toimittaja", site)) {
            StudiesLivedIn.make(keeper, editor, writer, made.places);
            SynthesisWork.lost(keeper, sql, made.places);
            made.places.put("theory", LivedInTheory.make(keeper, editor, made.places.get("published id"), made.places.get("claim")));
            GradedHere.make(keeper, editor, sql, made.places.get("published"))
                    .forEach((name, path) -> made.places.put("evidence: " + name, path));
        }
        made.places.putAll(LivedValidations.make(sql));
        made.places.putAll(LivedPotentials.make(sql, made.places.get("published id")));
        SocialReturns.make(keeper, made.places);
        ExperiencesLivedIn.make(keeper, writer, made.places);
        LivedMetrics.make(keeper, sql, made.places);
        ActorsLivedIn.make(keeper, writer, sql, made.places);
        ActorsLivedIn.maps(keeper, writer, made.places);
        NetLivedIn.make(keeper, sql);
        LivedTeams.make(keeper, sql, made.places);
        LivedIntroductions.make(site, sql, made.places);
        LivedContacts.make(site, sql, made.places);
        LivedSurveys.make(site, sql, made.places);
        LivedCommunities.make(site, sql, made.places);
        LivedConversations.make(site, made.places);
        LivedGatherings.make(site, sql, made.places);
        LivedLearning.make(site, sql, made.places);
        LivedDesk.make(site, sql, made.places);
        LivedBrought.make(site, writer, made.places);
        LivedOrder.make(site, sql, made.places);
        return made.places;
    }

    private void drafts() {
        for (var kind : List.of("model", "programme", "project", "result", "tool", "method", "material", "concept", "organisation")) {
            places.put(kind + " draft", draft(keeper, kind, "Luonnos ikääntyneiden työpajasta (" + kind + ")"));
        }
        var id = places.get("model draft");
        attach(id, Map.of("field", "coverImage", "alt-fi", "Työpajan pöytä", "alt-sv", "Verkstadens bord"), "poyta.png", "image/png", picture());
        attach(id, Map.of("field", "summary", "title-fi", "Ohje", "in", "fi"), "ohje.txt", "text/plain", "Ohje työpajan vetäjälle.".getBytes());
        keeper.send("write/" + id + "/authors", Map.of("whom", "kirjoittaja@example.org"));
        var asked = sql.sql("select id::text from accounts.offer where kind = 'co-author'").query(String.class).single();
        writer.send("account/requests/" + asked + "/acceptance", Map.of());
        keeper.send("write/" + id + "/authors", Map.of("whom", "lukija@example.org"));
    }

    private void publishedModel() {
        var id = begin(keeper, "model", "Kylätalkkari kiertää yhteisötaloissa");
        ready(keeper, id);
        say(keeper, id, "fi", Map.of("coreIdea", Texts.IDEA, "pilotResults", "Ensimmäisenä vuonna talkkari kävi **128 kodissa**."));
        say(keeper, id, "sv", Map.of("title", "Bytalkon besöker gemensamma hus", "summary", Texts.SUMMARY_SV, "coreIdea", Texts.IDEA_SV));
        attach(id, Map.of("field", "coverImage", "alt-fi", "Talkkari korjaa porrasta", "alt-sv", "Bytalkon lagar en trappa"), "porras.png", "image/png", picture());
        attach(id, Map.of("field", "coreIdea", "title-fi", "Talkkarin muistilista", "in", "fi"), "muistilista.txt", "text/plain", "Muistilista".getBytes());
        places.put("published", keeper.send("write/" + id + "/publication", Map.of("note", "")));
        say(keeper, id, "fi", Map.of("coreIdea", Texts.IDEA.replace("kahtena päivänä", "kolmena päivänä"), "adopterTips", "Aloittakaa yhdestä kylästä."));
        keeper.send("write/" + id + "/publication", Map.of("note", "Käyntipäivien määrä tarkistettu toisen vuoden jälkeen"));
        say(keeper, id, "fi", Map.of("evaluationSummary", "Arviointi jatkuu; tätä kappaletta ei ole vielä julkaistu."));
        places.put("published id", id);
    }

    private void reviews() {
        var submitted = begin(writer, "model", "Yhteinen ruokapöytä kerrostalossa");
        ready(writer, submitted);
        writer.send("write/" + submitted + "/submission", Map.of());
        keeper.send("review/" + submitted + "/acceptance", Map.of());
        say(writer, submitted, "fi", Map.of("summary", Texts.SUMMARY + " Ruoka laitetaan yhdessä.", "adopterTips", "Aloittakaa yhdestä portaasta."));
        writer.send("write/" + submitted + "/submission", Map.of());
        places.put("submitted", submitted);
        var returned = begin(writer, "model", "Naapurien lainattavat työkalut");
        ready(writer, returned);
        writer.send("write/" + returned + "/submission", Map.of());
        keeper.send("review/" + returned + "/return", Map.of("c-summary", "Kerro vielä, kuka työkaluista vastaa.", "c-", "Hyvä alku!"));
        places.put("returned", returned);
        places.put("writer's draft", draft(writer, "tool", "Muistilista vetäjälle"));
    }

    private void tombstones() {
        var id = begin(keeper, "concept", "Poistettava käsite");
        say(keeper, id, "fi", Map.of("summary", Texts.SUMMARY, "body", Texts.IDEA));
        places.put("withdrawn", keeper.send("write/" + id + "/publication", Map.of("note", "")));
        keeper.send("write/" + id + "/withdrawal", Map.of("reason", "Sama asia kerrotaan toisella sivulla.", "replacement", places.get("published id")));
    }

    /** A newer template than some drafts have, and another one that is being drafted. */
    private void templates() {
        var moved = places.get("tool draft");
        for (var id : List.of(moved, places.get("writer's draft"))) {
            say(keeper, id, "fi", Map.of("tips", "Varatkaa kokeiluun kaksi tuntia.", "strengths", Texts.IDEA, "links", "https://example.org/muistilista"));
            say(keeper, id, "sv", Map.of("tips", "Reservera två timmar för försöket.", "strengths", Texts.IDEA_SV));
        }
        keeper.send("templates/tool/draft", Map.of());
        keeper.send("templates/tool/draft/fields", newField("Laitteet ja ohjelmat", "Apparater och program", "Devices and programs"));
        for (var key : List.of("tips", "links", "weaknesses")) {
            keeper.send("templates/tool/draft/fields/" + key, Map.of("then", "hide"));
        }
        keeper.send("templates/tool/draft/fields/strengths", strictly("Miksi työkalu toimii?", "Varför fungerar verktyget?", "Why does the tool work?"));
        keeper.send("templates/tool/draft/publication", Map.of());
        keeper.send("write/" + moved + "/template", shown(moved, Map.of("do-tips", "keep", "do-links", "keep", "do-strengths", "keep")));
        places.put("former fields", moved);
        keeper.send("templates/programme/draft", Map.of());
        keeper.send("templates/programme/draft/fields", newField("Seurannan aikataulu", "Tidsplan för uppföljning", "Schedule of monitoring"));
    }

    /** The field under another name, and required from the first stage. */
    private static Map<String, String> strictly(String fi, String sv, String en) {
        return Map.ofEntries(
                Map.entry("key", "strengths"), Map.entry("part", "spread"), Map.entry("input", "PROSE"), Map.entry("label-fi", fi),
                Map.entry("label-sv", sv), Map.entry("label-en", en), Map.entry("requiredFrom", "IDEA"), Map.entry("weight", "1"),
                Map.entry("help-fi", "Kerro, mikä saa ryhmän jatkamaan."), Map.entry("help-sv", "Berätta vad som får gruppen att fortsätta."),
                Map.entry("help-en", "Say what keeps the group going."), Map.entry("longest", "300"));
    }

    /** The form of this page with the states that it was made from. */
    private Map<String, String> shown(String id, Map<String, String> answers) {
        var form = new LinkedHashMap<>(answers);
        var states = Pattern.compile("name=\"(version|template)\" value=\"(\\d+)\"").matcher(keeper.read("write/" + id + "/template"));
        while (states.find()) {
            form.put(states.group(1), states.group(2));
        }
        return form;
    }

    private static Map<String, String> newField(String fi, String sv, String en) {
        return Map.of("label-fi", fi, "label-sv", sv, "label-en", en, "part", "spread", "input", "PROSE");
    }

    private void imports() {
        places.put("import of a page", keeper.send("import", Map.of("text", Texts.PAGE)));
        places.put("import of projects", keeper.give("import", Map.of(), "hankkeet.csv", "text/csv", Texts.projects(40)));
        var done = keeper.give("import", Map.of(), "hankkeet-2.csv", "text/csv", Texts.projects(12));
        write(done);
        places.put("import done", done);
        places.put("imported id", sql.sql("select permanent_id from exchange.origin where source_key like 'project:%' order by source_key limit 1").query(String.class).single());
        var first = keeper.send("import", Map.of("text", Texts.PAGE.replace("Kohtaamispaikka", "Kyläkahvila")));
        write(first);
        changeWhatCameIn(first);
        var again = Texts.PAGE.replace("Kohtaamispaikka", "Kyläkahvila").replace("kokoaa naapurit", "kutsuu naapurit");
        var conflicting = keeper.send("import", Map.of("text", again));
        places.put("import again", conflicting);
        insist(keeper.send("import", Map.of("text", again + "\n")), "summary");
        places.put("import running", stateOf(keeper.give("import", Map.of(), "hankkeet-3.csv", "text/csv", Texts.projects(30)), "WRITING"));
        places.put("import stopped", stateOf(keeper.give("import", Map.of(), "hankkeet-4.csv", "text/csv", Texts.projects(31)), "STOPPED"));
    }

    private void write(String run) {
        write(run, Map.of("act", "write", "publish", "yes"));
    }

    /** Wants a field in although somebody has changed it here: that makes a suggestion. */
    private void insist(String run, String field) {
        var shown = Pattern.compile("name=\"shown\" value=\"(\\d+)\"").matcher(keeper.read(run));
        if (!shown.find()) {
            throw new AssertionError("Nothing to insist on in " + run);
        }
        var at = shown.group(1);
        write(run, Map.of("act", "write", "publish", "yes", "shown", at, "want-" + at, "yes", "offer-" + at, "CONFLICT:" + field, "take-" + at, field));
    }

    private void write(String run, Map<String, String> form) {
        keeper.send(run, form);
        var id = run.substring(run.lastIndexOf('/') + 1);
        Waiting.until("the import is done", () -> sql.sql("select state from exchange.import_run where id = ?::uuid").param(id).query(String.class).single().equals("DONE"));
    }

    /** What a run shows while it writes lasts a moment; here it stands still to be looked at. */
    private String stateOf(String run, String state) {
        var id = run.substring(run.lastIndexOf('/') + 1);
        sql.sql("update exchange.import_run set state = ?, done = 12, created = 11, rejected = 1 where id = ?::uuid").param(state).param(id).update();
        return run;
    }

    private void changeWhatCameIn(String run) {
        var id = sql.sql("select permanent_id from exchange.staged where run = ?::uuid and permanent_id is not null order by position")
                .param(run.substring(run.lastIndexOf('/') + 1))
                .query(String.class)
                .list()
                .getFirst();
        say(keeper, id, "fi", Map.of("summary", "Avoin kahvila kokoaa naapurit yhteen kerran viikossa. Kahvi on ilmaista."));
    }

    /** What visitors have said and sought. */
    private void voices() {
        try (var stranger = Guest.stranger(site)) {
            stranger.send("feedback", Map.of("message", "Kartasta puuttuu kuntani.\nMistä sen löytää?", "page", "/fi/areas", "email", "nimi@example.org"));
            stranger.send("feedback", Map.of("message", "Tack, sidan är tydlig.", "page", "/sv"));
            stranger.send("search/wishes", Map.of("words", "lumityöapu", "wish", "Miten kunta järjestää lumityöavun vanhuksille?"));
            stranger.read("search?q=qwertyzxcv");
            stranger.read("search?q=lumity%C3%B6apu");
        }
        var waiting = Pattern.compile("feedback/queue/([0-9a-f-]{36})").matcher(keeper.read("feedback/queue"));
        if (waiting.find()) {
            keeper.send("feedback/queue/" + waiting.group(1), Map.of("note", "Ohje lisättiin sivulle."));
        }
        keeper.send("operations/providers", Texts.provider());
        places.put("vocabulary upload", keeper.give("vocabulary-import", Map.of("scheme", "example"), "sanat.ttl", "text/turtle", Texts.TURTLE));
    }

    private static String begin(Guest who, String kind, String title) {
        var match = ID.matcher(who.send("write", Map.of("kind", kind, "in", "fi", "title", title)));
        if (!match.find()) {
            throw new AssertionError("No draft of " + kind);
        }
        return match.group();
    }

    private static String draft(Guest who, String kind, String title) {
        var id = begin(who, kind, title);
        say(who, id, "fi", Map.of("summary", Texts.SUMMARY, Texts.proseOf(kind), Texts.IDEA));
        say(who, id, "sv", Map.of("title", "Utkast om en verkstad för äldre", "summary", Texts.SUMMARY_SV, Texts.proseOf(kind), Texts.IDEA_SV));
        return id;
    }

    /** What an idea must say before it goes public. */
    private static void ready(Guest who, String id) {
        say(who, id, "fi", Map.of("summary", Texts.SUMMARY, "stage", "stage/in-development", "areas", "Tampere", "funders", "Euroopan sosiaalirahasto (ESR)",
                "targetGroups", "ikääntyneet", "themes", "yksinäisyys"));
    }

    /** Saves fields; what was there before is sent along as it was, so that nothing clashes. */
    private static void say(Guest who, String id, String lang, Map<String, String> texts) {
        var form = new LinkedHashMap<String, String>();
        form.put("in", lang);
        var page = who.read("write/" + id + "?in=" + lang);
        texts.forEach((field, text) -> {
            var base = Pattern.compile("name=\"b-" + field + "\" value=\"([^\"]*)\"").matcher(page);
            form.put("b-" + field, base.find() ? base.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "");
            form.put((field.equals("stage") ? "v-" : "t-") + field, text);
        });
        who.send("write/" + id, form);
    }

    private void attach(String id, Map<String, String> about, String name, String type, byte[] bytes) {
        keeper.give("write/" + id + "/attachments", about, name, type, bytes);
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            var image = new java.awt.image.BufferedImage(960, 540, java.awt.image.BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 960; x++) {
                for (int y = 0; y < 540; y++) {
                    image.setRGB(x, y, (x / 60 + y / 60) % 2 == 0 ? 0x1b4b7d : 0xf2c744);
                }
            }
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
