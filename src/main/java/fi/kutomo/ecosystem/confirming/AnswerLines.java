package fi.kutomo.ecosystem.confirming;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Statement.Voice;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.confirming.AnswerPage.Adding;
import fi.kutomo.ecosystem.confirming.AnswerPage.Correction;
import fi.kutomo.ecosystem.confirming.AnswerPage.Fresh;
import fi.kutomo.ecosystem.confirming.AnswerPage.Line;
import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.ecosystem.confirming.AnswerPage.Trusted;
import fi.kutomo.ecosystem.surveys.Answer;
import fi.kutomo.ecosystem.surveys.Known.OfStatement;
import fi.kutomo.ecosystem.surveys.Known.OfTie;
import fi.kutomo.ecosystem.ties.Tie;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.ties.TieWords;
import fi.kutomo.ecosystem.trust.Answers.Item;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells each line of a survey, with what can be answered to it. */
@Component
class AnswerLines {

    private static final int RUNGS = 4;

    private final Choices choices;

    AnswerLines(Choices choices) {
        this.choices = choices;
    }

    Line statement(OfStatement line, Map<String, String> names, Sent sent, Mistakes mistakes, Lang lang) {
        var said = line.statement().said();
        var id = AnswerForm.id(line);
        var name = names.getOrDefault(said.term(), said.term());
        var told = said.words().in(lang);
        var facts = new ArrayList<String>();
        said.to().ifPresent(day -> facts.add(Ui.t("ecosystem.describing.to", Ui.date(day))));
        if (line.described()) {
            facts.add(Ui.t(line.statement().voice() == Voice.NAME ? "ecosystem.describing.voice.NAME" : "ecosystem.confirming.described"));
        } else {
            facts.add(Ui.t("ecosystem.describing.saidOn", Ui.t("ecosystem.describing.voice." + line.statement().voice().name()), Ui.date(line.statement().at())));
            facts.add(Ui.t("ecosystem.describing.seenBy", Reaches.name(said.reach())));
        }
        return new Line(
                id, version(sent, id, line.statement().version()), told.isBlank() ? name : name + ": " + told,
                told.isBlank() ? null : Ui.foreign(said.words().langFor(lang)), facts,
                answers(line.answered(), sent.value(id), "ecosystem.confirming.over"), correction(line.statement(), line.described(), id, sent, mistakes, lang), List.of());
    }

    private Optional<Correction> correction(Statement statement, boolean described, String id, Sent sent, Mistakes mistakes, Lang lang) {
        if (described) {
            return Optional.empty();
        }
        var said = statement.said();
        var term = sent.has(id + "-term") ? sent.value(id + "-term") : said.term();
        var own = said.words().exactly(lang).orElse("");
        var words = sent.has(id + "-words") ? sent.value(id + "-words") : own;
        boolean open = !term.equals(said.term()) || !words.strip().equals(own.strip()) || mistakes.at(id + "-term").isPresent();
        return Optional.of(new Correction(
                choices.of(said.facet(), term, lang), said.facet().worded() ? Optional.of(words) : Optional.empty(), List.of(), open));
    }

    Line tie(OfTie line, Sent sent, Lang lang) {
        var id = AnswerForm.id(line);
        var tie = line.tie();
        var name = line.other().name();
        var facts = new ArrayList<String>();
        if (tie.state() == Tie.State.CONFIRMED) {
            tie.strength().ifPresent(rung -> facts.add(TieWords.strength(rung)));
        } else {
            facts.add(Ui.t(line.fresh() ? "ecosystem.confirming.otherSays" : "ecosystem.confirming.otherSilent", name.in(lang)));
        }
        if (!tie.source().isEmpty()) {
            facts.add(Ui.t("ecosystem.ties.source", tie.source()));
        }
        var typed = sent.value(id + "-strength");
        var strength = typed.isEmpty() ? String.valueOf(line.own().strength().orElse(tie.strength().orElse(2))) : typed;
        return new Line(
                id, version(sent, id, tie.version()), TieWords.phrase(tie.kind(), tie.from().actor().equals(line.own().actor())) + " " + name.in(lang), null, facts,
                answers(line.answered(), sent.value(id), line.fresh() ? "ecosystem.confirming.notSo" : "ecosystem.confirming.over"),
                Optional.of(new Correction(List.of(), Optional.empty(), strengths(strength), false)), trust(line, sent));
    }

