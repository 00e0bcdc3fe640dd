package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.bringing.DraftActor.Trait;
import fi.kutomo.ecosystem.netfiles.NetActor;
import fi.kutomo.ecosystem.netfiles.NetFile;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes drafts of what a file tells. People are left out with their ties: they are here by their own consent only. */
@Component
class Sorting {

    private static final String REGION = "region/";

    private final FileWords words;
    private final Terms terms;
    private final Areas areas;
    private final Clock clock;

    Sorting(FileWords words, Terms terms, Areas areas, Clock clock) {
        this.words = words;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    Drafts of(NetFile file) {
        var meanings = new HashMap<String, Set<String>>();
        var numbers = new HashMap<String, Integer>();
        var actors = new ArrayList<DraftActor>();
        for (var actor : file.actors()) {
            if (!person(actor)) {
                numbers.put(actor.id(), actors.size());
                actors.add(draft(actors.size(), actor, meanings));
            }
        }
        var ties = new ArrayList<DraftTie>();
        int ofPeople = 0;
        int derived = 0;
        for (var tie : file.ties()) {
            var from = Optional.ofNullable(numbers.get(tie.from()));
            var to = Optional.ofNullable(numbers.get(tie.to()));
            if (from.isEmpty() || to.isEmpty()) {
                ofPeople++;
            } else if (words.derived(tie.kind())) {
                derived++;
            } else {
                ties.add(new DraftTie(ties.size(), from.get(), to.get(), tie.kind(), words.tie(tie.kind()), tie.begins(), tie.ends()));
            }
        }
        return new Drafts(actors, ties, file.actors().size() - actors.size(), ofPeople, derived);
    }

    private boolean person(NetActor actor) {
        return words.person(actor.type()) || Stream.concat(actor.roles().stream(), actor.tags().stream()).anyMatch(words::person)
                || FileWords.hasMail(actor.label()) || FileWords.hasMail(actor.id());
    }

    /** A description with somebody's mail address in it is not taken. */
    private DraftActor draft(int number, NetActor actor, Map<String, Set<String>> meanings) {
        var said = new LinkedHashSet<Trait>();
        Stream.concat(parts(actor.region()), parts(actor.place()))
                .forEach(text -> meant(Facet.REGION, text, meanings).forEach(term -> said.add(new Trait(Facet.REGION, term))));
        parts(actor.sector()).forEach(text -> meant(Facet.SECTOR, text, meanings).forEach(term -> said.add(new Trait(Facet.SECTOR, term))));
        actor.roles().forEach(text -> meant(Facet.ROLE, text, meanings).forEach(term -> said.add(new Trait(Facet.ROLE, term))));
        actor.tags().forEach(text -> meant(Facet.THEME, text, meanings).forEach(term -> said.add(new Trait(Facet.THEME, term))));
        var place = Stream.of(actor.place(), actor.region()).filter(text -> !text.isEmpty()).distinct().toList();
        return new DraftActor(
                number, actor.id(), actor.label(), actor.type(), FileWords.hasMail(actor.description()) ? "" : actor.description(), String.join(", ", place),
                words.kind(actor.type()), List.copyOf(said), DraftActor.State.OPEN, Optional.empty());
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** Keys that a text means; each text is asked about once. */
    private Set<String> meant(Facet facet, String text, Map<String, Set<String>> meanings) {
        return meanings.computeIfAbsent(facet + " " + text, _ -> facet == Facet.REGION
                ? areas.named(text).map(this::regions).orElse(Set.of())
                : terms.labelled(facet.scheme(), text).map(Term::key).map(Set::of).orElse(Set.of()));
    }

    private Set<String> regions(Area area) {
        if (area.key().equals(Areas.FINLAND)) {
            return Set.of(area.key());
        }
        var around = areas.withSurrounding(List.of(area.key()), LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        return new LinkedHashSet<>(around.stream().filter(key -> key.startsWith(REGION)).toList());
    }
}
