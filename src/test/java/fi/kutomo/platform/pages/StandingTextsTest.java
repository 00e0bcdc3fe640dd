package fi.kutomo.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTextsTest {

    @Test
    void takesHeadingAndFirstParagraphApartFromTheRest() {
        var page = StandingTexts.parse("about", "# Mikä Kutomo on\n\nYksi paikka.\nJa rivi.\n\n## Kenelle\n\nKaikille.\n\n## Miten\n\nNäin.");

        assertThat(page.title()).isEqualTo("Mikä Kutomo on");
        assertThat(page.lead()).isEqualTo("Yksi paikka.\nJa rivi.");
        assertThat(page.text()).startsWith("## Kenelle").endsWith("Näin.");
        assertThat(page.titles()).extracting(title -> title.text()).containsExactly("Kenelle", "Miten");
        assertThat(page.summary()).contains("Yksi paikka. Ja rivi.");
    }

    @Test
    void standsWithoutAFirstParagraph() {
        var page = StandingTexts.parse("terms", "# Ehdot\n\n## Yksi\n\nTeksti.");

        assertThat(page.lead()).isEmpty();
        assertThat(page.text()).isEqualTo("## Yksi\n\nTeksti.");
    }
}
