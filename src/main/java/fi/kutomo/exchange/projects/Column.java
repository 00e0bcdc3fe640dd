package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.reading.Days;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column that a list of projects may have, the headings it is known by and what its cells look like. */
enum Column {
    CODE("code", Shape.CODE, "koodi", "hankekoodi", "projektikoodi", "hankkeen koodi", "hankenumero", "projektin koodi", "project code", "projektkod", "kod"),
    FUND("fund", Shape.FUND, "rahasto", "fund", "fond", "rahoituslähde"),
    TITLE("title", Shape.TEXT, "hankkeen nimi", "projektin nimi", "nimi", "hanke", "project name", "projektets namn", "hankkeen julkinen nimi"),
    PROGRAMME_PART("programmePart", Shape.TEXT, "ohjelma / osio", "ohjelma/osio", "osio", "ohjelma", "ohjelman osio"),
    AXIS("axis", Shape.AXIS, "tl", "toimintalinja", "priority", "prioritet", "toimintalinja (tl)", "insatsområde"),
    OBJECTIVE("objective", Shape.TEXT, "erityistavoite", "et", "specific objective", "särskilt mål"),
    AUTHORITY("authority", Shape.TEXT, "viranomainen", "vastuuviranomainen", "rahoittava viranomainen", "authority", "myndighet", "ansvarig myndighet"),
    STATE("projectState", Shape.STATE, "tila", "toiminnan tila", "hankkeen tila", "projektin tila", "state", "status"),
    START("start", Shape.DAY, "aloituspvm", "alkamispvm", "alkupvm", "aloituspäivä", "alkamispäivä", "alkaa", "start date", "startdatum", "aloituspäivämäärä"),
    END("end", Shape.DAY, "päättymispvm", "loppupvm", "päättymispäivä", "päättyy", "end date", "slutdatum", "päättymispäivämäärä"),
    IMPLEMENTER("implementers", Shape.TEXT, "toteuttajan nimi", "toteuttaja", "hakija", "hakijan nimi", "päätoteuttaja", "implementer", "genomförare"),
    BUSINESS_ID("businessId", Shape.TEXT, "y-tunnus", "toteuttajan y-tunnus", "business id", "fo-nummer"),
    GRANTED("grantedEuAndState", Shape.MONEY, "myönnetty eu- ja valtion rahoitus", "myönnetty rahoitus", "myönnetty eu ja valtion rahoitus"),
    PAID("paidEuAndState", Shape.MONEY, "toteutunut eu- ja valtion rahoitus", "maksettu eu- ja valtion rahoitus", "toteutunut eu ja valtion rahoitus"),
    PLANNED_PUBLIC("plannedPublic", Shape.MONEY, "suunniteltu julkinen rahoitus yhteensä", "suunniteltu julkinen rahoitus"),
    PAID_PUBLIC("paidPublic", Shape.MONEY, "toteutunut julkinen rahoitus yhteensä", "toteutunut julkinen rahoitus"),
    ABSTRACT("abstract", Shape.TEXT, "tiivistelmä", "hankkeen julkinen tiivistelmä", "kuvaus", "summary", "sammandrag");

    private final String field;
    private final Shape shape;
    private final List<String> headings;

    Column(String field, Shape shape, String... headings) {
        this.field = field;
        this.shape = shape;
        this.headings = List.of(headings);
    }

    String field() {
        return field;
    }

    Shape shape() {
        return shape;
    }

    static Optional<Column> headed(String heading) {
        var key = heading.replaceAll("[;,\"*]+", " ").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.headings.contains(key)).findFirst();
    }

    /** What a cell must look like. */
    enum Shape {
        CODE("[A-ZÅÄÖ]\\d{5,6}"),
        FUND("(?iu)EAKR|ESR\\+?|ERDF|ESF\\+?|ERUF|JTF|Interreg.*|Euroopan aluekehitysrahasto.*|Euroopan sosiaalirahasto.*"),
        AXIS("\\d{1,2}(\\.\\d{1,2})?"),
        STATE("(?iu)(hanke|toiminta|projekti)?\\s*(toiminnassa|käynnissä|päättynyt|keskeytetty|keskeytynyt|suljettu|aloittamatta|peruttu|valmis|active|ended|pågår|avslutad).*"
                + "|toiminta\\s.*"),
        DAY(""),
        MONEY("-?\\d{1,3}([ \u00A0.]\\d{3})*(,\\d{1,2})?|-?\\d+([.,]\\d{1,2})?"),
        TEXT("");

        private final Pattern pattern;

        Shape(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean fits(String cell) {
            var tidy = cell.strip();
            return switch (this) {
                case TEXT -> true;
                case DAY -> Days.read(tidy).isPresent();
                case MONEY -> pattern.matcher(Amounts.bare(tidy)).matches();
                default -> pattern.matcher(tidy).matches();
            };
        }

        boolean single() {
            return this != TEXT;
        }
    }
}
