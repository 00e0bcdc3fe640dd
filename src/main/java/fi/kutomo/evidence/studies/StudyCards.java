package fi.kutomo.evidence.studies;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.vocabulary.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public face of a study, by which the search knows it. */
@Component
class StudyCards {

    private final Terms terms;

    StudyCards(Terms terms) {
        this.terms = terms;
    }

    Card of(Study study, Instant published, Instant changed) {
        var source = study.text().source();
        var groups = study.text().terms(StudyText.TARGET_GROUP);
        var days = source.year().isPresent()
                ? Optional.of(LocalDate.of(source.year().getAsInt(), 1, 1))
                : Optional.<LocalDate>empty();
        return new Card(
                new Ref(Study.KIND, study.id().value()),
                study.path(),
                study.path(),
                original(source),
                texts(study.text()),
                groups.isEmpty() ? Map.of() : Map.of("target-group", groups),
                days,
                days,
                Optional.empty(),
                published,
                changed,
                source.doi().stream().toList());
    }

    private static Lang original(Source source) {
        return Lang.of(source.lang()).orElse(Lang.EN);
    }

    private Map<Lang, CardText> texts(StudyText text) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        var source = text.source();
        for (var lang : Lang.ALL) {
            if (lang == original(source) || source.summary().exactly(lang).isPresent()) {
                texts.put(lang, new CardText(source.title(), source.summary().exactly(lang).orElse(""), body(text, lang)));
            }
        }
        return texts;
    }

    private String body(StudyText text, Lang lang) {
        var keys = Stream.concat(text.terms().stream(), text.outcomes().stream().map(StudyOutcome::effectTerm)).distinct().toList();
        var words = new ArrayList<>(List.of(text.source().authors(), text.source().publishedIn()));
        terms.find(keys).values().forEach(term -> words.add(term.label().in(lang)));
        if (lang == original(text.source())) {
            text.outcomes().forEach(outcome -> words.add(outcome.passage()));
        }
        text.processLearning().exactly(lang).ifPresent(words::add);
        return String.join("\n", words);
    }
}
