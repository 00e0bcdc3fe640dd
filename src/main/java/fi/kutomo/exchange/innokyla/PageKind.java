package fi.kutomo.exchange.innokyla;

import static fi.kutomo.exchange.innokyla.Label.Holds.*;

import fi.kutomo.exchange.innokyla.Label.Holds;
import fi.kutomo.knowledge.EntryKind;
import java.util.List;
import java.util.stream.Stream;

/** The three kinds of Innokylä pages with their headings. Longer headings may begin like shorter ones: the longest match counts. */
enum PageKind {
    MODEL(EntryKind.MODEL, "Toimintamallin nimi", List.of(
            label("title", LINE, "Toimintamallin nimi"),
            label("summary", PROSE, "Toimintamallin lyhyt kuvaus", "Lyhyt kuvaus"),
            label("placeText", LINE, "Toteutuspaikka"),
            label("areas", AREAS, "Paikkakunta, maakunta tai hyvinvointialue", "Paikkakunta, maakunta tai hyvinvointialueet", "Paikkakunta tai maakunta"),
            label("funders", FUNDERS, "Toimintamallin rahoittaja", "Rahoittaja"),
            label("programmes", PROGRAMMES, "Toimintamallin kokonaisuus", "Kokonaisuus", "Kokonaisuudet"),
            label("stage", STAGE, "Kehittämisen vaihe"),
            label("targetGroups", TARGET_GROUPS, "Kohderyhmä", "Kohderyhmät"),
            label("context", PROSE, "Toimintaympäristö"),
            label("baselineAndStrategy", PROSE, "Lähtötilanne ja strategiset liittymäkohdat"),
            label("needs", PROSE, "Kehitystyön lähtökohtana olevat tarpeet"),
            label("coDevelopers", PROSE, "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen"),
            label("desiredChange", PROSE, "Tavoiteltu muutos"),
            label("changeMeasurement", PROSE, "Muutoksen mittaaminen"),
            label("implementationPlan", PROSE, "Toteutussuunnitelma"),
            label("userInsight", PROSE, "Kohderyhmä ja asiakasymmärrys"),
            label("ideation", PROSE, "Ideointi"),
            label("ideaSelection", PROSE, "Idean valinta"),
            label("userTesting", PROSE, "Testaus asiakkailla"),
            label("coreIdea", PROSE, "Ratkaisun perusidea"),
            label("pilotPlan", PROSE, "Kokeilun toimintasuunnitelma"),
            label("pilotResults", PROSE, "Kokeilun tulokset"),
            label("adoptionConditions", PROSE, "Toimivuuden ja käyttöönoton ehdot"),
            label("evaluationSummary", PROSE, "Arviointitietoa tiivistetysti", "Arvioinnin tulokset tiivistettynä"),
            label("adopterTips", PROSE, "Vinkit toimintamallin soveltajille"))),
    PROGRAMME(EntryKind.PROGRAMME, "Kokonaisuuden nimi", List.of(
            label("title", LINE, "Kokonaisuuden nimi"),
            label("summary", PROSE, "Lyhyt kuvaus", "Kokonaisuuden lyhyt kuvaus"),
            label("hashtag", HASHTAGS, "Hashtag", "Aihetunniste", "Aihetunnisteet"),
            label("purpose", PROSE, "Kokonaisuuden tarkoitus ja tavoitteet", "Tarkoitus ja tavoitteet"),
            label("periodText", PERIOD, "Toimiaika"),
            label("actors", ORGANISATIONS, "Toimijat"),
            label("funders", FUNDERS, "Rahoittaja", "Kokonaisuuden rahoittaja"),
            label("contactName", CODE, "Yhteyshenkilön nimi"),
            label("contactOrganisation", CODE, "Yhteyshenkilön organisaatio"),
            label("contactEmail", CODE, "Yhteyshenkilön sähköpostiosoite", "Yhteyshenkilön sähköposti"),
            label("areas", AREAS, "Paikkakunta, maakunta tai hyvinvointialue"),
            label("stage", STAGE, "Kehittämisen vaihe"),
            label("baselineAndStrategy", PROSE, "Lähtötilanne ja strategiset liittymäkohdat"),
            label("goal", PROSE, "Päämäärä ja päätavoite"),
            label("outcomes", OUTCOMES, "Tavoiteltavat tulokset, tuotokset ja vaikutukset", "Tavoitellut tulokset, tuotokset ja vaikutukset"),
            label("models", MODELS, "Toimintamallit", "Kokonaisuuden toimintamallit"),
            label("", NOTHING, "Työskentelytila"))),
    TOOL(EntryKind.TOOL, "Työkalun nimi", List.of(
            label("title", LINE, "Työkalun nimi"),
            label("summary", PROSE, "Työkalun lyhyt kuvaus", "Lyhyt kuvaus"),
            label("what", PROSE, "Mistä työkalussa on kyse?", "Mistä työkalussa on kyse"),
            label("useFor", PROSE, "Mihin työkalua käytetään?", "Mihin työkalua käytetään"),
            label("howTo", PROSE, "Miten työkalua käytetään?", "Miten työkalua käytetään"),
            label("tips", PROSE, "Vinkit"),
            label("strengths", PROSE, "Työkalun vahvuudet", "Vahvuudet", "Vahvuudet (+)", "Työkalun vahvuudet (+)"),
            label("weaknesses", PROSE, "Työkalun heikkoudet", "Heikkoudet", "Heikkoudet (-)", "Työkalun heikkoudet (-)"),
            label("strengths", STRENGTHS_AND_WEAKNESSES, "Työkalun vahvuudet (+) ja heikkoudet (-)", "Työkalun vahvuudet ja heikkoudet")));

    private static final List<Label> EVERYWHERE = List.of(
            label("author", CODE, "Tekijä", "Tekijät"),
            label("createdOn", DAY, "Luotu"),
            label("modifiedOn", DAY, "Viimeksi muokattu", "Muokattu"),
            label("links", ATTACHMENTS, "Liitteet", "Liite", "Linkit"),
            label("", NOTHING, "Perustiedot", "Oivalla ja ymmärrä", "Kuvittele ja kokeile", "Vakiinnuta ja levitä", "Arvioi ja levitä", "Kehittämisen polku",
                    "Tiivistelmä", "Kansikuva", "Toteuttajien logot", "Kuva", "Kuvat"));

    private final EntryKind kind;
    private final String sign;
    private final List<Label> labels;

    PageKind(EntryKind kind, String sign, List<Label> own) {
        this.kind = kind;
        this.sign = sign;
        this.labels = own;
    }

    EntryKind kind() {
        return kind;
    }

    /** The heading that only this kind of page has. */
    String sign() {
        return sign;
    }

    List<Label> labels() {
        return Stream.concat(labels.stream(), EVERYWHERE.stream()).toList();
    }

    List<Label> own() {
        return labels;
    }

    private static Label label(String field, Holds holds, String... headings) {
        return Label.of(field, holds, headings);
    }
}