    private static List<Trusted> trust(OfTie line, Sent sent) {
        return line.tie().state() != Tie.State.CONFIRMED ? List.of() : Stream.of(Item.values()).map(item -> trust(line, item, sent)).toList();
    }

    private static Trusted trust(OfTie line, Item item, Sent sent) {
        var id = AnswerForm.id(line, item);
        var said = line.trust().of(item);
        var chosen = sent.has(id) ? sent.value(id) : said.isPresent() ? String.valueOf(said.getAsInt()) : "";
        var rungs = new ArrayList<Option>();
        rungs.add(Option.of("", Ui.t("ecosystem.ties.trust.unsaid"), chosen.isEmpty()));
        IntStream.rangeClosed(1, RUNGS)
                .mapToObj(rung -> Option.of(String.valueOf(rung), TieWords.trustRung(rung), String.valueOf(rung).equals(chosen)))
                .forEach(rungs::add);
        return new Trusted(id, TieWords.trust(item), rungs);
    }

    private static int version(Sent sent, String id, int now) {
        return sent.value(id + "-version").matches("\\d{1,9}") ? Integer.parseInt(sent.value(id + "-version")) : now;
    }

    private static List<Option> answers(Optional<Answer> before, String typed, String over) {
        var given = before.map(answer -> answer == Answer.OVER ? Answer.OVER : Answer.SO).map(Enum::name).orElse("");
        var chosen = typed.isEmpty() ? given : typed;
        return List.of(
                Option.of(Answer.SO.name(), Ui.t("ecosystem.confirming.so"), chosen.equals(Answer.SO.name())),
                Option.of(Answer.OVER.name(), Ui.t(over), chosen.equals(Answer.OVER.name())));
    }

    private static List<Option> strengths(String chosen) {
        return IntStream.rangeClosed(1, RUNGS)
                .mapToObj(rung -> Option.of(
                        String.valueOf(rung), TieWords.strength(rung) + ": " + Ui.t("ecosystem.ties.strength." + rung + ".text"), String.valueOf(rung).equals(chosen)))
                .toList();
    }

    Adding adding(Sent sent, List<Actor> like, Mistakes mistakes, Lang lang) {
        var fresh = AnswerForm.FRESH.stream().map(facet -> fresh(facet, sent, lang)).toList();
        var kind = sent.value("kind");
        var kinds = new ArrayList<Option>();
        kinds.add(Option.of("", Ui.t("ecosystem.describing.choose"), kind.isEmpty()));
        for (var each : TieKind.values()) {
            kinds.add(Option.of(each.name(), TieWords.phrase(each, true), each.name().equals(kind)));
            if (each.directed()) {
                kinds.add(Option.of(each.name() + ":back", TieWords.phrase(each, false), kind.equals(each.name() + ":back")));
            }
        }
        var meant = mistakes.at("chosen").isEmpty() && sent.value("chosen").isEmpty()
                ? List.<Option>of()
                : like.stream()
                        .map(actor -> Option.of(actor.slug(), actor.name().in(lang), actor.slug().equals(sent.value("chosen")))
                                .help(Ui.t("ecosystem.actors.kind." + actor.kind().name())))
                        .toList();
        var strength = sent.value("strength");
        return new Adding(fresh, kinds, sent.value("other"), meant, strengths(strength.isEmpty() ? "2" : strength), !kind.isEmpty() || !sent.value("other").isEmpty());
    }

    private Fresh fresh(Facet facet, Sent sent, Lang lang) {
        var id = "add-" + facet.word();
        var chosen = sent.value(id);
        var words = sent.value(id + "-words");
        var terms = new ArrayList<Option>();
        terms.add(Option.of("", Ui.t("ecosystem.describing.choose"), chosen.isEmpty()));
        terms.addAll(choices.of(facet, chosen, lang));
        return new Fresh(
                id, Ui.t("ecosystem.actors.facet." + facet.name()), terms, facet.worded() ? Optional.of(words) : Optional.empty(),
                !chosen.isEmpty() || !words.isEmpty());
    }
}
