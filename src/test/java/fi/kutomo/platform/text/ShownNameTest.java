package fi.kutomo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownNameTest {

    @Test
    void leavesOrdinaryNamesAlone() {
        assertThat(ShownName.of("Mielenterveysyhdistys Lämpö ry")).isEqualTo("Mielenterveysyhdistys Lämpö ry");
        assertThat(ShownName.of("Sámi árvvut – Čearru")).isEqualTo("Sámi árvvut – Čearru");
    }

    @Test
    void isolatesNamesFromRightToLeft() {
        assertThat(ShownName.of("جمعية")).isEqualTo("\u2068جمعية\u2069");
    }

    @Test
    void takesAwayWhatTurnsTheTextAround() {
        assertThat(ShownName.of("Kunta\u202egro.live\u202c")).isEqualTo("Kuntagro.live");
        assertThat(ShownName.of("a\u2069\u2066b\u200b")).isEqualTo("ab");
    }

    @Test
    void keepsMarksOfLivingScriptsAndCutsPilesOfThem() {
        assertThat(ShownName.of("Vie\u0323\u0302t")).isEqualTo("Vie\u0323\u0302t");
        assertThat(ShownName.of("Z" + "\u0316".repeat(50) + "!")).isEqualTo("Z" + "\u0316".repeat(6) + "!");
    }

    @Test
    void makesOneLineOfLines() {
        assertThat(ShownName.of("a\nb\u0007c\u2028d")).isEqualTo("a b c d");
    }

    @Test
    void cutsBetweenLettersAsAReaderCountsThem() {
        assertThat(ShownName.of("e\u0301".repeat(5), 3)).isEqualTo("e\u0301e\u0301\u2026");
        assertThat(ShownName.of("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).isEqualTo("👩‍👩‍👧‍👦\u2026");
        assertThat(ShownName.of("abc", 3)).isEqualTo("abc");
    }
}
