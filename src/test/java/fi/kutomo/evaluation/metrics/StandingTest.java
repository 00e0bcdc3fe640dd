package fi.kutomo.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evaluation.metrics.Actual.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID EDITOR = UUID.randomUUID();
    private static final UUID COLLEAGUE = UUID.randomUUID();

    @Test
    void leavesTheFirstStepToAnotherOfTheMakers() {
        var entered = value(State.ENTERED, ONE, null);
        assertThat(maker(ONE, ONE, OTHER).mayApprove(entered)).isFalse();
        assertThat(maker(OTHER, ONE, OTHER).mayApprove(entered)).isTrue();
        assertThat(editor(EDITOR, ONE, OTHER).mayApprove(entered)).isFalse();
        assertThat(maker(COLLEAGUE, ONE, OTHER).mayApprove(entered)).isFalse();
    }

    @Test
    void letsAnEditorStandInWhereThereIsNoOtherMaker() {
        assertThat(editor(EDITOR, ONE).mayApprove(value(State.ENTERED, ONE, null))).isTrue();
        assertThat(editor(EDITOR).mayApprove(value(State.ENTERED, null, null))).isTrue();
        assertThat(editor(EDITOR, ONE).mayApprove(value(State.ENTERED, EDITOR, null))).isFalse();
        assertThat(editor(COLLEAGUE, ONE).mayApprove(value(State.ENTERED, EDITOR, null))).isFalse();
    }

    @Test
    void leavesTheSecondStepToAnEditorWhoHadNoPart() {
        var approved = value(State.APPROVED, ONE, OTHER);
        assertThat(editor(EDITOR, ONE, OTHER).mayAccept(approved)).isTrue();
        assertThat(maker(ONE, ONE, OTHER).mayAccept(approved)).isFalse();
        assertThat(editor(OTHER, ONE, OTHER).mayAccept(approved)).isFalse();
        assertThat(editor(EDITOR, ONE).mayAccept(value(State.APPROVED, ONE, EDITOR))).isFalse();
        assertThat(editor(EDITOR, ONE).mayAccept(value(State.APPROVED, EDITOR, ONE))).isFalse();
        assertThat(editor(EDITOR, ONE).mayAccept(value(State.ENTERED, ONE, null))).isFalse();
    }

    @Test
    void letsOnlyTheCentreGiveBackWhatTheCentreHasAccepted() {
        assertThat(maker(ONE, ONE).mayGiveBack(value(State.APPROVED, ONE, OTHER))).isTrue();
        assertThat(maker(ONE, ONE).mayGiveBack(value(State.ACCEPTED, ONE, OTHER))).isFalse();
        assertThat(editor(OTHER, ONE, OTHER).mayGiveBack(value(State.ACCEPTED, ONE, OTHER))).isFalse();
        assertThat(editor(EDITOR, ONE, OTHER).mayGiveBack(value(State.ACCEPTED, ONE, OTHER))).isTrue();
        assertThat(editor(EDITOR, ONE).mayGiveBack(value(State.RETURNED, ONE, null))).isFalse();
    }

    private static Standing maker(UUID person, UUID... makers) {
        return new Standing(Optional.of(person), false, Set.of(makers));
    }

    private static Standing editor(UUID person, UUID... makers) {
        return new Standing(Optional.of(person), true, Set.of(makers));
    }

    private static Actual value(State state, @org.jspecify.annotations.Nullable UUID enteredBy, @org.jspecify.annotations.Nullable UUID approvedBy) {
        return new Actual(
                UUID.randomUUID(), UUID.randomUUID(), 1, Period.read("2025").orElseThrow(), state, MadeMetrics.people("7", "0"), "", Instant.EPOCH,
                Optional.ofNullable(enteredBy), Optional.empty(), Optional.ofNullable(approvedBy), Optional.empty());
    }
}
