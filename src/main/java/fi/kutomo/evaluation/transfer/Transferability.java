package fi.kutomo.evaluation.transfer;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.experiences.ExperienceStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of an entry's way to other places, for those who judge it: how places resemble each other, and the seven areas of scaling. */
@Component
public class Transferability {

    private final ContextStore contexts;
    private final ExperienceStore experiences;
    private final Entries entries;
    private final Areas areas;
    private final Clock clock;

    Transferability(ContextStore contexts, ExperienceStore experiences, Entries entries, Areas areas, Clock clock) {
        this.contexts = contexts;
        this.experiences = experiences;
        this.entries = entries;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * In the reader's words.
     *
     * @param fit sentences on how places resemble those in which it was used
     * @param path where one municipality is compared, below the language prefix
     */
    public record Known(List<String> fit, String path, List<Side> sides) {}

    /**
     * One of the seven areas.
     *
     * @param described labels of the fields that speak to it and are filled, {@code missing} of those that are not
     */
    public record Side(String name, String question, String described, String missing) {}

    /** Empty for what is not public. */
    public Optional<Known> of(PermanentId id, Lang lang) {
        return entries.find(id)
                .flatMap(found -> Optional.ofNullable(entries.described(List.of(found.entry())).get(found.entry())))
                .map(entry -> new Known(sentences(reach(entry, lang)), entry.path() + "/fit", sides(entry, lang)));
    }

    private Reach reach(Described entry, Lang lang) {
        var uses = experiences.about(entry.entry());
        if (uses.isEmpty()) {
            return Reach.of(List.of(), uses, contexts.contexts(List.of()));
        }
        var municipalities = areas.of("municipality", LocalDate.now(clock), lang).stream().map(Area::key).toList();
        var places = contexts.contexts(municipalities);
        return Reach.of(places.values(), uses, contexts.contexts(uses.stream().map(use -> use.account().area()).distinct().toList()));
    }

    private static List<String> sentences(Reach reach) {
        if (reach.good() + reach.bad() == 0) {
            return List.of(t("evaluation.transfer.beside.none"));
        }
        var told = new ArrayList<String>();
        told.add(t("evaluation.transfer.beside.uses", reach.good(), reach.bad()));
        reach.alike().ifPresent(alike -> told.add(t("evaluation.transfer.beside.alike", TransferPages.number(alike))));
        reach.sides().ifPresent(sides -> told.add(t("evaluation.transfer.beside.sides", sides.all(), sides.more(), sides.less())));
        return List.copyOf(told);
    }

    private List<Side> sides(Described entry, Lang lang) {
        return Arrays.stream(ScalingArea.values())
                .map(area -> new Side(
                        t("evaluation.transfer.area." + area), t("evaluation.transfer.area.ask." + area),
                        labels(entry, area.fields().stream().filter(entry.told()::contains).toList(), lang),
                        labels(entry, area.fields().stream().filter(field -> !entry.told().contains(field)).toList(), lang)))
                .toList();
    }

    /** A kind of entry has only some of the fields. */
    private String labels(Described entry, Collection<String> fields, Lang lang) {
        var template = entries.template(entry.kind());
        return fields.stream().flatMap(key -> template.field(key).stream()).map(field -> field.label().in(lang)).collect(Collectors.joining(", "));
    }
}
