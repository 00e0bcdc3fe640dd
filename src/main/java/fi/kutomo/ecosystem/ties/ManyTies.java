package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims many ties at once on which neither end has said a word, and takes back those on which none has yet. */
@Component
public class ManyTies {

    private static final String[] MUTUAL =
            Arrays.stream(TieKind.values()).filter(kind -> !kind.directed()).map(TieKind::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    ManyTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tie to be claimed, by a number of whoever asks. */
    public record Wanted(int number, TieKind kind, UUID from, UUID to, Optional<LocalDate> since, Optional<LocalDate> until) {

        /** A tie without direction has one order only. */
        Wanted ordered() {
            return kind.directed() || from.toString().compareTo(to.toString()) < 0 ? this : new Wanted(number, kind, to, from, since, until);
        }

        private Alike alike() {
            return new Alike(kind, from, to, until);
        }
    }

    private record Alike(TieKind kind, UUID from, UUID to, Optional<LocalDate> until) {}

    /** What stands for a wanted tie now, and whether it is new. */
    public record Claimed(int number, Optional<UUID> tie, boolean fresh) {}

    /** On what they rest, who claims them, and the day up to which somebody knew that they were so. */
    public record Claim(String source, LocalDate affirmed, LocalDate today, Instant at, Optional<UUID> by) {}

    /** Claims those that are not here: one that an end has denied or taken back is here too, and stays as it is. */
    public List<Claimed> claim(List<Wanted> wanted, Claim claim) {
        var first = new LinkedHashMap<Alike, Wanted>();
        var ordered = wanted.stream().map(Wanted::ordered).toList();
        ordered.forEach(each -> first.putIfAbsent(each.alike(), each));
        var here = here(List.copyOf(first.values()), claim.today());
        var fresh = first.values().stream().filter(each -> !here.containsKey(each.number())).toList();
        var made = insert(fresh, claim);
        var claimed = new ArrayList<Claimed>();
        for (var each : ordered) {
            int number = Objects.requireNonNull(first.get(each.alike())).number();
            var tie = Optional.ofNullable(made.get(number)).or(() -> Optional.ofNullable(here.get(number)));
            claimed.add(new Claimed(each.number(), tie, number == each.number() && made.containsKey(number)));
        }
        return claimed;
    }

    private Map<Integer, UUID> here(List<Wanted> wanted, LocalDate today) {
        var found = new HashMap<Integer, UUID>();
        jdbc.sql("""
                with w as (select * from unnest(:numbers::integer[], :kinds::text[], :froms::uuid[], :tos::uuid[], :untils::date[]) as u (number, kind, one, other, until))
                select distinct on (p.number) p.number, p.id from (
                    select w.number, w.until, t.id, t.state, t.valid_to from w join ecosystem.tie t on t.kind = w.kind and t.from_actor = w.one and t.to_actor = w.other
                    union all
                    select w.number, w.until, t.id, t.state, t.valid_to from w
                    join ecosystem.tie t on t.kind = w.kind and w.kind = any (:mutual) and t.from_actor = w.other and t.to_actor = w.one) p
                where p.state in ('DISPUTED', 'WITHDRAWN') or p.valid_to is not distinct from p.until
                    or (p.until is null or p.until >= :today) and (p.valid_to is null or p.valid_to >= :today)
                order by p.number, p.id
                """)
                .param("mutual", MUTUAL)
                .param("today", Date.valueOf(today))
                .param("numbers", wanted.stream().map(Wanted::number).toArray(Integer[]::new))
                .param("kinds", wanted.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("froms", wanted.stream().map(Wanted::from).toArray(UUID[]::new))
                .param("tos", wanted.stream().map(Wanted::to).toArray(UUID[]::new))
                .param("untils", days(wanted.stream().map(Wanted::until).toList()))
                .query(row -> {
                    found.put(row.getInt("number"), row.getObject("id", UUID.class));
                });
        return found;
    }

    private Map<Integer, UUID> insert(List<Wanted> fresh, Claim claim) {
        var ids = fresh.stream().map(_ -> Ids.next()).toList();
        var made = Set.copyOf(jdbc.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, source, valid_from, valid_to, affirmed_on, claimed_at, claimed_by, changed_at, changed_by)
                select t.id, t.kind, t.one, t.other, :source, t.since, t.until, :affirmed, :at, :by, :at, :by
                from unnest(:ids::uuid[], :kinds::text[], :froms::uuid[], :tos::uuid[], :sinces::date[], :untils::date[]) as t (id, kind, one, other, since, until)
                on conflict do nothing returning id
                """)
                .param("source", claim.source())
                .param("affirmed", Date.valueOf(claim.affirmed()))
                .param("at", Timestamp.from(claim.at()))
                .param("by", claim.by().orElse(null), java.sql.Types.OTHER)
                .param("ids", ids.toArray(UUID[]::new))
                .param("kinds", fresh.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("froms", fresh.stream().map(Wanted::from).toArray(UUID[]::new))
                .param("tos", fresh.stream().map(Wanted::to).toArray(UUID[]::new))
                .param("sinces", days(fresh.stream().map(Wanted::since).toList()))
                .param("untils", days(fresh.stream().map(Wanted::until).toList()))
                .query(UUID.class)
                .list());
        var numbers = new HashMap<Integer, UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (made.contains(ids.get(i))) {
                numbers.put(fresh.get(i).number(), ids.get(i));
            }
        }
        return numbers;
    }

    private static Date[] days(List<Optional<LocalDate>> days) {
        return days.stream().map(day -> day.map(Date::valueOf).orElse(null)).toArray(Date[]::new);
    }

    /** How many of these an end has said something about, or somebody has changed. */
    public long touched(Collection<UUID> ids) {
        return jdbc.sql("select count(*) from ecosystem.tie where id = any (:ids) and (version > 0 or from_word <> 'SILENT' or to_word <> 'SILENT')")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Takes back those on which neither end has said anything. */
    public int drop(Collection<UUID> ids) {
        return jdbc.sql("delete from ecosystem.tie where id = any (:ids) and version = 0 and from_word = 'SILENT' and to_word = 'SILENT'")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
