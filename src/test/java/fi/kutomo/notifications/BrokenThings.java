package fi.kutomo.notifications;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things whose owner asks the database what it does not understand. */
@Component
public class BrokenThings implements Telling {

    private final JdbcClient sql;

    BrokenThings(JdbcClient sql) {
        this.sql = sql;
    }

    public static Ref add() {
        return new Ref("broken-thing", Ids.next());
    }

    @Override
    public String kind() {
        return "broken-thing";
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        sql.sql("select no_such_column from notifications.notice").query(String.class).list();
        return Map.of();
    }
}
