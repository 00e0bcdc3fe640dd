package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.ecosystem.surveys.Known.OfStatement;
import fi.kutomo.ecosystem.surveys.Marks.Fresh;
import fi.kutomo.ecosystem.surveys.Marks.OnStatement;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says as statements of the actor what was answered. A line that was answered so before is left as it is. */
@Component
class SayingStatements {

    private static final int LONGEST_SOURCE = 1000;

    private final Stating stating;
    private final AskedStore asked;
    private final Clock clock;

    SayingStatements(Stating stating, AskedStore asked, Clock clock) {
        this.stating = stating;
        this.asked = asked;
        this.clock = clock;
    }

    void say(Asked one, Known known, Marks marks, String source, Speaker speaker) {
        var lines = known.statements().stream().collect(Collectors.toMap(line -> line.statement().id(), Function.identity()));
        for (var mark : marked(known.statements(), marks)) {
            // What is not there any more has been ended or deleted by somebody else meanwhile
            Optional.ofNullable(lines.get(mark.id())).filter(line -> news(line, mark, marks)).ifPresent(line -> {
                say(known, line, mark, marks, source, speaker);
                asked.answer(one.id(), mark.id(), mark.answer(), clock.instant());
            });
        }
        for (var fresh : marks.fresh()) {
            asked.answer(one.id(), stating.say(known.actor(), said(fresh, marks, source), false, speaker), Answer.ADDED, clock.instant());
        }
    }

    /** With the rest, if that is still so. */
    private static List<OnStatement> marked(List<OfStatement> lines, Marks marks) {
        var all = new ArrayList<>(marks.statements());
        var some = marks.statements().stream().map(OnStatement::id).collect(Collectors.toSet());
        if (marks.rest()) {
            lines.stream()
                    .filter(line -> line.answered().isEmpty() && !some.contains(line.statement().id()))
                    .forEach(line -> all.add(new OnStatement(line.statement().id(), line.statement().version(), Answer.SO, "", "")));
        }
        return all;
    }

    private static boolean news(OfStatement line, OnStatement mark, Marks marks) {
        var before = line.answered();
        return switch (mark.answer()) {
            case SO -> before.isEmpty() || before.get() == Answer.OVER || marks.reach().filter(reach -> reach != line.statement().said().reach()).isPresent();
            case OVER -> before.filter(Answer.OVER::equals).isEmpty();
            case CHANGED -> true;
            case ADDED -> false;
        };
    }

    private void say(Known known, OfStatement line, OnStatement mark, Marks marks, String source, Speaker speaker) {
        if (line.described()) {
            return;
        }
        var id = line.statement().id();
        if (mark.answer() == Answer.OVER) {
            if (!over(line)) {
                stating.end(known.actor(), id, speaker);
            }
        } else {
            stating.change(known.actor(), id, mark.version(), again(line, mark, marks, source), speaker);
        }
    }

    private boolean over(OfStatement line) {
        return line.statement().said().to().filter(today()::isAfter).isPresent();
    }

    private Said again(OfStatement line, OnStatement mark, Marks marks, String source) {
        var before = line.statement().said();
        boolean changed = mark.answer() == Answer.CHANGED;
        var words = new EnumMap<Lang, String>(Lang.class);
        words.putAll(before.words().byLang());
        if (changed && before.facet().worded()) {
            words.put(marks.lang(), mark.words());
        }
        return new Said(
                before.facet(), changed ? mark.term() : before.term(), new LocalizedText(words), before.from(), over(line) ? end(before.facet()) : before.to(),
                changed ? source : together(before.source(), source), marks.reach().orElse(before.reach()));
    }

    /** Needs and offers grow old. */
    private Optional<LocalDate> end(Facet facet) {
        return facet.ages() ? Optional.of(today().plusYears(1)) : Optional.empty();
    }

    /** On what it rested before stays beside the survey. */
    private static String together(String before, String source) {
        if (before.isBlank() || before.equals(source)) {
            return source;
        }
        var both = before + " · " + source;
        return before.contains(source) || both.length() > LONGEST_SOURCE ? before : both;
    }

    private Said said(Fresh fresh, Marks marks, String source) {
        var words = fresh.facet().worded() ? new LocalizedText(Map.of(marks.lang(), fresh.words())) : LocalizedText.empty();
        return new Said(
                fresh.facet(), fresh.term(), words, Optional.empty(), end(fresh.facet()), source, marks.reach().orElse(Scope.WEAVER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
