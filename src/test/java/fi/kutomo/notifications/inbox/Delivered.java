package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices for tests, as if they had come some time ago. */
public final class Delivered {

    private final ApplicationContext program;

    public Delivered(ApplicationContext program) {
        this.program = program;
    }

    public void ago(Duration time, Ref thing, Why why, UUID person) {
        var at = Instant.now().minus(time);
        program.getBean(InboxStore.class).deliver(new Notice(thing, Map.of(person, why), Optional.empty(), at), java.util.Set.of(person), at);
    }

    public boolean unread(Ref thing, UUID person) {
        return program.getBean(JdbcClient.class)
                .sql("select read_at is null from notifications.notice where person = :person and thing = :thing")
                .param("person", person)
                .param("thing", thing.id())
                .query(Boolean.class)
                .single();
    }
}
