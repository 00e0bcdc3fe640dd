package fi.kutomo.learning.tags;

import fi.kutomo.accounts.Topics;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The keys that can be chosen, with their names. */
@Component
public class Tagging {

    /** The way of a development from the first thought to everyday use; the vocabulary also has words for what has stopped. */
    private static final List<String> WAY =
            List.of("stage/idea", "stage/in-development", "stage/piloting", "stage/evaluated", "stage/ready", "stage/spreading", "stage/embedded");

    private final Terms terms;
    private final Topics topics;

    Tagging(Terms terms, Topics topics) {
        this.terms = terms;
        this.topics = topics;
    }

    /** How far along the way a stage is, from 0; below 0 when it is not on it. */
    public static int phase(String stage) {
        return WAY.indexOf(stage);
    }

    /** Every key that can be chosen, with its name, in the order of choosing. */
    public Map<String, String> all(Tag tag, Lang lang) {
        return switch (tag) {
            case STAGE -> named(terms.of(Tag.STAGE.word(), lang).stream().filter(term -> WAY.contains(term.key())).toList(), lang);
            case NEED -> named(terms.of("resource", lang), lang);
            case THEME -> chosen(topics.themes(lang));
            case REGION -> chosen(topics.regions(lang));
            case LANG -> Lang.ALL.stream()
                    .collect(Collectors.toMap(Lang::tag, each -> Ui.t("learning.lang." + each.name()), (first, _) -> first, LinkedHashMap::new));
        };
    }

    private static Map<String, String> named(List<Term> all, Lang lang) {
        return all.stream().collect(Collectors.toMap(Term::key, term -> term.label().in(lang), (first, _) -> first, LinkedHashMap::new));
    }

    private static Map<String, String> chosen(List<Topics.Topic> all) {
        return all.stream().collect(Collectors.toMap(Topics.Topic::key, Topics.Topic::name, (first, _) -> first, LinkedHashMap::new));
    }

    public List<Option> options(Tag tag, Collection<String> chosen, Lang lang) {
        return all(tag, lang).entrySet().stream().map(each -> Option.of(each.getKey(), each.getValue(), chosen.contains(each.getKey()))).toList();
    }

    /** Options of every tag, for a form. */
    public Map<Tag, List<Option>> options(Tags chosen, Lang lang) {
        var options = new EnumMap<Tag, List<Option>>(Tag.class);
        for (var tag : Tag.values()) {
            options.put(tag, options(tag, chosen.of(tag), lang));
        }
        return options;
    }

    public List<String> names(Tag tag, Collection<String> keys, Lang lang) {
        var names = all(tag, lang);
        return keys.stream().flatMap(key -> Stream.ofNullable(names.get(key))).toList();
    }

    /** What a form sent, without keys that nobody can choose. */
    public Tags read(MultiValueMap<String, String> sent, Lang lang) {
        var read = new EnumMap<Tag, List<String>>(Tag.class);
        for (var tag : Tag.values()) {
            var known = all(tag, lang).keySet();
            read.put(tag, sent.getOrDefault(tag.word(), List.of()).stream().filter(known::contains).toList());
        }
        return new Tags(read);
    }

    /** The tags as facts, those that say something. */
    public List<Fact> facts(Tags tags, Lang lang) {
        return Arrays.stream(Tag.values())
                .map(tag -> Fact.of(Ui.t("learning.tag." + tag.name()), said(tag, tags.of(tag), lang)))
                .filter(fact -> !fact.answers().isEmpty())
                .toList();
    }

    private List<String> said(Tag tag, List<String> keys, Lang lang) {
        return tag == Tag.REGION && keys.isEmpty() ? List.of(Ui.t("learning.words.country")) : names(tag, keys, lang);
    }
}
