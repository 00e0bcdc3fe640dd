package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.maps.Asking.Asked;
import fi.kutomo.ecosystem.maps.TieClauses.Basis;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.ui.Option;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the form that puts a map together. */
@Component
class MapForms {

    /** Fields of the form that are chosen anew each time and do not add. */
    private static final Set<String> CHOSEN = Set.of("ties", "when", "groups", "steps", TieClauses.LEAST_FIELD, TieClauses.DAY_FIELD);

    private final Choices choices;
    private final MapStore store;
    private final Entries entries;

    MapForms(Choices choices, MapStore store, Entries entries) {
        this.choices = choices;
        this.store = store;
        this.entries = entries;
    }

    /** @param beside fields of the address besides the sentence, as they are sent along */
    MapForm of(Asked asked, List<String> beside, Lang lang) {
        var sentence = asked.sentence();
        var who = Arrays.stream(Clause.values()).filter(clause -> clause != Clause.ACTOR).map(clause -> asked(clause, lang)).toList();
        var how = List.of(
                new MapForm.Asked("groups", t("ecosystem.maps.form.groups"), Arrays.stream(Grouping.values())
                        .map(grouping -> Option.of(grouping.word(), grouped(grouping), grouping == sentence.grouping()))
                        .toList()));
        var kept = Stream.concat(
                        sentence.fields().stream().filter(MapForms::stays),
                        beside.stream().map(field -> Map.entry(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1))))
                .toList();
        return new MapForm(
                kept, who, which(sentence.ties()), asked.day(), how,
                IntStream.rangeClosed(1, 3).mapToObj(step -> Option.of(String.valueOf(step), t("ecosystem.maps.form.step", step), step == asked.steps())).toList(),
                field(asked.find(), lang), field(asked.near(), lang), asked.mistakes(), !asked.mistakes().isEmpty());
    }

    /** What is chosen once stays with what is chosen next; a kind of ties that there is not can only be taken away. */
    private static boolean stays(Map.Entry<String, String> field) {
        return !CHOSEN.contains(field.getKey()) && !field.equals(Map.entry(TieClauses.KIND_FIELD, Clause.NOBODY));
    }

    private static List<MapForm.Asked> which(TieClauses ties) {
        return List.of(
                new MapForm.Asked("ties", t("ecosystem.maps.form.ties"), Arrays.stream(Basis.values())
                        .map(basis -> Option.of(basis.word(), t("ecosystem.maps.basis." + basis.name()), basis == ties.basis()))
                        .toList()),
                new MapForm.Asked(TieClauses.KIND_FIELD, t("ecosystem.maps.form.kind"), Stream.concat(
                                Stream.of(Option.of("", t("ecosystem.finding.any"), true)),
                                MapPictures.kinds().stream().map(kind -> Option.of(TieClauses.word(kind.key()), kind.name(), false)))
                        .toList()),
                new MapForm.Asked(TieClauses.LEAST_FIELD, t("ecosystem.maps.form.strength"), IntStream.rangeClosed(0, TieClauses.RUNGS)
                        .mapToObj(rung -> Option.of(
                                rung == 0 ? "" : String.valueOf(rung), rung == 0 ? t("ecosystem.maps.form.anyStrength") : t("ecosystem.ties.strength." + rung), rung == ties.least()))
                        .toList()),
                new MapForm.Asked("when", t("ecosystem.maps.form.when"), List.of(
                        Option.of("", t("ecosystem.maps.when.ever"), !ties.now()), Option.of("now", t("ecosystem.maps.when.now"), ties.now()))));
    }

    /** What is clear has become a clause and is not asked again. */
    private static MapForm.Field field(Asking.Named named, Lang lang) {
        return named.unclear()
                ? new MapForm.Field(
                        named.text(), named.meant().stream().map(actor -> Option.of(actor.slug(), ShownName.of(actor.name().in(lang)), false)).toList())
                : new MapForm.Field("", List.of());
    }

    static String grouped(Grouping grouping) {
        return switch (grouping) {
            case KIND -> t("ecosystem.finding.kind");
            case NET -> t("ecosystem.maps.grouping.net");
            default -> t("ecosystem.actors.facet." + grouping.name());
        };
    }

    private MapForm.Asked asked(Clause clause, Lang lang) {
        var options = switch (clause) {
            case KIND -> Arrays.stream(ActorKind.values()).map(kind -> Option.of(kind.name(), t("ecosystem.actors.kind." + kind.name()), false)).toList();
            case PROGRAMME -> programmes(lang);
            default -> choices.of(clause.facet().orElseThrow(), "", lang);
        };
        var label = switch (clause) {
            case KIND -> t("ecosystem.finding.kind");
            case PROGRAMME -> t("ecosystem.maps.form.programme");
            default -> t("ecosystem.actors.facet." + clause.name());
        };
        return new MapForm.Asked(clause.word(), label, Stream.concat(Stream.of(Option.of("", t("ecosystem.finding.any"), true)), options.stream()).toList());
    }

    private List<Option> programmes(Lang lang) {
        return entries.named(store.programmes()).values().stream()
                .filter(entry -> entry.path().isPresent())
                .map(entry -> Option.of(entry.id().value(), entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), entry.id().value())), false))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(lang.locale())))
                .toList();
    }
}
