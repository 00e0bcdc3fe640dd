package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evidence.Direction;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form for one use of an entry. */
@Component
class ExperienceForm {

    static final String PAYER = "payer-";
    static final String GAINER = "gainer-";

    private static final int EARLIEST = 1950;
    private static final int MOST_PEOPLE = 100_000_000;
    private static final String MUNICIPALITY = "municipality";

    private final Areas areas;
    private final Terms terms;
    private final Entries entries;
    private final NamedOrganisations organisations;
    private final Clock clock;

    ExperienceForm(Areas areas, Terms terms, Entries entries, NamedOrganisations organisations, Clock clock) {
        this.areas = areas;
        this.terms = terms;
        this.entries = entries;
        this.organisations = organisations;
        this.clock = clock;
    }

    Map<String, String> fields(Account account, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place", account.place());
        fields.put("municipality", areas.find(account.area()).map(area -> area.name().in(lang)).orElse(""));
        fields.put("organisation", PermanentId.parse(account.organisation()).flatMap(entries::find).map(found -> found.titles().getOrDefault(found.original(), "")).orElse(""));
        fields.put("year", String.valueOf(account.year()));
        fields.put("result", account.result() == null ? "" : account.result().name());
        fields.put("group", account.group());
        fields.put("told", account.told());
        fields.put("lang", account.lang().tag());
        fields.put("source", account.source());
        fields.put("address", account.address());
        var cost = account.cost();
        if (cost != null) {
            fields.put("total", Numerals.write(cost.total(), lang));
            fields.put("price-year", String.valueOf(cost.priceYear()));
            fields.put("included", cost.included());
            fields.put("reached", written(cost.reached()));
            fields.put("changed", written(cost.changed()));
            cost.payers().forEach(purse -> fields.put(PAYER + purse.word(), "yes"));
            cost.gainers().forEach(purse -> fields.put(GAINER + purse.word(), "yes"));
        }
        return fields;
    }

    private static String written(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static Typed typed(Map<String, String> fields, Lang lang, Messages messages) {
        return new Typed(fields, lang, messages)
                .labelled("evaluation.experiences.field")
                .label("entry", messages.in(lang, "evaluation.forms.entry"))
                .label("address", messages.in(lang, "evaluation.proxies.field.address"));
    }

    Account read(Typed typed) {
        int thisYear = LocalDate.now(clock).getYear();
        return new Account(
                typed.required("place", Typed.LINE),
                municipality(typed).map(Area::key).orElse(""),
                year(typed, "year", thisYear),
                typed.raw("result").isEmpty() ? null : typed.choice("result", Direction.class, Direction.MIXED),
                group(typed),
                typed.required("told", Typed.PROSE),
                Lang.of(typed.raw("lang")).orElse(typed.lang()),
                typed.required("source", Typed.PROSE),
                address(typed),
                cost(typed, thisYear),
                organisation(typed));
    }

    private Optional<Area> municipality(Typed typed) {
        var named = typed.text("municipality", Typed.LINE);
        var area = named.isEmpty() ? Optional.<Area>empty() : areas.named(named).filter(found -> found.kind().equals(MUNICIPALITY));
        if (!named.isEmpty() && area.isEmpty()) {
            typed.wrong("municipality", "evaluation.experiences.problem.municipality");
        }
        return area;
    }

    /** By its name, however it is spelled. */
    private String organisation(Typed typed) {
        var key = organisations.key(typed.text("organisation", Typed.LINE));
        var found = key.isEmpty() ? Optional.<PermanentId>empty() : Optional.ofNullable(organisations.bearing(List.of(key)).get(key));
        if (found.isEmpty() && !typed.raw("organisation").isEmpty()) {
            typed.wrong("organisation", "evaluation.experiences.problem.organisation");
        }
        return found.map(PermanentId::value).orElse("");
    }

    private String group(Typed typed) {
        var group = typed.raw("group");
        if (!group.isEmpty() && (!group.startsWith("target-group/") || terms.find(group).isEmpty())) {
            typed.wrong("group", "evaluation.forms.problem.choice");
        }
        return group;
    }

    private static int year(Typed typed, String field, int latest) {
        typed.required(field, 10);
        return typed.whole(field, EARLIEST, latest).orElse(latest);
    }

    private static String address(Typed typed) {
        var address = typed.text("address", 2000);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            typed.wrong("address", "evaluation.proxies.problem.address");
        }
        return address;
    }

    /** Nothing at all, or at least the sum and its year. */
    private static @Nullable Cost cost(Typed typed, int thisYear) {
        boolean told = List.of("total", "price-year", "included", "reached", "changed").stream().anyMatch(field -> !typed.raw(field).isEmpty())
                || typed.fields().keySet().stream().anyMatch(field -> field.startsWith(PAYER) || field.startsWith(GAINER));
        if (!told) {
            return null;
        }
        typed.required("total", Typed.LINE);
        var total = typed.notNegative("total").orElse(BigDecimal.ZERO);
        int priceYear = year(typed, "price-year", thisYear);
        var reached = typed.whole("reached", 1, MOST_PEOPLE);
        var changed = typed.whole("changed", 0, MOST_PEOPLE);
        if (reached.isPresent() && changed.isPresent() && changed.get() > reached.get()) {
            typed.wrong("changed", "evaluation.experiences.problem.changed");
        }
        if (!typed.fine()) {
            return null;
        }
        return new Cost(
                total, priceYear, typed.text("included", Typed.LINE), reached.orElse(null), changed.orElse(null), purses(typed, PAYER), purses(typed, GAINER));
    }

    private static List<Purse> purses(Typed typed, String prefix) {
        return Arrays.stream(Purse.values()).filter(purse -> !typed.raw(prefix + purse.word()).isEmpty()).toList();
    }
}
