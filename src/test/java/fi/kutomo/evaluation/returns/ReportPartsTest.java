package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evaluation.reckoning.Reckoning;
import fi.kutomo.evaluation.reckoning.Wheels;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReportPartsTest {

    @Test
    void showsTheSumOfTheFirstYearAsTheWorkedExampleDoes() {
        var wheels = Reckoning.of(Wheels.rows(), Wheels.INPUTS, Wheels.TERMS);

        assertThat(ReportParts.shownSums(wheels).getFirst()).isEqualByComparingTo(new BigDecimal("82639.19"));
    }
}
