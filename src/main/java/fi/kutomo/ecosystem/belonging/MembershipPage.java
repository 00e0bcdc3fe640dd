package fi.kutomo.ecosystem.belonging;

import fi.kutomo.ecosystem.communities.CommunityPage.Text;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One's own invitation, request or membership.
 *
 * @param standing where it stands
 * @param ended whether the community has ended
 * @param as for which actor; empty: as a person
 * @param community address of the community, where it can be read
 * @param words of the invitation or of the own request
 * @param reason of a decision
 * @param shownAs name under which whoever was asked by mail would be shown
 * @param form path to which the forms are sent, below the language prefix
 * @param problem why the last act was refused
 * @param token of the letter, for those without an account
 */
public record MembershipPage(
        String title,
        @Nullable String titleLang,
        List<Crumb> trail,
        Standing standing,
        boolean ended,
        Optional<String> as,
        Text goal,
        KeyFacts facts,
        Optional<String> community,
        String words,
        String reason,
        boolean shown,
        Optional<String> shownAs,
        String form,
        Optional<String> token,
        Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
