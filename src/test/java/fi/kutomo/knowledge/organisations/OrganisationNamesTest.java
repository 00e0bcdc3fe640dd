package fi.kutomo.knowledge.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Esimerkki Oy, ESIMERKKI  OY",
        "Esimerkki Oy, Oy Esimerkki Ab",
        "Nuorten tuki ry, Nuorten Tuki r.y.",
        "Stöd för unga r.f., Stöd för Unga rf",
        "Säätiö Esimerkki sr, Säätiö Esimerkki",
        "Esimerkkilän koulutuskuntayhtymä, Esimerkkilän  Koulutuskuntayhtymä",
        "Hyvä-Työ Oyj, Hyvä Työ",
        "Esimerkki Osk., Esimerkki osk",
        "Example Ltd., EXAMPLE LTD"
    })
    void seesOneNameInTwoSpellings(String one, String other) {
        assertThat(OrganisationNames.key(one)).isEqualTo(OrganisationNames.key(other));
    }

    @Test
    void tellsDifferentNamesApart() {
        assertThat(OrganisationNames.key("Turun kaupunki")).isNotEqualTo(OrganisationNames.key("Turun yliopisto"));
        assertThat(OrganisationNames.key("Hame ry")).isNotEqualTo(OrganisationNames.key("Häme ry"));
        assertThat(OrganisationNames.key("Oy")).isEqualTo("oy");
    }
}
