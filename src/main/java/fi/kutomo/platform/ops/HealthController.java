package fi.kutomo.platform.ops;

import fi.kutomo.platform.web.Access;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a supervisor whether the program lives and whether it can serve. */
@RestController
@Access(Access.Level.PUBLIC)
class HealthController {

    private final ApplicationAvailability availability;
    private final JdbcClient sql;

    HealthController(ApplicationAvailability availability, JdbcClient sql) {
        this.availability = availability;
        this.sql = sql;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "live");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
        return ready
                ? ResponseEntity.ok(Map.of("status", "ready"))
                : ResponseEntity.status(503).header("Retry-After", "5").body(Map.of("status", "not ready"));
    }

    private boolean databaseAnswers() {
        try {
            return sql.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
