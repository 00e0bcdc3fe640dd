package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.surveys.Known.OfTie;
import fi.kutomo.ecosystem.surveys.Marks.OnTie;
import fi.kutomo.ecosystem.ties.Tie.State;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.ecosystem.ties.Trusting;
import fi.kutomo.ecosystem.ties.Tying;
import fi.kutomo.ecosystem.ties.Tying.Claim;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the actor's word on ties as it was answered. A tie that was answered so before is left as it is. */
@Component
class SayingTies {

    private final Tying tying;
    private final Trusting trusting;
    private final AskedStore asked;
    private final Clock clock;

    SayingTies(Tying tying, Trusting trusting, AskedStore asked, Clock clock) {
        this.tying = tying;
        this.trusting = trusting;
        this.asked = asked;
        this.clock = clock;
    }

    void say(Asked one, Known known, Marks marks, String source, Speaker speaker) {
        var lines = known.ties().stream().collect(Collectors.toMap(line -> line.tie().id(), Function.identity()));
        // Before anything is ended: of what is over nobody says any more how it is
        marks.trust().forEach(told -> Optional.ofNullable(lines.get(told.tie()))
                .ifPresent(line -> trusting.say(told.tie(), line.side(), told.answers(), speaker)));
        for (var mark : marked(known.ties(), marks)) {
            Optional.ofNullable(lines.get(mark.id())).filter(line -> news(line, mark, marks)).ifPresent(line -> {
                if (mark.answer() == Answer.OVER) {
                    deny(line, mark, speaker);
                    asked.answer(one.id(), mark.id(), Answer.OVER, clock.instant());
                } else {
                    affirm(one, known, line, mark, marks, source, speaker);
                }
            });
        }
        marks.freshTie().ifPresent(fresh -> {
            var claim = new Claim(
                    known.actor(), fresh.other(), fresh.kind(), fresh.back(), fresh.strength(), marks.reach().orElse(Scope.WEAVER), Optional.empty(),
                    Optional.empty(), source);
            asked.answer(one.id(), tying.claim(claim, speaker).id(), Answer.ADDED, clock.instant());
        });
    }

    /** With the rest, if that is still so; on what others have said the actor gives its word line by line only. */
    private static List<OnTie> marked(List<OfTie> lines, Marks marks) {
        var all = new ArrayList<>(marks.ties());
        var some = marks.ties().stream().map(OnTie::id).collect(Collectors.toSet());
        if (marks.rest()) {
            lines.stream()
                    .filter(line -> line.answered().isEmpty() && !line.fresh() && !some.contains(line.tie().id()))
                    .forEach(line -> all.add(new OnTie(line.tie().id(), line.tie().version(), Answer.SO, line.own().strength().orElse(2))));
        }
        return all;
    }

    private static boolean news(OfTie line, OnTie mark, Marks marks) {
        boolean before = line.answered().filter(answer -> answer != Answer.OVER).isPresent();
        return mark.answer() == Answer.OVER
                ? line.answered().filter(Answer.OVER::equals).isEmpty()
                : !before || line.own().strength().orElse(0) != mark.strength() || marks.reach().filter(reach -> reach != line.own().reach()).isPresent();
    }

    private void affirm(Asked one, Known known, OfTie line, OnTie mark, Marks marks, String source, Speaker speaker) {
        // Without a word so far nothing of the tie went further than to weavers
        var reach = marks.reach().orElse(line.own().word() == Word.SAYS ? line.own().reach() : Scope.WEAVER);
        var tie = line.tie();
        if (tie.over(today())) {
            // What has ended stays ended; that it is so after all is said as a tie of its own
            boolean back = tie.to().actor().equals(known.actor().id());
            var claim = new Claim(known.actor(), line.other(), tie.kind(), back, mark.strength(), reach, Optional.empty(), Optional.empty(), source);
            asked.forgetAnswer(one.id(), tie.id());
            asked.answer(one.id(), tying.claim(claim, speaker).id(), Answer.SO, clock.instant());
        } else {
            tying.confirm(tie.id(), line.side(), mark.strength(), reach, speaker);
            asked.answer(one.id(), tie.id(), Answer.SO, clock.instant());
        }
    }

    /** What both stood by has ended; what the actor alone said it takes back; what the other said it disputes. */
    private void deny(OfTie line, OnTie mark, Speaker speaker) {
        var tie = line.tie();
        if (tie.ending(today()).isPresent()) {
            tying.end(tie.id(), mark.version(), line.side(), speaker);
        } else if (tie.state() != State.CONFIRMED && line.own().word() == Word.SAYS) {
            tying.withdraw(tie.id(), line.side(), speaker);
        } else {
            tying.dispute(tie.id(), line.side(), speaker);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
