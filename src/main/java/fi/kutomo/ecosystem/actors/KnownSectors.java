package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.Sectors;
import fi.kutomo.platform.web.Ui;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door's answers about sectors of organisations. */
@Component
class KnownSectors implements Sectors {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownSectors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Set<String>> of(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select a.entry, s.term from ecosystem.actor a join ecosystem.statement s on s.actor = a.id
                        where a.entry = any (:organisations) and a.state = 'SHOWN' and s.facet = 'SECTOR' and s.reach >= :public
                            and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today)
                        """)
                        .param("organisations", organisations.toArray(UUID[]::new))
                        .param("public", Scope.PUBLIC.ordinal())
                        .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), Ui.ZONE)))
                        .query((row, _) -> Map.entry(row.getObject("entry", UUID.class), row.getString("term")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
