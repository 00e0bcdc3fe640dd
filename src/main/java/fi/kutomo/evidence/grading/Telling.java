package fi.kutomo.evidence.grading;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells those who follow an entry that something under its grade changed, and whether the conclusion did: one letter for all changes. */
@Workflow
class Telling {

    /** Changes that come close together are told together. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private final FollowStore follows;
    private final GradeStore grades;
    private final ScaleStore scales;
    private final Entries entries;
    private final People people;
    private final Post post;
    private final SiteSettings site;
    private final Clock clock;

    Telling(
            FollowStore follows,
            GradeStore grades,
            ScaleStore scales,
            Entries entries,
            People people,
            Post post,
            SiteSettings site,
            Clock clock) {
        this.follows = follows;
        this.grades = grades;
        this.scales = scales;
        this.entries = entries;
        this.people = people;
        this.post = post;
        this.site = site;
        this.clock = clock;
    }

    /** How many were told. */
    int tell(Duration quiet) {
        var now = clock.instant();
        var untold = follows.untold(now.minus(quiet), MOST);
        if (untold.isEmpty()) {
            return 0;
        }
        var ids = untold.stream().map(Follow::entry).distinct().toList();
        var described = entries.described(ids);
        var levels = grades.levels(ids);
        var mailboxes = people.mailboxes(untold.stream().map(Follow::person).toList());
        var rules = scales.current(RuleFiles.OWN);
        for (var follow : untold) {
            var grade = levels.getOrDefault(follow.entry(), Map.of()).getOrDefault(RuleFiles.OWN, "");
            Optional.ofNullable(described.get(follow.entry()))
                    .ifPresent(entry -> Optional.ofNullable(mailboxes.get(follow.person()))
                            .ifPresent(mailbox -> post.take(letter(follow, mailbox, entry, grade, rules))));
            follows.told(follow, grade, now);
        }
        return untold.size();
    }

    private Letter letter(Follow follow, Mailbox mailbox, Described entry, String grade, Rules rules) {
        var lang = mailbox.lang();
        boolean changed = !grade.equals(follow.toldGrade());
        return new Letter(
                Optional.of(follow.person()),
                mailbox.email(),
                lang,
                changed ? "evidence.mail.changed" : "evidence.mail.unchanged",
                List.of(entry.title(lang), name(rules, follow.toldGrade(), lang), name(rules, grade, lang)),
                site.url().map(url -> url + "/" + lang.tag() + "/" + entry.path() + "/evidence"));
    }

    private static String name(Rules rules, String level, Lang lang) {
        return rules.level(level).map(each -> level + " " + each.name().in(lang)).orElse("–");
    }
}
