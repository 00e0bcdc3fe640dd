package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Follow-ups on the desk: what the weaver wanted to do for an actor of the region, due within a week or overdue. */
@Component
class FollowUpWorth implements Worth {

    private static final int SOON = 7;
    private static final double OVERDUE = 1.6;
    private static final double WEEK = 1.2;

    private final FollowUpStore followUps;
    private final NoteStore notes;
    private final ActorStore actors;
    private final Messages messages;

    FollowUpWorth(FollowUpStore followUps, NoteStore notes, ActorStore actors, Messages messages) {
        this.followUps = followUps;
        this.notes = notes;
        this.actors = actors;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "follow-ups";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var self = asked.caller().person().orElseThrow();
        var today = asked.sight().today();
        var due = followUps.waiting(asked.sight(), self, MOST).stream().filter(each -> !each.due().isAfter(today.plusDays(SOON))).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var of = notes.find(due.stream().map(FollowUp::note).collect(Collectors.toSet()), asked.sight(), self).stream()
                .collect(Collectors.toMap(Note::id, Function.identity()));
        var here = new HashSet<>(actors.workingIn(List.of(asked.region()), today, asked.sight()));
        var known = actors.find(of.values().stream().map(Note::actor).filter(here::contains).collect(Collectors.toSet()), asked.sight()).stream()
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        return due.stream()
                .flatMap(each -> Stream.ofNullable(of.get(each.note()))
                        .flatMap(note -> Stream.ofNullable(known.get(note.actor())).map(actor -> line(each, note, actor, asked))))
                .toList();
    }

    private Line line(FollowUp followUp, Note note, Actor actor, Asked asked) {
        var lang = asked.lang();
        var day = Ui.date(lang, followUp.due().atStartOfDay(Ui.ZONE).toInstant());
        return new Line(
                followUp.due().isBefore(asked.sight().today()) ? OVERDUE : WEEK,
                Subject.of(followUp.id(), actor.id()),
                followUp.what(),
                List.of(messages.in(lang, "ecosystem.contacts.worth", actor.name().in(lang), day)),
                List.of(new Way(messages.in(lang, "ecosystem.contacts.worth.act"), note.path())));
    }
}
