package fi.kutomo.platform.audit;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log says of a person: what he or she did, and what others did about him or her. Acts stay, names and reasons go. */
@Component
class AuditHolding implements Holding {

    private static final int ALL = Integer.MAX_VALUE;

    private final AuditStore store;

    AuditHolding(AuditStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("platform.audit.mine", rows(store.find(AuditQuery.by(person), 0, ALL), true)),
                new Section("platform.audit.aboutMe", rows(store.find(AuditQuery.aboutPerson(person), 0, ALL), false)));
    }

    /** Of others it is told what they did and why, not who they are or from where. */
    private static List<Map<String, Object>> rows(List<AuditLog.AuditEntry> entries, boolean own) {
        return entries.stream().map(entry -> row(entry, own)).toList();
    }

    private static Map<String, Object> row(AuditLog.AuditEntry entry, boolean own) {
        var row = new LinkedHashMap<String, Object>();
        row.put("platform.audit.when", entry.at());
        row.put("platform.audit.what", entry.what());
        row.put("platform.audit.about", entry.about().kind() + " " + entry.about().id());
        row.put("platform.audit.details", entry.details());
        entry.why().ifPresent(why -> row.put("platform.audit.why", why));
        if (own) {
            row.put("platform.audit.name", entry.personName());
            entry.address().ifPresent(address -> row.put("platform.audit.address", address));
            entry.agent().ifPresent(agent -> row.put("platform.audit.agent", agent));
        }
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of(), Map.of("platform.audit.acts", store.count(AuditQuery.by(person))));
    }

    @Override
    public void erase(UUID person) {
        store.forget(person);
    }
}
