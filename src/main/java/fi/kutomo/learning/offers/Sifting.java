package fi.kutomo.learning.offers;

import fi.kutomo.learning.tags.Tag;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Facets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What a reader asks of the catalogue: several answers to one question mean any of them, several questions all of them. The state is the
 * address.
 */
record Sifting(Map<Question, List<String>> chosen) {

    /** What can be asked. */
    enum Question {
        KIND,
        STAGE,
        NEED,
        THEME,
        REGION,
        LANG,
        MODE,
        PRICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its answers with their names. */
        Map<String, String> answers(Tagging tagging, Lang lang) {
            return switch (this) {
                case KIND -> named("learning.kind.", Arrays.stream(Offer.Kind.values()).map(Enum::name).toList());
                case MODE -> named("learning.mode.", List.of("ROOM", "ONLINE"));
                case PRICE -> named("learning.price.", List.of("FREE", "PAID"));
                case STAGE, NEED, THEME, REGION, LANG -> tagging.all(Tag.valueOf(name()), lang);
            };
        }

        private static Map<String, String> named(String prefix, List<String> words) {
            return words.stream().collect(Collectors.toMap(word -> word, word -> Ui.t(prefix + word), (first, _) -> first, LinkedHashMap::new));
        }

        boolean says(Offer offer, String answer) {
            var plan = offer.plan();
            return switch (this) {
                case KIND -> plan.kind().name().equals(answer);
                case MODE -> answer.equals("ROOM") ? plan.room() : plan.online();
                case PRICE -> plan.free() == answer.equals("FREE");
                // What is for the whole country is for each region, too
                case REGION -> plan.tags().of(Tag.REGION).isEmpty() || plan.tags().of(Tag.REGION).contains(answer);
                case STAGE, NEED, THEME, LANG -> plan.tags().of(Tag.valueOf(name())).contains(answer);
            };
        }
    }

    static Sifting read(MultiValueMap<String, String> sent) {
        var chosen = new LinkedHashMap<Question, List<String>>();
        for (var question : Question.values()) {
            var answers = sent.getOrDefault(question.word(), List.of()).stream().filter(answer -> !answer.isBlank()).distinct().toList();
            if (!answers.isEmpty()) {
                chosen.put(question, answers);
            }
        }
        return new Sifting(chosen);
    }

    private List<String> at(Question question) {
        return chosen.getOrDefault(question, List.of());
    }

    boolean takes(Offer offer) {
        return chosen.entrySet().stream().allMatch(each -> each.getValue().stream().anyMatch(answer -> each.getKey().says(offer, answer)));
    }

    /** The same with this answer, or without it when it was there. */
    private Sifting turned(Question question, String answer) {
        var answers = new ArrayList<>(at(question));
        if (!answers.remove(answer)) {
            answers.add(answer);
        }
        return with(question, answers);
    }

    private Sifting with(Question question, List<String> answers) {
        var next = new LinkedHashMap<>(chosen);
        if (answers.isEmpty()) {
            next.remove(question);
        } else {
            next.put(question, answers);
        }
        return new Sifting(next);
    }

    String address() {
        var query = Arrays.stream(Question.values())
                .flatMap(question -> at(question).stream().map(answer -> question.word() + "=" + Ui.encode(answer)))
                .collect(Collectors.joining("&"));
        return Ui.url(Offer.PLURAL) + (query.isEmpty() ? "" : "?" + query);
    }

    List<Chip> chips(Tagging tagging, Lang lang) {
        return chosen.entrySet().stream()
                .flatMap(each -> {
                    var names = each.getKey().answers(tagging, lang);
                    return each.getValue().stream().map(answer -> new Chip(names.getOrDefault(answer, answer), turned(each.getKey(), answer).address()));
                })
                .toList();
    }

    /** Every question whose answers part what there is, with how much each answer would leave. */
    Facets facets(List<Offer> all, Tagging tagging, Lang lang) {
        return new Facets(Arrays.stream(Question.values()).flatMap(question -> facet(question, all, tagging, lang).stream()).toList());
    }

    private Optional<Facets.Facet> facet(Question question, List<Offer> all, Tagging tagging, Lang lang) {
        var others = all.stream().filter(with(question, List.of())::takes).toList();
        var values = new ArrayList<Facets.Value>();
        boolean parts = !at(question).isEmpty();
        for (var each : question.answers(tagging, lang).entrySet()) {
            long count = others.stream().filter(offer -> question.says(offer, each.getKey())).count();
            boolean is = at(question).contains(each.getKey());
            if (count > 0 || is) {
                values.add(new Facets.Value(each.getValue(), Ui.number(count), turned(question, each.getKey()).address(), is));
            }
            parts |= count > 0 && count < others.size();
        }
        // One answer that everything shares narrows nothing
        return parts ? Optional.of(new Facets.Facet(Ui.t("learning.sifting." + question.name()), values)) : Optional.empty();
    }
}
