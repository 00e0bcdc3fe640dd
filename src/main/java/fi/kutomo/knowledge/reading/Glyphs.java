package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Sureness;
import fi.kutomo.knowledge.Sureness.Sure;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.WeaveGlyph;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The glyph of an entry and its words: a warp for each stage walked, a weft for each rung of evidence. */
@Component
class Glyphs {

    /** The stages on the way from idea to established, each a warp of the glyph. */
    private static final List<Stage> WAY = List.of(
            Stage.IDEA, Stage.IN_DEVELOPMENT, Stage.PILOTING, Stage.EVALUATED, Stage.READY, Stage.SPREADING, Stage.EMBEDDED);

    private static final int RUNGS = 5;

    private final ObjectProvider<Sureness> sureness;
    private final Texts texts;
    private final Facts facts;
    private final Messages messages;

    Glyphs(ObjectProvider<Sureness> sureness, Texts texts, Facts facts, Messages messages) {
        this.sureness = sureness;
        this.texts = texts;
        this.facts = facts;
        this.messages = messages;
    }

    /** How far the way has been walked; a thing that stands still or has ended keeps what its path tells. */
    Optional<Glyph> of(Reading reading) {
        var stage = reading.content().value(Content.STAGE).flatMap(Stage::of);
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        long whole = Texts.pathLength(reading.template());
        long told = texts.prose(reading).stream().filter(field -> !field.part().equals("basics") && !field.part().equals("source")).count();
        int walked = WAY.contains(stage.get())
                ? WAY.indexOf(stage.get()) + 1
                : whole == 0 ? 1 : (int) Math.max(1, WAY.size() * Math.min(told, whole) / whole);
        var sure = sure(reading);
        var evidence = sure.map(Sure::words).orElseGet(() -> messages.in(reading.lang(), "knowledge.reading.glyph.nothing"));
        var words = reading.entry().kind() == EntryKind.MODEL
                ? messages.in(reading.lang(), "knowledge.reading.glyph.model", walked, WAY.size(), Math.min(told, whole), whole, evidence)
                : messages.in(reading.lang(), "knowledge.reading.glyph.other", walked, WAY.size(), evidence);
        var drawn = WeaveGlyph.of(walked, WAY.size(), sure.map(Sure::rung).orElse(0), RUNGS, words).asLarge();
        return Optional.of(new Glyph(drawn, facts.stage(reading)
                .map(name -> messages.in(reading.lang(), "knowledge.reading.glyph.standing", name, evidence))
                .orElse("")));
    }

    private Optional<Sure> sure(Reading reading) {
        return sureness.orderedStream().flatMap(each -> each.of(reading.entry().id(), reading.lang()).stream()).findFirst();
    }

    /** The picture and the short sentence beside it. */
    record Glyph(WeaveGlyph drawn, String standing) {}
}
