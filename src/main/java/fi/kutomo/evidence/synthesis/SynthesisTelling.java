package fi.kutomo.evidence.synthesis;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** People follow a synthesis and are told when it was computed again, and whether the conclusion changed: one letter for all runs. */
@Workflow
class SynthesisTelling {

    /** Runs that come close together are told together. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private final SynthesisFollowStore follows;
    private final SynthesisStore store;
    private final Saying saying;
    private final People people;
    private final Post post;
    private final SiteSettings site;
    private final Clock clock;

    SynthesisTelling(
            SynthesisFollowStore follows, SynthesisStore store, Saying saying, People people, Post post, SiteSettings site, Clock clock) {
        this.follows = follows;
        this.store = store;
        this.saying = saying;
        this.people = people;
        this.post = post;
        this.site = site;
        this.clock = clock;
    }

    /** May be repeated. */
    void begin(Synthesis synthesis, Caller caller) {
        caller.person().ifPresent(person -> follows.begin(synthesis.id(), person, clock.instant()));
    }

    void end(Synthesis synthesis, Caller caller) {
        caller.person().ifPresent(person -> follows.end(synthesis.id(), person));
    }

    /** How many were told. */
    int tell(Duration quiet) {
        var untold = follows.untold(clock.instant().minus(quiet), MOST);
        var mailboxes = people.mailboxes(untold.stream().map(SynthesisFollow::person).toList());
        for (var follow : untold) {
            var now = store.latest(follow.synthesis()).orElseThrow();
            var before = store.run(follow.synthesis(), follow.toldRun());
            Optional.ofNullable(mailboxes.get(follow.person()))
                    .ifPresent(mailbox -> before.ifPresent(told -> post.take(letter(follow, mailbox, told, now))));
            follows.told(follow, now.number());
        }
        return untold.size();
    }

    private Letter letter(SynthesisFollow follow, Mailbox mailbox, Run before, Run now) {
        var lang = mailbox.lang();
        var changed = !before.conclusion().equals(now.conclusion());
        return new Letter(
                Optional.of(follow.person()),
                mailbox.email(),
                lang,
                changed ? "evidence.mail.synthesisChanged" : "evidence.mail.synthesisUnchanged",
                List.of(
                        now.inputs().question().title(),
                        saying.conclusion(before.inputs().question(), before.result().pooling(), lang),
                        saying.conclusion(now.inputs().question(), now.result().pooling(), lang)),
                site.url().map(url -> url + "/" + lang.tag() + "/syntheses/" + follow.slug()));
    }
}
