package fi.kutomo.journeys;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A theory of change as it looks after some weeks: with a loop, a source, a claim, a broken assumption and a gap. */
final class LivedInTheory {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Guest keeper;
    private final Guest editor;
    private final String claim;
    private String place = "";

    private LivedInTheory(Guest keeper, Guest editor, String claim) {
        this.keeper = keeper;
        this.editor = editor;
        this.claim = claim;
    }

    /** The address of a public theory of this entry that rests on this claim, below the language prefix. */
    static String make(Guest keeper, Guest editor, String entry, String claim) {
        var made = new LivedInTheory(keeper, editor, claim);
        var edit = keeper.send("theories", Map.of("entry", entry));
        made.place = edit.replaceFirst("/edit$", "");
        made.fill();
        return made.place;
    }

    private void fill() {
        box("NEED", "Ikääntyneet jäävät yksin syrjäkylillä", "Äldre blir ensamma i glesbygden", "Older people are left alone in remote villages");
        box("INPUT", "Kyläyhdistyksen tila ja yksi palkattu kylätalkkari", "Byaföreningens lokal och en anställd bytalkare", "The room of the village association and one paid caretaker");
        box("ACTIVITY", "Talkkari käy kodeissa ja kutsuu mukaan", "Talkon besöker hemmen och bjuder in", "The caretaker visits homes and invites people");
        box("ACTIVITY", "Yhteinen lounas kerran viikossa", "Gemensam lunch en gång i veckan", "A shared lunch once a week");
        box("OUTPUT", "40 ihmistä syö yhdessä viikoittain", "40 personer äter tillsammans varje vecka", "40 people eat together every week");
        box("OUTCOME_SHORT", "Naapurit tuntevat toisensa nimeltä", "Grannarna känner varandra vid namn", "Neighbours know each other by name");
        box("OUTCOME_MID", "Yksinäisyys vähenee ja apua uskalletaan pyytää", "Ensamheten minskar och man vågar be om hjälp", "Loneliness lessens and people dare to ask for help");
        box("IMPACT", "Kotona asutaan hyvinvoivina pidempään", "Man bor hemma längre och mår bra", "People live well at home for longer");
        box("EXTERNAL", "Joukkoliikenne kylään jatkuu", "Kollektivtrafiken till byn fortsätter", "Public transport to the village goes on");
        link("n1", "n3", "", "Tarve on nähty kotikäynneillä");
        link("n2", "n4", "", "Tila ja keittiö ovat valmiina");
        link("n3", "n5", "", "Tutun kutsu saa lähtemään kotoa");
        link("n4", "n5", "", "Lounas antaa syyn tulla joka viikko");
        link("n5", "n6", "", "Saman pöydän ääressä tutustuu");
        link("n6", "n7", "", "Tuttu naapuri on helppo tavata arjessa");
        link("n7", "n8", "", "");
        link("n9", "n5", "", "Ilman bussia moni ei pääse paikalle");
        link("n7", "n3", "yes", "Hyvä kokemus tuo uusia vapaaehtoisia");
        source("l12", "n3", "n5", "Tutun kutsu saa lähtemään kotoa");
        source("l14", "n5", "n6", "Saman pöydän ääressä tutustuu");
        send("links/l15", Map.of("from", "n6", "to", "n7", "rationale-fi", "Talkkari yksin ei riitä: tuttu naapuri on helppo tavata arjessa", "more", "/fi/" + claim));
        send("links/l14/assumptions", Map.of("text-fi", "Pöytäkunnat vaihtuvat", "text-sv", "Bordssällskapen växlar", "text-en", "Company at the tables changes",
                "owner", "Esimerkkikylän yhdistys", "testBy", "31.1.2027", "held", "UNTESTED"));
        send("links/l15/assumptions", Map.of("text-fi", "Tapaamiset jatkuvat lounaan ulkopuolella", "text-sv", "Man träffas också utanför lunchen",
                "text-en", "People meet outside the lunch too", "held", "BROKEN", "finding-fi", "Kysely: vain joka viides tapaa muita muulloin.",
                "finding-sv", "Enkät: bara var femte träffar andra annars.", "finding-en", "Survey: only one in five meets others at other times."));
        indicator("n6", "OUTCOME_SHORT", "Naapurit tuntevat toisensa nimeltä", "Grannarna känner varandra vid namn", "Neighbours know each other by name", "tavoitetut-ihmiset");
        indicator("n7", "OUTCOME_MID", "Yksinäisyys vähenee ja apua uskalletaan pyytää", "Ensamheten minskar och man vågar be om hjälp",
                "Loneliness lessens and people dare to ask for help", "yksinaisyytta-kokevat");
        send(editor, "publication", Map.of("note", ""));
    }

    private void box(String kind, String fi, String sv, String en) {
        send("nodes", Map.of("kind", kind, "text-fi", fi, "text-sv", sv, "text-en", en));
    }

    private void indicator(String node, String kind, String fi, String sv, String en, String slug) {
        send("nodes/" + node, Map.of("kind", kind, "text-fi", fi, "text-sv", sv, "text-en", en, "indicator-1", slug));
    }

    private void link(String from, String to, String feedback, String why) {
        send("links", Map.of("from", from, "to", to, "feedback", feedback, "rationale-fi", why));
    }

    private void source(String link, String from, String to, String why) {
        send("links/" + link, Map.of("from", from, "to", to, "rationale-fi", why, "elsewhere", "Esimerkki 2024: Yhteinen pöytä | https://example.org/poyta"));
    }

    private void send(String where, Map<String, String> fields) {
        send(keeper, where, fields);
    }

    private void send(Guest who, String where, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        var version = VERSION.matcher(who.read(place + "/edit"));
        if (!version.find()) {
            throw new AssertionError("No form in " + place);
        }
        form.put("version", version.group(1));
        who.send(place + "/" + where, form);
    }
}
