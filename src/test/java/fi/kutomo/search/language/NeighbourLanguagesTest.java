package fi.kutomo.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighbourLanguagesTest {

    private final Languages languages = new Languages(Optional.empty());

    @Test
    void splitsSwedishCompoundsByKnownWords() {
        languages.learn(Lang.SV, List.of("kompetens", "centrum", "arbetslöshet", "ungdom"));
        var swedish = languages.of(Lang.SV);

        assertThat(swedish.kept("Kompetenscentrumet")).containsAll(swedish.asked("centrum"));
        assertThat(swedish.kept("ungdomsarbetslösheten")).containsAll(swedish.asked("arbetslöshet"));
    }

    @Test
    void leavesWordsWholeThatDoNotFallIntoKnownOnes() {
        languages.learn(Lang.SV, List.of("kompetens", "centrum"));

        assertThat(languages.of(Lang.SV).kept("samhällsutveckling")).hasSize(1);
    }

    @Test
    void stemsEnglishWithPossessives() {
        var english = languages.of(Lang.EN);

        assertThat(english.kept("innovations")).containsAll(english.asked("innovation"));
        assertThat(english.kept("centre's")).containsAll(english.asked("centre"));
    }
}
