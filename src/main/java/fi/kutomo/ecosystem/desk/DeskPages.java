package fi.kutomo.ecosystem.desk;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.vocabulary.Area;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers the queue of a region. */
@Component
class DeskPages {

    /** On the whole queue; the rest stands under its kind. */
    private static final int SHOWN = 25;

    private final Worths worths;
    private final Regions regions;
    private final Weavers weavers;
    private final People people;
    private final Sights sights;
    private final VerdictStore verdicts;
    private final Messages messages;
    private final Clock clock;

    DeskPages(Worths worths, Regions regions, Weavers weavers, People people, Sights sights, VerdictStore verdicts, Messages messages, Clock clock) {
        this.worths = worths;
        this.regions = regions;
        this.weavers = weavers;
        this.people = people;
        this.sights = sights;
        this.verdicts = verdicts;
        this.messages = messages;
        this.clock = clock;
    }

    DeskPage page(String wanted, String kind, Lang lang, Caller caller) {
        var all = regions.of(caller, lang);
        if (wanted.isEmpty() && all.isEmpty()) {
            return page("", "", all, Map.of(), "", List.of(), lang, caller);
        }
        var region = wanted.isEmpty() ? all.getFirst().key() : wanted;
        regions.require(region, caller);
        var asked = new Worth.Asked(region, sights.of(caller), caller, lang);
        var aside = caller.person().map(weaver -> verdicts.aside(weaver, region, clock.instant())).orElse(Map.of());
        var found = new LinkedHashMap<String, List<Worth.Line>>();
        worths.all().forEach(worth -> found.put(worth.word(), lines(worth, asked, aside.getOrDefault(worth.word(), Set.of()))));
        var looks = worths.all().stream().flatMap(worth -> worth.look(asked).stream()).toList();
        var name = all.stream().filter(area -> area.key().equals(region)).findFirst().map(area -> area.name().in(lang)).orElse("");
        return page(region, name, all, found, found.containsKey(kind) ? kind : "", looks, lang, caller);
    }

    private static List<Worth.Line> lines(Worth worth, Worth.Asked asked, Set<String> aside) {
        return worth.lines(asked.wanting(key -> !aside.contains(key))).stream().filter(line -> !aside.contains(line.subject().key())).toList();
    }

    private DeskPage page(
            String region, String name, List<Area> all, Map<String, List<Worth.Line>> found, String kind, List<Worth.Look> looks, Lang lang, Caller caller) {
        var items = new ArrayList<DeskPage.Item>();
        found.forEach((word, lines) -> {
            if (kind.isEmpty() || kind.equals(word)) {
                lines.forEach(line -> items.add(new DeskPage.Item(worths.name(word, lang), line, aside(region, word, line))));
            }
        });
        items.sort(Comparator.comparingDouble((DeskPage.Item item) -> item.line().worth()).reversed());
        int shown = kind.isEmpty() ? Math.min(SHOWN, items.size()) : items.size();
        return new DeskPage(
                messages.in(lang, "ecosystem.desk.title"),
                region,
                name,
                all.size() < 2 ? List.of() : all.stream().map(area -> Option.of(area.key(), area.name().in(lang), area.key().equals(region))).toList(),
                colleagues(region, caller),
                tabs(region, found, kind, lang),
                List.copyOf(items.subList(0, shown)),
                items.size() - shown,
                looks);
    }

    /** A suggested introduction is put aside on its own page, where its parts stand. */
    private static Optional<String> aside(String region, String word, Worth.Line line) {
        return word.equals(Verdict.ADVICE)
                ? Optional.empty()
                : Optional.of("weaving/aside/new?region=" + Ui.encode(region) + "&kind=" + word + "&key=" + Ui.encode(line.subject().key()));
    }

    /** Others who weave in the region, whose task it is to work together. */
    private List<String> colleagues(String region, Caller caller) {
        var others = weavers.all().entrySet().stream()
                .filter(each -> !region.isEmpty() && each.getValue().covers(List.of(region)))
                .map(Map.Entry<UUID, Weavers.Realm>::getKey)
                .filter(person -> caller.person().filter(person::equals).isEmpty())
                .toList();
        return people.namesAtWork(others).values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private Tabs tabs(String region, Map<String, List<Worth.Line>> found, String kind, Lang lang) {
        var tabs = new ArrayList<Tabs.Tab>();
        var base = "/" + lang.tag() + "/weaving?region=" + Ui.encode(region);
        int all = found.values().stream().mapToInt(List::size).sum();
        tabs.add(Tabs.Tab.of(messages.in(lang, "ecosystem.desk.all"), base, kind.isEmpty()).count(String.valueOf(all)));
        found.forEach((word, lines) -> {
            if (!lines.isEmpty() || word.equals(kind)) {
                tabs.add(Tabs.Tab.of(worths.name(word, lang), base + "&kind=" + word, word.equals(kind)).count(String.valueOf(lines.size())));
            }
        });
        return new Tabs(messages.in(lang, "ecosystem.desk.tabs"), tabs);
    }
}
