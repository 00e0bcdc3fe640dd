package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.maps.Sentence.Read;
import fi.kutomo.ecosystem.maps.TieClauses.Wrong;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Unclear;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes clauses of what is typed or chosen in the form of a map. What is unclear is asked, and nothing else that was said is lost by that. */
@Component
class Asking {

    private static final int LONGEST = 200;
    private static final int SHOWN = 60;

    private final Charting charting;

    Asking(Charting charting) {
        this.charting = charting;
    }

    /**
     * A field for the name of an actor.
     *
     * @param text as it was typed
     * @param meant whom it may mean; the one where it is clear
     */
    record Named(String text, List<Actor> meant) {

        static final Named NOTHING = new Named("", List.of());

        Optional<Actor> clear() {
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        }

        boolean unclear() {
            return !text.isEmpty() && clear().isEmpty();
        }
    }

    /**
     * What the form says.
     *
     * @param find who is put on the map
     * @param near around whom one looks
     * @param steps how far from there
     * @param wrong what it says of ties that cannot be
     * @param day as it was typed
     */
    record Asked(Sentence sentence, List<String> refused, Named find, Named near, int steps, List<Wrong> wrong, String day) {

        /** A map that nobody asks anything about. */
        static Asked of(Sentence sentence) {
            return new Asked(sentence, List.of(), Named.NOTHING, Named.NOTHING, sentence.around().map(Sentence.Around::steps).orElse(1), List.of(), written(sentence));
        }

        Mistakes mistakes() {
            var mistakes = Mistakes.none();
            mistakes = find.unclear() ? mistakes.and("find", mistake(find)) : mistakes;
            mistakes = near.unclear() ? mistakes.and("near", mistake(near)) : mistakes;
            return mistakes.with(Asking.mistakes(wrong));
        }

        private static String mistake(Named named) {
            return t(named.meant().isEmpty() ? "ecosystem.ties.problem.other" : "ecosystem.ties.problem.several");
        }
    }

    Asked of(MultiValueMap<String, String> sent, Lang lang) {
        var read = Sentence.read(sent, charting.today());
        var find = named(sent, "find", lang);
        var near = named(sent, "near", lang);
        int steps = Sentence.steps(sent);
        var found = find.clear().map(actor -> read.sentence().with(Clause.ACTOR, actor.slug())).orElse(read.sentence());
        var sentence = near.clear().map(actor -> found.around(Optional.of(new Sentence.Around(actor.slug(), steps)))).orElse(found);
        return new Asked(sentence, read.refused(), find, near, steps, read.wrong(), sentence.ties().day().isEmpty() ? typed(sent, TieClauses.DAY_FIELD) : written(sentence));
    }

    /** What an address says that is answered with no form: where it says of ties what cannot be, that is all the answer. */
    Read sure(Map<String, List<String>> sent) {
        var read = Sentence.read(sent, charting.today());
        read.wrong().stream().findFirst().ifPresent(wrong -> {
            throw new Unclear(key(wrong), shown(wrong));
        });
        return read;
    }

    /** What cannot be in clauses that are sent along to be saved. */
    Mistakes mistakes(String parameters, String field) {
        return new Mistakes(mistakes(Sentence.read(parameters, charting.today()).wrong()).all().stream().map(mistake -> new Mistake(field, mistake.text())).toList());
    }

    private static Mistakes mistakes(List<Wrong> wrong) {
        var mistakes = Mistakes.none();
        for (var each : wrong) {
            mistakes = mistakes.and(each.field(), t(key(each), shown(each)));
        }
        return mistakes;
    }

    private static String key(Wrong wrong) {
        return "ecosystem.maps.problem." + wrong.why();
    }

    private static String shown(Wrong wrong) {
        return ShownName.of(wrong.text(), SHOWN);
    }

    /** A day as people write it. */
    private static String written(Sentence sentence) {
        return sentence.ties().day().map(day -> Ui.date(Lang.FI, day.atStartOfDay(Ui.ZONE).toInstant())).orElse("");
    }

    /** Who has been chosen of several counts, and the text stands for nobody else then. */
    private Named named(MultiValueMap<String, String> sent, String field, Lang lang) {
        var text = typed(sent, field);
        var chosen = typed(sent, field + "-one");
        if (!chosen.isEmpty() && Clause.slug(chosen)) {
            return new Named(text, List.copyOf(charting.named(List.of(chosen), lang).values()));
        }
        return text.isEmpty() ? Named.NOTHING : new Named(text, charting.meant(text, lang));
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        var text = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
