package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the form of an introduction need not begin without, where the two were suggested to the weaver. Only what everybody may know is
 * written in advance: it is going to be read by the other side, and by weavers of other regions. Which borders are crossed is not: that rests on
 * the net as the weaver sees it.
 */
@Component
public class Foreknowledge {

    private final AdviceStore store;
    private final Present present;
    private final Reasons reasons;
    private final Sights sights;
    private final Messages messages;

    Foreknowledge(AdviceStore store, Present present, Reasons reasons, Sights sights, Messages messages) {
        this.store = store;
        this.present = present;
        this.reasons = reasons;
        this.sights = sights;
        this.messages = messages;
    }

    /** Fields of the form; none where the two were not suggested, or are no longer. */
    public Map<String, String> of(Actor one, Actor other, Lang lang, Caller caller) {
        var kept = caller.person().flatMap(weaver -> store.ofPair(weaver, Introduction.pair(one.id(), other.id())));
        if (kept.isEmpty()) {
            return Map.of();
        }
        var known = present.of(List.of(kept.get()), sights.of(caller), caller);
        if (known.advices().isEmpty()) {
            return Map.of();
        }
        var advice = known.advices().getFirst();
        var open = advice.needing(
                Reasons.open(advice.oneNeeds(), advice.one(), Facet.NEED, known.said()),
                Reasons.open(advice.otherNeeds(), advice.other(), Facet.NEED, known.said()));
        var fields = new HashMap<String, String>();
        fields.put("why", String.join(" ", reasons.needs(open, known.actors(), lang)));
        fields.put("words1", told(other.id(), known.said(), lang));
        fields.put("words2", told(one.id(), known.said(), lang));
        fields.put("lang1", lang.tag());
        fields.put("lang2", lang.tag());
        return fields;
    }

    /** What an actor needs and offers, without a name. */
    private String told(UUID actor, Map<UUID, List<Statement>> said, Lang lang) {
        var lines = new ArrayList<String>();
        for (var facet : List.of(Facet.OFFER, Facet.NEED)) {
            var all = said.getOrDefault(actor, List.of()).stream().map(Statement::said).filter(each -> each.facet() == facet).map(Statement.Said::term).distinct().toList();
            var open = Reasons.open(all, actor, facet, said);
            if (!open.isEmpty()) {
                lines.add(messages.in(lang, "ecosystem.advising.told." + facet.name(), reasons.terms(open, lang)));
            }
        }
        return String.join(" ", lines);
    }
}
