package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.introductions.Demands;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.platform.web.Ui;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs of rooms that know nothing of the desk: what was said, a tie that an end affirmed, an introduction. */
@Configuration
class Signs {

    @Bean
    static Sign saidSign(StatementStore statements) {
        return (actors, asked) -> statements.last(actors, asked.sight());
    }

    @Bean
    static Sign tiedSign(TieStore ties) {
        return (actors, asked) -> ties.affirmed(actors, asked.sight()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().atStartOfDay(Ui.ZONE).toInstant()));
    }

    @Bean
    static Sign introducedSign(Demands demands) {
        return (actors, asked) -> demands.last(actors, asked.caller());
    }
}
