package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gap maps in an export, with their kept states byte for byte. Who marked a need stays here. */
@Component
class GapMapPortable implements Portable {

    private final GapMapStore store;
    private final GapMapCards cards;
    private final JdbcClient sql;

    GapMapPortable(GapMapStore store, GapMapCards cards, JdbcClient sql) {
        this.store = store;
        this.cards = cards;
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.of(GapMap.KIND, "evidence.gap_map").with("evidence.gap_judgement").withHistory("evidence.gap_state");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var slugs = sql.sql("select slug from evidence.gap_map where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query(String.class).list();
        for (var slug : slugs) {
            var map = store.find(slug).orElseThrow();
            for (var stamp : store.stamps(map.id())) {
                var frozen = store.frozen(map.id(), stamp.number()).orElseThrow();
                if (!Frozen.sha256(frozen.content()).equals(frozen.sha256())) {
                    throw new Refused("platform.portable.unfit");
                }
            }
        }
        cards.show(ids);
    }
}
