package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of judgements: to the writer what was decided about the text, to those who asked what became of it. */
@Component
class JudgementTelling implements Telling {

    private final JudgementStore judgements;
    private final CaseStore cases;
    private final CaseWords words;
    private final Appeals appeals;
    private final Messages messages;

    JudgementTelling(JudgementStore judgements, CaseStore cases, CaseWords words, Appeals appeals, Messages messages) {
        this.judgements = judgements;
        this.cases = cases;
        this.words = words;
        this.appeals = appeals;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Judgement.WORD;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var found = judgements.find(ids);
        var about = cases.find(found.stream().map(Judgement::reviewCase).distinct().toList()).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        var matters = words.matters(about.values());
        var told = new HashMap<UUID, Told>();
        for (var judgement : found) {
            var one = about.get(judgement.reviewCase());
            if (one != null && appeals.concerns(one, reader)) {
                var title = messages.in(reader.lang(), (one.of(reader.person()) ? "forum.told." : "forum.toldAsked.") + judgement.outcome().name());
                told.put(judgement.id(), new Told(
                        title, Optional.empty(), matters.of(one.id()).name().orElse(""), Optional.of(reader.lang()), "decisions/" + one.id(), one.ref(), false, false));
            }
        }
        return told;
    }
}
