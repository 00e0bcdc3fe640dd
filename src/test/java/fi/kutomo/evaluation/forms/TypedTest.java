package fi.kutomo.evaluation.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistake;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void namesTheFieldThatIsMissing() {
        var typed = typed("").labelled("evaluation.proxies.field");
        typed.required("country", Typed.LINE);

        assertThat(typed.mistakes().all()).containsExactly(new Mistake("country", "Maa", "Tämä kohta puuttuu."));
    }

    @Test
    void namesATextWithItsLanguageAndAnEndByItsAssumption() {
        var typed = typed("x").labelled("evaluation.proxies.field", "evaluation.returns.parameter");
        typed.wrong("name-sv", "evaluation.forms.problem.missing");
        typed.wrong("drop-off-low", "evaluation.forms.problem.number");
        typed.wrong("deadweight-basis", "evaluation.forms.problem.choice");

        assertThat(typed.mistakes().all()).extracting(Mistake::label).containsExactly("Nimi ruotsiksi", "Hiipuma vuodessa", "Muutenkin tapahtunut osuus");
    }

    @Test
    void takesAGivenLabelBeforeOthersAndNoneWhereThereIsNone() {
        var typed = typed("x").labelled("evaluation.returns.field").label("amount", "Määrä, EUR");
        typed.wrong("amount-low", "evaluation.forms.problem.number");
        typed.wrong("unheard-of", "evaluation.forms.problem.number");

        assertThat(typed.mistakes().all()).extracting(Mistake::label).containsExactly("Määrä, EUR", "");
    }

    private static Typed typed(String value) {
        return new Typed(Map.of("country", value), Lang.FI, new Messages());
    }
}
