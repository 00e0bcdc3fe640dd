package fi.kutomo.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class WritingTest {

    @Autowired
    private Importing importing;

    @Autowired
    private Writing writing;

    @Autowired
    private RunStore runs;

    @Autowired
    private Entries entries;

    @Test
    void goesOnWhereItWasStopped() {
        var run = staged("S81", 50);
        importing.begin(run, true, Caller.system());
        importing.writePortion(run.id(), 20, Caller.system());
        importing.stop(runs.get(run.id()), Caller.system());
        writing.toTheEnd(run.id(), Caller.system(), () -> false);

        var stopped = runs.get(run.id());
        assertThat(stopped.state()).isEqualTo(Run.State.STOPPED);
        assertThat(stopped.counts().done()).isEqualTo(20);

        importing.begin(stopped, true, Caller.system());
        writing.toTheEnd(run.id(), Caller.system(), () -> false);

        assertThat(runs.get(run.id()).state()).isEqualTo(Run.State.DONE);
        assertThat(runs.get(run.id()).counts().created()).isEqualTo(50);
        assertThat(present("S81", 50)).isEqualTo(50);
    }

    @Test
    void canBeContinuedAfterTheProgramWasKilled() {
        var run = staged("S82", 30);
        importing.begin(run, true, Caller.system());
        importing.writePortion(run.id(), 10, Caller.system());

        writing.stopLeftovers();

        assertThat(runs.get(run.id()).state()).isEqualTo(Run.State.STOPPED);
        assertThat(runs.unfinished(run.sha256())).isPresent();
        importing.begin(run, true, Caller.system());
        writing.toTheEnd(run.id(), Caller.system(), () -> false);
        assertThat(runs.get(run.id()).counts().created()).isEqualTo(30);
    }

    @Test
    void writesOnceAlthoughTheYesIsSaidTwice() {
        var run = staged("S83", 3);

        assertThat(importing.begin(run, true, Caller.system())).isTrue();
        assertThat(importing.begin(run, true, Caller.system())).isFalse();
    }

    @Test
    void leavesOutOnlyWhatTheKnowledgeRefuses() {
        var findings = new ArrayList<>(findings("S84", 4));
        findings.set(1, new Finding("project:S8400", EntryKind.PROJECT, Lang.FI, List.of(Found.value("code", "S8400", Passage.line(1, "S8400"))), true));
        var run = importing.stage(source("S84"), new Reading("projects", findings, List.of()), List.of(), Caller.system());

        importing.begin(run, true, Caller.system());
        writing.toTheEnd(run.id(), Caller.system(), () -> false);

        assertThat(runs.get(run.id()).state()).isEqualTo(Run.State.DONE);
        assertThat(runs.get(run.id()).counts().created()).isEqualTo(3);
        assertThat(runs.get(run.id()).counts().rejected()).isEqualTo(1);
        assertThat(runs.get(run.id()).rejects()).hasSize(1);
    }

    private Run staged(String prefix, int count) {
        return importing.stage(source(prefix), new Reading("projects", findings(prefix, count), List.of()), List.of(), Caller.system());
    }

    private static Source source(String prefix) {
        return Source.pasted(prefix + UUID.randomUUID());
    }

    private static List<Finding> findings(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var code = prefix + "%03d".formatted(i);
                    var fields = List.of(
                            Found.text("title", Lang.FI, "Hanke " + code, Passage.line(i, "Hanke " + code)), Found.value("code", code, Passage.line(i, code)));
                    return new Finding("project:" + code, EntryKind.PROJECT, Lang.FI, fields, true);
                })
                .toList();
    }

    private int present(String prefix, int count) {
        return entries.having(EntryKind.PROJECT, "code", IntStream.range(0, count).mapToObj(i -> prefix + "%03d".formatted(i)).toList()).size();
    }
}
