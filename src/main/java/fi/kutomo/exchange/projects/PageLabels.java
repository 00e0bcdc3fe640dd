package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.reading.Lines;
import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels of a public project page and what stands behind or below each. */
record PageLabels(List<Said> said, List<Line> unlabelled) {

    /** How to read what a label names. */
    enum Holds {
        LINE,
        TEXT,
        VALUE,
        PROJECT_CODE,
        FUND,
        PERIOD,
        DAY,
        AMOUNT,
        BUSINESS_ID,
        ORGANISATION,
        ORGANISATIONS,
        AREAS,
        ADDRESS,
        PERSON,
        NOTHING
    }

    /** A label. */
    record Label(String field, Holds holds, List<String> headings) {}

    /** What the page says under a label. */
    record Said(Label label, int line, List<String> lines) {

        String text() {
            return Prose.line(lines);
        }

        Passage passage() {
            return Passage.lines(line, line + lines.size(), String.join("\n", lines).strip());
        }
    }

    private static final List<Label> LABELS = List.of(
            label("code", Holds.PROJECT_CODE, "hankekoodi", "projektikoodi", "hankkeen koodi"),
            label("title", Holds.LINE, "hankkeen nimi", "projektin nimi", "hankkeen julkinen nimi", "nimi"),
            label("fund", Holds.FUND, "rahasto"),
            label("axis", Holds.VALUE, "toimintalinja"),
            label("objective", Holds.VALUE, "erityistavoite"),
            label("", Holds.PERIOD, "suunnitelman mukainen toteutusaika", "toteutusaika", "hankkeen toteutusaika"),
            label("start", Holds.DAY, "alkamispäivämäärä", "alkaa", "alkamispäivä"),
            label("end", Holds.DAY, "päättymispäivämäärä", "päättyy", "päättymispäivä"),
            label("projectState", Holds.VALUE, "toiminnan tila", "hankkeen tila"),
            label("authority", Holds.VALUE, "vastuuviranomainen", "viranomainen", "rahoittava viranomainen"),
            label("implementers", Holds.ORGANISATION, "hakijan virallinen nimi", "virallinen nimi", "toteuttajan nimi", "hakija"),
            label("organisationType", Holds.VALUE, "organisaatiotyyppi", "organisaation tyyppi"),
            label("businessId", Holds.BUSINESS_ID, "y-tunnus"),
            label("", Holds.NOTHING, "jakeluosoite", "postinumero", "postitoimipaikka", "osoite", "yhteishanke", "hakijoiden lukumäärä"),
            label("links", Holds.ADDRESS, "www-osoite", "www", "verkkosivut", "hankkeen verkkosivut"),
            label("", Holds.PERSON, "hankkeen yhteyshenkilön nimi", "yhteyshenkilön nimi", "yhteyshenkilö", "asema hankkeessa", "sähköpostiosoite", "sähköposti",
                    "puhelinnumero", "puhelin", "yhteyshenkilön puhelinnumero", "yhteyshenkilön sähköpostiosoite"),
            label("partners", Holds.ORGANISATIONS, "hakijoiden lukumäärä tai yhteishankkeen osatoteuttajien organisaatioiden nimet", "osatoteuttajat",
                    "yhteishankkeen osatoteuttajat", "osatoteuttajien organisaatioiden nimet"),
            label("abstract", Holds.TEXT, "tiivistelmä", "hankkeen julkinen tiivistelmä", "julkinen tiivistelmä"),
            label("goals", Holds.TEXT, "tavoitteet", "hankkeen tavoitteet", "tavoitteet ja tulokset", "hankkeen tavoitteet ja tulokset", "hankkeen kuvaus"),
            label("results", Holds.TEXT, "tulokset", "hankkeen tulokset", "loppuraportin tiivistelmä", "hankkeen lopputulokset"),
            label("areas", Holds.AREAS, "maantieteellinen kohdealue", "kohdealue", "maakunnat", "kunnat"),
            label("grantedEuAndState", Holds.AMOUNT, "myönnetty eu- ja valtion rahoitus"),
            label("paidEuAndState", Holds.AMOUNT, "toteutunut eu- ja valtion rahoitus"),
            label("plannedPublic", Holds.AMOUNT, "suunniteltu julkinen rahoitus yhteensä"),
            label("paidPublic", Holds.AMOUNT, "toteutunut julkinen rahoitus yhteensä"));
    private static final List<String> STRUCTURE = List.of("hanke", "hakijan perustiedot", "perustiedot", "rahoitus", "hankkeen tiedot", "hankkeen perustiedot");
    private static final Map<String, Label> BY_HEADING = new HashMap<>();

    static {
        LABELS.forEach(label -> label.headings().forEach(heading -> BY_HEADING.put(heading, label)));
    }

    static PageLabels in(Lines page) {
        var said = new ArrayList<Said>();
        var unlabelled = new ArrayList<Line>();
        for (var line : page.lines()) {
            var text = Prose.tidy(line.text()).strip().replaceFirst("^#+\\s*", "");
            var head = head(text);
            if (STRUCTURE.contains(key(text))) {
                continue;
            }
            if (head.isPresent()) {
                var rest = text.indexOf(':') < 0 ? "" : text.substring(text.indexOf(':') + 1).strip();
                said.add(new Said(head.get(), line.number(), new ArrayList<>(rest.isEmpty() ? List.of() : List.of(rest))));
            } else if (!said.isEmpty() && takesMore(said.getLast(), line)) {
                said.getLast().lines().add(line.text());
            } else if (!line.blank()) {
                unlabelled.add(line);
            }
        }
        return new PageLabels(said, unlabelled);
    }

    /** Texts and lists go on until the next label, everything else is one line. */
    private static boolean takesMore(Said last, Line line) {
        return switch (last.label().holds()) {
            case TEXT, ORGANISATIONS, AREAS -> true;
            default -> line.blank() || last.text().isBlank();
        };
    }

    private static Optional<Label> head(String text) {
        var whole = BY_HEADING.get(key(text));
        if (whole != null) {
            return Optional.of(whole);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.ofNullable(BY_HEADING.get(key(text.substring(0, colon))));
    }

    private static String key(String heading) {
        return heading.replaceFirst("^\\d+(\\.\\d+)*\\.?\\s+", "").replaceAll("[:*]+", " ").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Label label(String field, Holds holds, String... headings) {
        return new Label(field, holds, List.of(headings));
    }
}
