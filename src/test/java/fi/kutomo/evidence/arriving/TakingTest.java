package fi.kutomo.evidence.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evidence.grading.TestModel;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What a long list of references asks of the site. */
@KutomoTest
@Import(Statements.class)
class TakingTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Taking taking;

    @Autowired
    private Statements statements;

    @Test
    void asksOnceWhoHasAStakeInWhatManyStudied() throws Exception {
        var model = new TestModel(program);
        var person = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR);
        var caller = new Caller(Optional.of(person.id()), person.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.EN);

        asked(model, 1, "GOOD", caller);
        int asking = asked(model, 1, "GOOD", caller) - asked(model, 1, "", caller);

        assertThat(asking).as("somebody has to be asked").isPositive();
        assertThat(asked(model, 20, "GOOD", caller) - asked(model, 20, "", caller)).isEqualTo(asking);
    }

    private int asked(TestModel model, int rows, String quality, Caller caller) throws Exception {
        var table = new StringBuilder("title,year,design,quality,qualityReason,entries\n");
        for (int i = 0; i < rows; i++) {
            table.append("Counted %s,2019,RCT,%s,%s,%s\n".formatted(UUID.randomUUID(), quality, quality.isEmpty() ? "" : "Read twice", model.id));
        }
        var content = table.toString().getBytes(StandardCharsets.UTF_8);
        return statements.during(() -> assertThat(taking.plan(content, caller).count(Plan.Step.NEW)).isEqualTo(rows));
    }
}
