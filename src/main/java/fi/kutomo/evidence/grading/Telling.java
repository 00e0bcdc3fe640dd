package fi.kutomo.evidence.grading;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.evidence.grading.Standings.Standing;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells those who follow a conclusion that something under it changed, why, and whether it did too: one letter for all changes. */
@Workflow
class Telling {

    /** Changes that come close together are told together. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private final FollowStore follows;
    private final RegradingStore changes;
    private final List<Standings> standings;
    private final People people;
    private final Post post;
    private final SiteSettings site;
    private final Messages messages;
    private final Clock clock;

    Telling(
            FollowStore follows,
            RegradingStore changes,
            List<Standings> standings,
            People people,
            Post post,
            SiteSettings site,
            Messages messages,
            Clock clock) {
        this.follows = follows;
        this.changes = changes;
        this.standings = standings;
        this.people = people;
        this.post = post;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many were told. */
    int tell(Duration quiet) {
        var now = clock.instant();
        return standings.stream().mapToInt(kind -> tell(kind, now.minus(quiet), now)).sum();
    }

    private int tell(Standings kind, Instant quietSince, Instant now) {
        var untold = follows.untold(kind.kind(), quietSince, MOST);
        if (untold.isEmpty()) {
            return 0;
        }
        var standing = kind.of(untold.stream().map(follow -> follow.followed().id()).distinct().toList());
        var mailboxes = people.mailboxes(untold.stream().map(Follow::person).toList());
        for (var follow : untold) {
            var stands = Optional.ofNullable(standing.get(follow.followed().id()));
            stands.ifPresent(each -> Optional.ofNullable(mailboxes.get(follow.person()))
                    .ifPresent(mailbox -> post.take(letter(kind, follow, mailbox, each))));
            if (stands.filter(Standing::ended).isPresent()) {
                follows.end(follow.followed(), follow.person());
            } else {
                follows.told(follow, stands.map(Standing::level).orElse(""), now);
            }
        }
        return untold.size();
    }

    private Letter letter(Standings kind, Follow follow, Mailbox mailbox, Standing now) {
        var lang = mailbox.lang();
        var levels = kind.levels(lang);
        return new Letter(
                Optional.of(follow.person()),
                mailbox.email(),
                lang,
                kind.letter(now, !now.level().equals(follow.toldGrade())),
                List.of(now.title().apply(lang), levels.apply(follow.toldGrade()), levels.apply(now.level()), reasons(follow, lang)),
                site.url().map(url -> url + "/" + lang.tag() + "/" + now.path()));
    }

    private String reasons(Follow follow, Lang lang) {
        return changes.causes(follow.followed(), follow.toldAt()).stream()
                .map(cause -> messages.in(lang, "evidence.grading.cause." + cause))
                .collect(Collectors.joining("; "));
    }
}
