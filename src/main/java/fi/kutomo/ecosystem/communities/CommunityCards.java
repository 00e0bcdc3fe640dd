package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.Topics;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.PlanStore.Activity;
import fi.kutomo.ecosystem.communities.PlanStore.Measure;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public face of communities, by which the search knows them. Members are not in it: an index would outlive their consent. */
@Component
class CommunityCards implements Carded {

    private final CommunityStore communities;
    private final PlanStore plans;
    private final Topics topics;
    private final Catalogue catalogue;

    CommunityCards(CommunityStore communities, PlanStore plans, Topics topics, Catalogue catalogue) {
        this.communities = communities;
        this.plans = plans;
        this.topics = topics;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Community.WORD;
    }

    @Override
    public List<UUID> open() {
        return communities.open();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var open = communities.find(ids).stream().filter(community -> community.state() != State.DRAFT).toList();
        var all = open.stream().map(Community::id).toList();
        var measures = plans.measures(all);
        var activities = plans.activities(all);
        var keys = open.stream().flatMap(community -> keys(community.charter())).distinct().toList();
        var names = new EnumMap<Lang, Map<String, String>>(Lang.class);
        Lang.ALL.forEach(lang -> names.put(lang, topics.names(keys, lang)));
        return open.stream()
                .map(community -> card(community, measures.getOrDefault(community.id(), List.of()), activities.getOrDefault(community.id(), List.of()), names))
                .toList();
    }

    private static Stream<String> keys(Charter charter) {
        return Stream.concat(charter.regions().stream(), charter.themes().stream());
    }

    private static Card card(Community community, List<Measure> measures, List<Activity> activities, Map<Lang, Map<String, String>> names) {
        var charter = community.charter();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : charter.name().byLang().keySet()) {
            texts.put(lang, new CardText(charter.name().in(lang), charter.goal().exactly(lang).orElse(""), body(charter, measures, activities, names.getOrDefault(lang, Map.of()), lang)));
        }
        return Card.of(
                        community.ref(), community.path(), charter.name().langFor(Lang.FI), texts, community.published().orElse(community.made()), community.changed())
                .withFacets(Map.of("area", charter.regions(), "theme", charter.themes()));
    }

    private static String body(Charter charter, List<Measure> measures, List<Activity> activities, Map<String, String> names, Lang lang) {
        var named = keys(charter).flatMap(key -> Stream.ofNullable(names.get(key)));
        var done = activities.stream().flatMap(activity -> activity.words().exactly(lang).stream());
        var measured = measures.stream().flatMap(measure -> measure.words().exactly(lang).stream());
        return Stream.of(named, measured, done).flatMap(words -> words).collect(Collectors.joining("\n"));
    }
}
