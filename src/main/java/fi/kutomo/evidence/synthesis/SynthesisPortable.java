package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Syntheses in an export, with every run as it was published. */
@Component
class SynthesisPortable implements Portable {

    private final SynthesisStore store;
    private final SynthesisCards cards;
    private final JdbcClient sql;

    SynthesisPortable(SynthesisStore store, SynthesisCards cards, JdbcClient sql) {
        this.store = store;
        this.cards = cards;
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.of(Synthesis.KIND, "evidence.synthesis").with("evidence.synthesis_study").withHistory("evidence.synthesis_run").with("evidence.synthesis_loss");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var slugs = sql.sql("select slug from evidence.synthesis where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query(String.class).list();
        for (var slug : slugs) {
            var synthesis = store.find(slug).orElseThrow();
            store.stamps(synthesis.id()).forEach(stamp -> store.run(synthesis.id(), stamp.number()));
        }
        store.loseAgain(ids);
        cards.show(ids);
    }
}
