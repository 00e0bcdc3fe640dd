package fi.kutomo.ecosystem.confirming;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.ecosystem.surveys.Answer;
import fi.kutomo.ecosystem.surveys.Known;
import fi.kutomo.ecosystem.surveys.Known.OfStatement;
import fi.kutomo.ecosystem.surveys.Known.OfTie;
import fi.kutomo.ecosystem.surveys.Marks;
import fi.kutomo.ecosystem.surveys.Marks.Fresh;
import fi.kutomo.ecosystem.surveys.Marks.FreshTie;
import fi.kutomo.ecosystem.surveys.Marks.OnStatement;
import fi.kutomo.ecosystem.surveys.Marks.OnTie;
import fi.kutomo.ecosystem.surveys.Marks.OnTrust;
import fi.kutomo.ecosystem.ties.Tie;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.ecosystem.trust.Answers.Item;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands what the page of a survey sends. */
@Component
class AnswerForm {

    static final List<Facet> FRESH = List.of(Facet.NEED, Facet.OFFER, Facet.GOAL, Facet.RESOURCE, Facet.ROLE);
    static final int LONGEST = 1000;
    private static final int MOST_LIKE = 12;

    private final Choices choices;
    private final ActorStore actors;

    AnswerForm(Choices choices, ActorStore actors) {
        this.choices = choices;
        this.actors = actors;
    }

    /**
     * What was understood, with what is wrong.
     *
     * @param like whom a name that was written may mean, where it is not sure
     */
    record Read(Marks marks, List<Actor> like, Mistakes mistakes) {}

    Read read(Sent sent, Known known, Sight sight, Lang lang) {
        var wrong = new Wrong();
        var statements = known.statements().stream().flatMap(line -> statement(line, sent, wrong, lang).stream()).toList();
        var ties = known.ties().stream().flatMap(line -> tie(line, sent).stream()).toList();
        var trust = known.ties().stream().flatMap(line -> trust(line, sent).stream()).toList();
        var fresh = FRESH.stream().flatMap(facet -> fresh(facet, sent, wrong).stream()).toList();
        var meant = meant(sent, known, sight);
        var freshTie = freshTie(sent, meant, wrong);
        var reach = Reaches.ALL.stream().filter(scope -> scope.name().equals(sent.value("reach"))).findFirst();
        var marks = new Marks(
                statements, ties, trust, fresh, freshTie, reach, !sent.value("rest").isEmpty(), !sent.value("act").equals("later"), lang);
        return new Read(marks, meant.like(), wrong.all);
    }

    /** Collects what is wrong. */
    private static final class Wrong {

        private Mistakes all = Mistakes.none();

        void at(String field, String text) {
            all = all.and(field, text);
        }
    }

    static String id(OfStatement line) {
        return "s-" + line.statement().id();
    }

    static String id(OfTie line) {
        return "t-" + line.tie().id();
    }

    private Optional<OnStatement> statement(OfStatement line, Sent sent, Wrong wrong, Lang lang) {
        var id = id(line);
        var answer = answer(sent.value(id));
        boolean changed = !line.described() && answer.filter(Answer.OVER::equals).isEmpty() && changed(line, sent, lang);
        if (changed) {
            if (!choices.has(line.statement().said().facet(), sent.value(id + "-term"))) {
                wrong.at(id + "-term", Ui.t("ecosystem.describing.problem.term"));
            }
            if (sent.value(id + "-words").length() > LONGEST) {
                wrong.at(id + "-words", Ui.t("ecosystem.describing.problem.long", LONGEST));
            }
        }
        return (changed ? Optional.of(Answer.CHANGED) : answer).map(
                each -> new OnStatement(line.statement().id(), version(sent.value(id + "-version")), each, sent.value(id + "-term"), sent.value(id + "-words")));
    }

    /** Whoever puts it otherwise need not say apart that it has changed. */
    private static boolean changed(OfStatement line, Sent sent, Lang lang) {
        var id = id(line);
        var said = line.statement().said();
        return sent.has(id + "-term") && !sent.value(id + "-term").equals(said.term())
                || said.facet().worded() && sent.has(id + "-words") && !lines(sent.value(id + "-words")).equals(lines(said.words().exactly(lang).orElse("")));
    }

