package fi.kutomo.evidence.synthesis;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People follow a synthesis and are told when it was computed again and whether the conclusion changed, or that it does not stand since
 * a study was withdrawn: one letter for all that came close together.
 */
@Workflow
class SynthesisTelling {

    /** Runs that come close together are told together. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private final SynthesisFollowStore follows;
    private final SynthesisStore store;
    private final Saying saying;
    private final People people;
    private final Letters letters;
    private final Post post;
    private final SiteSettings site;
    private final Clock clock;

    SynthesisTelling(
            SynthesisFollowStore follows,
            SynthesisStore store,
            Saying saying,
            People people,
            Letters letters,
            Post post,
            SiteSettings site,
            Clock clock) {
        this.follows = follows;
        this.store = store;
        this.saying = saying;
        this.people = people;
        this.letters = letters;
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
        var at = clock.instant();
        var untold = follows.untold(at.minus(quiet), MOST);
        var mailboxes = people.mailboxes(untold.stream().map(SynthesisFollow::person).toList());
        for (var follow : untold) {
            var now = store.latest(follow.synthesis()).orElseThrow();
            var before = store.run(follow.synthesis(), follow.toldRun());
            Optional.ofNullable(mailboxes.get(follow.person()))
                    .ifPresent(mailbox -> before.ifPresent(told -> post.take(letter(follow, mailbox, told, now))));
            follows.told(follow, now.number(), at);
        }
        return untold.size();
    }

    /** Tells editors, and who began it, that a run does not stand; who follows it is told as a follower. */
    void editors(Synthesis synthesis, Run run) {
        var whom = Stream.concat(people.with(Role.EDITOR).stream(), synthesis.createdBy().stream())
                .distinct()
                .filter(person -> !follows.follows(synthesis.id(), person))
                .toList();
        letters.write(whom, "evidence.mail.synthesisToMend", _ -> lost(run), "syntheses/" + synthesis.slug());
    }

    private static List<Object> lost(Run run) {
        return List.of(run.inputs().question().title(), String.join(", ", run.losses().stream().map(Run.Loss::study).toList()));
    }

    private Letter letter(SynthesisFollow follow, Mailbox mailbox, Run before, Run now) {
        var lang = mailbox.lang();
        if (!now.stands()) {
            return new Letter(
                    Optional.of(follow.person()), mailbox.email(), lang, "evidence.mail.synthesisLost", lost(now),
                    site.url().map(url -> url + "/" + lang.tag() + "/syntheses/" + follow.slug()));
        }
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
