package fi.kutomo.journeys;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the example people write and bring in. */
final class Texts {

    static final String SUMMARY = "Vapaaehtoiset auttavat ikääntyneitä arjen pienissä töissä, ja yksinäisyys vähenee. Toimintaa ohjaa yksi palkattu vetäjä.";
    static final String SUMMARY_SV = "Frivilliga hjälper äldre med små sysslor i vardagen, och ensamheten minskar. Verksamheten leds av en anställd.";
    static final String IDEA = "Talkkari kiertää **kahtena päivänä viikossa** kylän yhteisötaloissa ja kodeissa.\n\n- korjaa, mikä on rikki\n- kuuntelee, mitä kuuluu\n\n"
            + "Hyvinvointialueen kotihoito, työllisyydenhoidon palvelukokonaisuus ja kyläyhdistys sopivat työnjaosta vuosittain.";
    static final String IDEA_SV = "Bytalkon besöker **två dagar i veckan** byns gemensamma hus och hem.\n\n- lagar det som är trasigt\n- lyssnar";

    static final String PAGE =
            """
            Toimintamallin nimi
            Kohtaamispaikka jokaisessa kylässä
            Toimintamallin lyhyt kuvaus
            Avoin kahvila kokoaa naapurit yhteen kerran viikossa.
            Paikkakunta, maakunta tai hyvinvointialue
            Keski-Suomi, Olematon saari
            Toimintamallin rahoittaja
            Euroopan sosiaalirahasto (ESR)
            Ratkaisun perusidea **
            Tyhjä koulu avataan kylän olohuoneeksi. Kahvilan pitäjä vaihtuu viikoittain, ja jokainen tuo jotakin pöytään.
            Kohderyhmä
            Kylän asukkaat
            """;

    static final String TURTLE =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <http://example.org/words/1> a skos:Concept ; skos:prefLabel "yhteisötalot"@fi, "gemensamma hus"@sv, "community houses"@en .
            <http://example.org/words/2> a skos:Concept ; skos:prefLabel "kylätalot"@fi ; skos:broader <http://example.org/words/1> .
            <http://example.org/words/3> a skos:Concept ; skos:altLabel "nimetön"@fi .
            """;

    private static final Map<String, String> PROSE = Map.of(
            "model", "coreIdea",
            "programme", "goal",
            "project", "abstract",
            "result", "description",
            "tool", "tips",
            "method", "what",
            "material", "body",
            "concept", "body",
            "organisation", "description");

    private Texts() {}

    /** The first longer text of a kind. */
    static String proseOf(String kind) {
        return PROSE.get(kind);
    }

    /** A provider of sign-ins that is known and not yet open. */
    static Map<String, String> provider() {
        return Map.ofEntries(
                Map.entry("key", "esimerkki"),
                Map.entry("nameFi", "Esimerkkitunnistus"),
                Map.entry("nameSv", "Exempelidentifiering"),
                Map.entry("nameEn", "Example identification"),
                Map.entry("issuer", "https://login.example.org"),
                Map.entry("client", "kutomo"),
                Map.entry("scopes", "openid profile email"),
                Map.entry("algorithms", "RS256"),
                Map.entry("subject", "sub"),
                Map.entry("email", "email"),
                Map.entry("fullName", "name"),
                Map.entry("asked", "0"),
                Map.entry("days", "730"));
    }

    /** A list of projects, among them implementers that are one under two spellings, and a row that cannot be taken. */
    static String projects(int count) {
        var rows = IntStream.range(0, count)
                .mapToObj(i -> "S9%d%03d,ESR,Esimerkkihanke %d: työttömyydestä osallisuuteen,5,Hämeen elinkeino-, liikenne- ja ympäristökeskus,Päättynyt,1.3.2015,28.2.2017,%s,%d,%d,443909,54941"
                        .replace("Hämeen elinkeino-, liikenne- ja ympäristökeskus", "\"Hämeen elinkeino-, liikenne- ja ympäristökeskus\"")
                        .formatted(count, i, i + 1, implementer(i), 100_000 + i, 90_000 + i))
                .collect(Collectors.joining("\n"));
        return "Koodi,Rahasto,Hankkeen nimi,Tl,Viranomainen,Tila,Aloituspvm,Päättymispvm,Toteuttajan nimi,Myönnetty EU- ja valtion rahoitus,"
                + "Toteutunut EU- ja valtion rahoitus,Suunniteltu julkinen rahoitus yhteensä,Toteutunut julkinen rahoitus yhteensä\n"
                + rows + "\n,ESR,,5,,,35.3.2015,,,abc,,,\n";
    }

    private static String implementer(int i) {
        return switch (i % 3) {
            case 0 -> "Esimerkkilän Setlementti ry";
            case 1 -> "ESIMERKKILÄN SETLEMENTTI R.Y.";
            default -> "Esimerkkilän ammattikorkeakoulu Oy";
        };
    }
}