    /** Browsers send ends of lines otherwise than they may have been kept. */
    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private static Optional<OnTie> tie(OfTie line, Sent sent) {
        var id = id(line);
        return answer(sent.value(id))
                .map(answer -> new OnTie(line.tie().id(), version(sent.value(id + "-version")), answer, strength(sent.value(id + "-strength"))));
    }

    /** Asked of confirmed ties; a form in which it was not asked changes nothing. */
    private static Optional<OnTrust> trust(OfTie line, Sent sent) {
        if (line.tie().state() != Tie.State.CONFIRMED || Stream.of(Item.values()).noneMatch(item -> sent.has(id(line, item)))) {
            return Optional.empty();
        }
        var said = new Answers(rung(sent, id(line, Item.RELIABILITY)), rung(sent, id(line, Item.GOAL)), rung(sent, id(line, Item.OPENNESS)));
        return Optional.of(said).filter(answers -> !answers.equals(line.trust())).map(answers -> new OnTrust(line.tie().id(), answers));
    }

    static String id(OfTie line, Item item) {
        return id(line) + "-" + item.word();
    }

    private static OptionalInt rung(Sent sent, String name) {
        return sent.value(name).matches("[1-4]") ? OptionalInt.of(Integer.parseInt(sent.value(name))) : OptionalInt.empty();
    }

    private Optional<Fresh> fresh(Facet facet, Sent sent, Wrong wrong) {
        var id = "add-" + facet.word();
        var term = sent.value(id);
        var words = sent.value(id + "-words");
        if (term.isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        if (!choices.has(facet, term)) {
            wrong.at(id, Ui.t("ecosystem.describing.problem.term"));
        }
        if (words.length() > LONGEST) {
            wrong.at(id + "-words", Ui.t("ecosystem.describing.problem.long", LONGEST));
        }
        return Optional.of(new Fresh(facet, term, words));
    }

    /** Who was written: one by its whole name, or chosen from those with the words in their names. */
    private record Meant(Optional<Actor> sure, List<Actor> like) {}

    private Meant meant(Sent sent, Known known, Sight sight) {
        var written = sent.value("other");
        if (written.length() < 2) {
            return new Meant(Optional.empty(), List.of());
        }
        var like = actors.named(written, sight, MOST_LIKE).stream()
                .filter(actor -> actor.state() == Actor.State.SHOWN && !actor.id().equals(known.actor().id()))
                .toList();
        var sure = Stream.concat(
                        like.stream().filter(actor -> actor.slug().equals(sent.value("chosen"))),
                        like.stream().filter(actor -> actor.name().byLang().values().stream().anyMatch(written::equalsIgnoreCase)))
                .distinct()
                .toList();
        boolean chosen = !sure.isEmpty() && sure.getFirst().slug().equals(sent.value("chosen"));
        return new Meant(sure.size() == 1 || chosen ? Optional.of(sure.getFirst()) : Optional.empty(), like);
    }

    private static Optional<FreshTie> freshTie(Sent sent, Meant meant, Wrong wrong) {
        var kind = sent.value("kind").split(":", 2);
        if (sent.value("kind").isEmpty() && sent.value("other").isEmpty()) {
            return Optional.empty();
        }
        var known = TieKind.of(kind[0]);
        if (known.isEmpty()) {
            wrong.at("kind", Ui.t("ecosystem.ties.problem.kind"));
        }
        if (meant.sure().isEmpty()) {
            wrong.at(meant.like().isEmpty() ? "other" : "chosen", Ui.t("ecosystem.ties.problem." + (meant.like().isEmpty() ? "other" : "several")));
        }
        return known.flatMap(each -> meant.sure().map(other -> new FreshTie(
                other, each, kind.length > 1 && kind[1].equals("back"), strength(sent.value("strength")))));
    }

    private static Optional<Answer> answer(String typed) {
        return Stream.of(Answer.SO, Answer.OVER).filter(answer -> answer.name().equals(typed)).findFirst();
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private static int strength(String typed) {
        return typed.matches("[1-4]") ? Integer.parseInt(typed) : 2;
    }
}
