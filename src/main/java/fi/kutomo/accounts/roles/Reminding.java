package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells people two weeks ahead that a role of theirs ends. The role itself ends by time alone, whether or not the letter arrives. */
@Workflow
class Reminding {

    static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST = 200;

    private final GrantStore grants;
    private final PersonStore people;
    private final Post post;
    private final Messages messages;
    private final SiteSettings site;
    private final Clock clock;

    Reminding(GrantStore grants, PersonStore people, Post post, Messages messages, SiteSettings site, Clock clock) {
        this.grants = grants;
        this.people = people;
        this.post = post;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Writes to everybody whose role ends soon, once for each grant. */
    int remind() {
        var ending = grants.endingUntold(clock.instant().plus(AHEAD), MOST);
        for (var grant : ending) {
            people.find(grant.person()).ifPresent(person -> {
                var role = messages.in(person.lang(), "accounts.role." + grant.role().name());
                var last = Ui.date(person.lang(), grant.until().orElseThrow().minusSeconds(1));
                var act = site.url().map(url -> url + "/" + person.lang().tag() + "/account/roles");
                post.take(new Letter(
                        Optional.of(person.id()), person.email(), person.lang(), "accounts.mail.roleEnds", List.of(role, last), act));
            });
            grants.told(grant.id());
        }
        return ending.size();
    }
}
