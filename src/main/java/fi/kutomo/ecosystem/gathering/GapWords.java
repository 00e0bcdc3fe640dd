package fi.kutomo.ecosystem.gathering;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.communities.Balance;
import fi.kutomo.ecosystem.communities.Balance.Gap;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Filling;
import fi.kutomo.ecosystem.gathering.MembersPage.Missing;
import fi.kutomo.ecosystem.gathering.MembersPage.Place;
import fi.kutomo.ecosystem.gathering.MembersPage.Proposed;
import fi.kutomo.ecosystem.gathering.MembersPage.Spread;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says the balance of a community in words, and why an actor would fill what is missing. */
@Component
class GapWords {

    /** For so many regions in which nobody works somebody is proposed; more are only named. */
    private static final int REGIONS = 5;

    private final Filling filling;
    private final Topics topics;

    GapWords(Filling filling, Topics topics) {
        this.filling = filling;
        this.topics = topics;
    }

    String size(Balance balance) {
        var size = Ui.t("ecosystem.gathering.size", balance.size(), Balance.LEAST, Balance.MOST);
        return balance.unknown() == 0 ? size : size + " " + Ui.t("ecosystem.gathering.unknown", balance.unknown());
    }

    List<Place> places(Balance balance, Map<UUID, String> names) {
        return Arrays.stream(Balance.Place.values())
                .map(place -> new Place(
                        Ui.t("ecosystem.gathering.place." + place.name()),
                        balance.roles().getOrDefault(place, List.of()).stream().map(id -> names.getOrDefault(id, "")).toList()))
                .toList();
    }

    Spread spread(String heading, Map<String, Integer> counts, Lang lang) {
        var names = topics.names(counts.keySet(), lang);
        return new Spread(
                Ui.t(heading),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> Ui.t("ecosystem.gathering.count", names.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                        .toList());
    }

    List<Missing> missing(Balance balance, Charter charter, Collection<UUID> already, Lang lang) {
        var gaps = balance.gaps();
        var searched = Stream.concat(
                        gaps.stream().filter(gap -> !(gap instanceof Gap.NobodyIn)), gaps.stream().filter(gap -> gap instanceof Gap.NobodyIn).limit(REGIONS))
                .toList();
        var found = searched.stream().collect(Collectors.toMap(gap -> gap, gap -> filling.of(gap, charter, already)));
        var names = topics.names(keys(gaps, found.values()), lang);
        return gaps.stream()
                .map(gap -> new Missing(words(gap, names), found.getOrDefault(gap, List.of()).stream().map(candidate -> proposed(candidate, names, lang)).toList()))
                .toList();
    }

    private static Set<String> keys(List<Gap> gaps, Collection<List<Filling.Candidate>> found) {
        var keys = new HashSet<String>();
        for (var gap : gaps) {
            switch (gap) {
                case Gap.OneSector one -> keys.add(one.sector());
                case Gap.NobodyIn nobody -> keys.add(nobody.region());
                case Gap.Unfilled _, Gap.TooFew _, Gap.TooMany _ -> {}
            }
        }
        found.stream().flatMap(List::stream).forEach(candidate -> {
            keys.add(candidate.term());
            keys.addAll(candidate.regions());
            keys.addAll(candidate.themes());
        });
        return keys;
    }

    private static String words(Gap gap, Map<String, String> names) {
        return switch (gap) {
            case Gap.Unfilled unfilled -> Ui.t("ecosystem.gathering.gap." + unfilled.place().name());
            case Gap.OneSector one -> Ui.t("ecosystem.gathering.gap.oneSector", name(one.sector(), names));
            case Gap.NobodyIn nobody -> Ui.t("ecosystem.gathering.gap.nobodyIn", name(nobody.region(), names));
            case Gap.TooFew few -> Ui.t("ecosystem.gathering.gap.tooFew", few.missing(), Balance.LEAST);
            case Gap.TooMany many -> Ui.t("ecosystem.gathering.gap.tooMany", many.over(), Balance.MOST);
        };
    }

    private static String name(String key, Map<String, String> names) {
        return names.getOrDefault(key, key);
    }

    private static Proposed proposed(Filling.Candidate candidate, Map<String, String> names, Lang lang) {
        var why = new ArrayList<String>();
        why.add(name(candidate.term(), names));
        var regions = candidate.regions().stream().filter(key -> !key.equals(candidate.term())).map(key -> name(key, names)).toList();
        if (!regions.isEmpty()) {
            why.add(Ui.t("ecosystem.gathering.why.region", String.join(", ", regions)));
        }
        if (!candidate.themes().isEmpty()) {
            why.add(Ui.t("ecosystem.gathering.why.theme", String.join(", ", candidate.themes().stream().map(key -> name(key, names)).toList())));
        }
        var actor = candidate.actor();
        return new Proposed(
                actor.slug(), actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path()), String.join(" · ", why));
    }
}
