package fi.kutomo.ecosystem.gathering;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Convening;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads and fills the form that says what a community is about. */
@Component
class CharterForm {

    private static final String ENTRANCE = "entrance";
    private static final String REGION = "region";
    private static final String THEME = "theme";

    private final Choices choices;
    private final Topics topics;

    CharterForm(Choices choices, Topics topics) {
        this.choices = choices;
        this.topics = topics;
    }

    /** What was sent; what cannot be chosen is left out. */
    Charter read(MultiValueMap<String, String> sent) {
        return new Charter(
                texts("name-", sent), texts("goal-", sent),
                Arrays.stream(Entrance.values()).filter(each -> each.name().equals(sent.getFirst(ENTRANCE))).findFirst().orElse(Entrance.REQUEST),
                chosen(regions(sent, Lang.FI)), chosen(themes(sent, Lang.FI)));
    }

    private static List<String> chosen(List<Option> options) {
        return options.stream().filter(Option::chosen).map(Option::value).toList();
    }

    Mistakes mistakes(Charter charter) {
        var mistakes = Mistakes.none();
        if (charter.name().isEmpty()) {
            mistakes = mistakes.and("name-fi", Ui.t("ecosystem.gathering.wrong.name"));
        }
        if (charter.goal().isEmpty()) {
            mistakes = mistakes.and("goal-fi", Ui.t("ecosystem.gathering.wrong.goal"));
        }
        for (var lang : Lang.ALL) {
            if (charter.name().exactly(lang).orElse("").length() > Convening.LONGEST_NAME) {
                mistakes = mistakes.and("name-" + lang.tag(), Ui.t("ecosystem.describing.problem.long", Convening.LONGEST_NAME));
            }
            if (charter.goal().exactly(lang).orElse("").length() > Convening.LONGEST) {
                mistakes = mistakes.and("goal-" + lang.tag(), Ui.t("ecosystem.describing.problem.long", Convening.LONGEST));
            }
        }
        return mistakes;
    }

    /** What a kept charter looks like in the form. */
    static MultiValueMap<String, String> written(Charter charter) {
        var fields = new LinkedMultiValueMap<String, String>();
        charter.name().byTag().forEach((tag, text) -> fields.add("name-" + tag, text));
        charter.goal().byTag().forEach((tag, text) -> fields.add("goal-" + tag, text));
        fields.add(ENTRANCE, charter.entrance().name());
        charter.regions().forEach(region -> fields.add(REGION, region));
        charter.themes().forEach(theme -> fields.add(THEME, theme));
        return fields;
    }

    Map<String, String> fields(MultiValueMap<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        Lang.ALL.forEach(lang -> List.of("name-", "goal-").forEach(prefix -> fields.put(prefix + lang.tag(), first(sent, prefix + lang.tag()))));
        return fields;
    }

    List<Option> entrances(MultiValueMap<String, String> sent) {
        var chosen = sent.containsKey(ENTRANCE) ? first(sent, ENTRANCE) : Entrance.REQUEST.name();
        return Arrays.stream(Entrance.values())
                .map(each -> Option.of(each.name(), Ui.t("ecosystem.communities.entrance." + each.name()), each.name().equals(chosen))
                        .help(Ui.t("ecosystem.gathering.entrance." + each.name())))
                .toList();
    }

    List<Option> regions(MultiValueMap<String, String> sent, Lang lang) {
        var chosen = all(sent, REGION);
        return choices.of(Facet.REGION, "", lang).stream().map(each -> Option.of(each.value(), each.label(), chosen.contains(each.value()))).toList();
    }

    List<Option> themes(MultiValueMap<String, String> sent, Lang lang) {
        var chosen = all(sent, THEME);
        return topics.themes(lang).stream().map(each -> Option.of(each.key(), each.name(), chosen.contains(each.key()))).toList();
    }

    private static LocalizedText texts(String prefix, MultiValueMap<String, String> sent) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, first(sent, prefix + lang.tag())));
        return new LocalizedText(texts);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }
}
