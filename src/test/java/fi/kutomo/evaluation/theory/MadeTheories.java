package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public theories of made-up models, for benches. */
public final class MadeTheories {

    private MadeTheories() {}

    /** One of each of these models; its links rest on two of the studies and on one of the claims. */
    public static void make(ApplicationContext program, List<EntryId> models, List<StudyId> studies, List<UUID> claims, long seed) {
        var store = program.getBean(TheoryStore.class);
        var sources = program.getBean(Sources.class);
        var sql = program.getBean(JdbcClient.class);
        var random = new Random(seed);
        for (var model : models) {
            var permanent = sql.sql("select permanent_id from knowledge.entry where id = ?").param(model.value()).query(String.class).single();
            var graph = graph(any(studies, random), any(studies, random), any(claims, random));
            var theory = new Theory(
                    Ids.next(), 0, "made-up-" + model.value(), model, new PermanentId(permanent), graph, Optional.empty(), Optional.empty(),
                    Instant.now());
            store.insert(theory);
            store.publish(theory, 0, sources.examine(graph), "", Instant.now(), null);
        }
    }

    private static Graph graph(StudyId first, StudyId second, UUID claim) {
        return Graph.empty()
                .with(new Node("n1", NodeKind.ACTIVITY, said("Something is done"), List.of()))
                .with(new Node("n2", NodeKind.OUTPUT, said("People come"), List.of()))
                .with(new Node("n3", NodeKind.OUTCOME_SHORT, said("Their life is better"), List.of()))
                .with(Link.plain("l4", "n1", "n2", said("It is open to all")).with(List.of(Source.study(Stance.SUPPORTS, first.value()))))
                .with(Link.plain("l5", "n2", "n3", said("They meet others"))
                        .with(List.of(Source.study(Stance.SUPPORTS, second.value()), Source.claim(Stance.SUPPORTS, claim))));
    }

    private static LocalizedText said(String text) {
        return LocalizedText.of("", "", text);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
