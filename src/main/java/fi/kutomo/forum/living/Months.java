package fi.kutomo.forum.living;

import fi.kutomo.accounts.Profiled;
import fi.kutomo.ecosystem.Sectors;
import fi.kutomo.forum.living.VitalityStore.Scope;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Measures conversations for the last twelve months. Where people work counts only if they tell everybody, sectors only where posts name the organisation. */
@Component
class Months {

    private static final int SHOWN = 12;

    private final VitalityStore store;
    private final Profiled profiles;
    private final Sectors sectors;
    private final Clock clock;

    Months(VitalityStore store, Profiled profiles, Sectors sectors, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.sectors = sectors;
        this.clock = clock;
    }

    /** By month, the newest first; the newest is the running one. */
    Map<YearMonth, Map<Measure, Value>> of(Scope scope) {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(Ui.ZONE));
        var from = month.minusMonths(SHOWN).atDay(1).atStartOfDay(Ui.ZONE).toInstant();
        var said = store.said(scope, from);
        var people = said.stream().flatMap(each -> Stream.concat(Stream.of(each.writer()), each.to().stream())).collect(Collectors.toSet());
        var vitality = new Vitality(store.asked(scope, from), said, store.begun(scope, from), new Vitality.Sides(regions(people), sectors(store.organisations(scope, from))), now);
        var months = new LinkedHashMap<YearMonth, Map<Measure, Value>>();
        for (int back = 0; back < SHOWN; back++) {
            months.put(month.minusMonths(back), vitality.in(month.minusMonths(back)));
        }
        return months;
    }

    private Map<UUID, Set<String>> sectors(Map<UUID, Set<UUID>> organisations) {
        var known = sectors.of(organisations.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var own = new HashMap<UUID, Set<String>>();
        organisations.forEach((person, some) -> {
            var keys = some.stream().flatMap(each -> known.getOrDefault(each, Set.of()).stream()).collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                own.put(person, keys);
            }
        });
        return own;
    }

    private Map<UUID, Set<String>> regions(Set<UUID> people) {
        var regions = new HashMap<UUID, Set<String>>();
        profiles.topics(people, Caller.visitor(Lang.FI)).forEach((person, keys) -> {
            var own = keys.stream().filter(key -> key.startsWith("region/")).collect(Collectors.toSet());
            if (!own.isEmpty()) {
                regions.put(person, own);
            }
        });
        return regions;
    }
}
