package fi.kutomo.evaluation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody whom marks could sway sees them, and nobody with a stake leads. */
@KutomoTest
class BlindTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Test
    void editorsSeeNoMarksWhileAnAssessorIsStillToBeAsked() throws Exception {
        var made = MadeValidation.assigned(program);
        var second = made.bean(AssessorStore.class).of(made.now().id(), 1).stream().filter(one -> one.of(made.second.id())).findFirst().orElseThrow();
        made.bean(Coordinating.class).replace(made.slug, second.id(), MadeValidation.caller(made.editor));
        made.marks(made.first);

        assertThat(made.now().state()).isEqualTo(State.CHECKED);
        assertThat(seen(made, made.editor)).isEmpty();
        var editor = new TestBrowser(web).signedIn(new TestPeople(program).session(made.editor));
        for (var path : List.of("/fi/validations/" + made.slug, "/api/v1/validations/" + made.slug)) {
            assertThat(editor.open(path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).as(path).doesNotContain(MadeValidation.REASON);
        }
        var other = new TestPeople(program).with(Assurance.SPONSORED, Role.ASSESSOR);
        made.bean(Coordinating.class).assign(made.slug, other.id(), MadeValidation.caller(made.editor));
        made.bean(Assessing.class).declare(made.slug, MadeValidation.caller(other));
        assertThat(seen(made, other)).as("only the own sheet").hasSize(1);
        made.marks(other);
        assertThat(seen(made, made.editor)).hasSize(2);
    }

    @Test
    void nobodySeesWhatAnotherHasChangedBeforeBothHaveSettled() throws Exception {
        var changed = "Muutin arviotani, koska toinen arvioija osoitti lähteen, jota en ollut lukenut tarpeeksi tarkkaan.";
        var made = MadeValidation.assigned(program);
        made.marks(made.first, 4);
        made.marks(made.second, 0);
        var open = made.bean(Marksheets.class).compared(made.now()).orElseThrow().open();
        made.bean(Assessing.class).settle(made.slug, List.of(again(open.getFirst(), changed)), MadeValidation.caller(made.first));

        for (var person : List.of(made.second, made.editor)) {
            var browser = new TestBrowser(web).signedIn(new TestPeople(program).session(person));
            for (var path : List.of("/fi/validations/" + made.slug, "/fi/validations/" + made.slug + "/assessment", "/api/v1/validations/" + made.slug)) {
                assertThat(browser.open(path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).as(path).doesNotContain(changed);
            }
            assertThat(seen(made, person)).hasSize(2).allSatisfy(sheet -> assertThat(sheet.second()).isEmpty());
        }
        assertThat(seen(made, made.first).stream().flatMap(sheet -> sheet.second().values().stream())).as("the own change").hasSize(1);
        assertThat(made.bean(Marksheets.class).compared(made.now()).orElseThrow().open()).as("what is open tells nothing").isEqualTo(open);

        made.bean(Assessing.class).settle(made.slug, List.of(), MadeValidation.caller(made.second));
        assertThat(seen(made, made.second).stream().flatMap(sheet -> sheet.second().values().stream())).extracting(Mark::reason).containsExactly(changed);
        assertThat(made.bean(Marksheets.class).compared(made.now()).orElseThrow().open()).doesNotContain(open.getFirst()).hasSize(open.size() - 1);
    }

    private static Mark again(String criterion, String reason) {
        return new Mark(criterion, true, java.util.Optional.of(0), java.util.Optional.of(Mark.Confidence.HIGH), reason);
    }

    @Test
    void anEditorCannotBeTheThirdAssessor() {
        var made = MadeValidation.assigned(program);
        made.marks(made.first, 4);
        made.marks(made.second, 0);
        for (var assessor : List.of(made.first, made.second)) {
            made.bean(Assessing.class).settle(made.slug, List.of(), MadeValidation.caller(assessor));
        }
        var both = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR, Role.ASSESSOR);
        assertThat(seen(made, both)).as("an editor sees the marks of a reconciliation").hasSize(2);

        assertThatThrownBy(() -> made.bean(Coordinating.class).assign(made.slug, both.id(), MadeValidation.caller(made.editor)))
                .hasMessage("evaluation.validation.tie.SAW_MARKS");
    }

    @Test
    void anEditorWithAStakeDoesNotLead() {
        var made = MadeValidation.begun(program, new TestPeople(program).with(Assurance.SPONSORED, Role.WRITER, Role.EDITOR));
        made.submitted();
        var maker = MadeValidation.caller(made.maker);
        assertThatThrownBy(() -> made.bean(Coordinating.class).check(made.slug, -1, maker)).hasMessage("evaluation.validation.leadersTie");
        made.bean(Coordinating.class).check(made.slug, -1, MadeValidation.caller(made.editor));
        assertThatThrownBy(() -> made.bean(Coordinating.class).assign(made.slug, made.first.id(), maker)).hasMessage("evaluation.validation.leadersTie");
        assertThatThrownBy(() -> made.bean(Voicing.class).ask(made.slug, made.first.id(), maker)).hasMessage("evaluation.validation.leadersTie");
        made.asked().marked();

        assertThat(seen(made, made.editor)).hasSize(2);
        assertThat(seen(made, made.maker)).as("the maker sees marks with the public decision").isEmpty();
        made.decided();
        assertThat(seen(made, made.maker)).hasSize(2);
    }

    @Test
    void anAssessorDoesNotLeadTheSameRound() {
        var made = MadeValidation.begun(program, new TestPeople(program).with(Assurance.SPONSORED, Role.WRITER)).submitted();
        made.bean(Coordinating.class).check(made.slug, -1, MadeValidation.caller(made.editor));
        var both = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR, Role.ASSESSOR);
        made.bean(Coordinating.class).assign(made.slug, both.id(), MadeValidation.caller(made.editor));

        assertThatThrownBy(() -> made.bean(Coordinating.class).assign(made.slug, made.first.id(), MadeValidation.caller(both)))
                .hasMessage("evaluation.validation.leadersTie");
    }

    private static List<Marksheets.Sheet> seen(MadeValidation made, Person person) {
        return made.bean(Marksheets.class).visible(MadeValidation.caller(person), made.now());
    }
}
