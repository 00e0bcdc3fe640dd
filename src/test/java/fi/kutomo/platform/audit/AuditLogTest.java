package fi.kutomo.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.world.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditLogTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    @Test
    void keepsWhatWasDoneToManyThings() {
        var log = new AuditLog(database.jdbc(), database.json(), Clock.systemUTC());
        var first = new Ref("model", UUID.randomUUID());
        var second = new Ref("model", UUID.randomUUID());

        log.record(Caller.system(), "entry.published", List.of(first, second), Map.of("revision", 1));
        log.record(Caller.system(), "entry.withdrawn", first);

        assertThat(log.about(first.id(), 10)).extracting(AuditLog.AuditEntry::what).containsExactly("entry.withdrawn", "entry.published");
        assertThat(log.about(second.id(), 10).getFirst().details()).contains("revision");
    }

    @Test
    void neverChangesWhatItKeeps() {
        new AuditLog(database.jdbc(), database.json(), Clock.systemUTC()).record(Caller.system(), "x", new Ref("model", UUID.randomUUID()));

        assertThatThrownBy(() -> database.template().execute("update platform.audit_entry set what = 'y'"))
                .hasMessageContaining("never changed");
    }
}
