package fi.kutomo.journeys;

import java.util.Map;

/** Conversations of the example people: a question that was answered, an event, a talk of a community, one that is closed, and a long one. */
final class LivedConversations {

    private static final String QUESTION = """
            Meillä **kylätalkkari** on aloittamassa kolmella kylällä, mutta palkkauksesta on monta mielipidettä.

            - Kunta työnantajana?
            - Yhdistys, jolle kunta maksaa?

            > Olemme kokeilleet molempia.

            Mitä te olette oppineet?""";

    private LivedConversations() {}

    /** After the communities, one of which holds a talk. */
    static void make(Site site, Map<String, String> places) {
        var model = places.get("published id");
        try (var writer = Guest.as("kirjoittaja", site); var weaver = Guest.as("lukija", site); var editor = Guest.as("toimittaja", site)) {
            var question = writer.send("threads", Map.of(
                    "kind", "question", "title", "Kuka maksaa kylätalkkarin palkan, kun hankerahoitus päättyy?", "words", QUESTION, "lang", "fi", "region", "region/06", "about", model));
            places.put("thread", question);
            weaver.send(question + "/posts", Map.of("words", "Meillä yhdistys on työnantaja ja kunta ostaa tunnit. Katso [malli](/fi/" + places.get("published") + ").", "lang", "fi", "answer", "yes"));
            editor.send(question + "/posts", Map.of("words", "Hur har ni löst vikarierna under semestertiden?", "lang", "sv", "to", "2"));
            weaver.send(question + "/posts", Map.of("words", "> [Viesti 3](/fi/" + question + "/3)\n>\n> Hur har ni löst vikarierna?\n\nNaapurikylien talkkarit tuuraavat toisiaan, @toimittaja.", "lang", "fi", "to", "3"));
            writer.send(question + "/2/acceptance", Map.of());
            editor.send(question + "/3/translation", Map.of("to", "fi", "words", "Miten olette ratkaisseet **sijaisuudet** kesälomien aikaan?"));
            weaver.send(question + "/4/edit", Map.of("words", "Naapurikylien talkkarit tuuraavat toisiaan, @toimittaja.", "lang", "fi", "version", "0"));
            places.put("thread event", writer.send("threads", Map.of(
                    "kind", "event", "title", "Avoimet kyläaamukahvit", "words", "Tervetuloa kuulemaan, miten talkkari aloitti.", "lang", "fi", "begins", "12.1.2027", "place", "Längelmäen kylätalo",
                    "link", "https://www.example.org/kahvit")));
            var log = writer.send("threads", Map.of("kind", "log", "title", "Kylätalkkarit aloittavat: hankkeen päiväkirja", "words", "Ensimmäinen viikko.", "lang", "fi"));
            for (int week = 2; week <= 47; week++) {
                writer.send(log + "/posts", Map.of("words", "Viikko " + week + ": uusi kylä mukaan.", "lang", "fi"));
            }
            places.put("thread long", log);
            var closed = writer.send("threads", Map.of("kind", "talk", "title", "Mitä kuuluu?", "words", "Kertokaa!", "lang", "fi"));
            writer.send(closed + "/closing", Map.of("then", "close"));
            places.put("thread closed", closed);
            var slug = places.get("community").replaceFirst(".*/", "");
            places.put("thread of a community", weaver.send("threads", Map.of(
                    "kind", "practice", "title", "Näin pyysimme naapurit mukaan", "words", "Soitimme ovikelloa kahdesti.", "lang", "fi", "community", slug)));
            places.put("community talk", places.get("community") + "/threads");
        }
    }
}
