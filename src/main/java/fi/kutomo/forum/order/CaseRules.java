package fi.kutomo.forum.order;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who looks at a case: moderators in public, in a community those who keep it; nobody at what is about the own text. */
@Component
class CaseRules {

    private final Communities communities;
    private final CaseStore cases;
    private final JudgementStore judgements;
    private final PostStore posts;

    CaseRules(Communities communities, CaseStore cases, JudgementStore judgements, PostStore posts) {
        this.communities = communities;
        this.cases = cases;
        this.judgements = judgements;
        this.posts = posts;
    }

    /** Communities with cases that the caller keeps. */
    List<UUID> kept(Caller caller) {
        return cases.communities().stream().filter(community -> keeps(community, caller)).toList();
    }

    private boolean keeps(UUID community, Caller caller) {
        return caller.signedIn() && communities.standing(community, caller).filter(Standing::keeps).isPresent();
    }

    boolean looks(Caller caller, Case one) {
        return !one.of(caller.person()) && one.community().map(community -> keeps(community, caller)).orElseGet(() -> caller.is(Role.MODERATOR));
    }

    /** What is not for the caller looks like nothing. */
    Case require(Optional<Case> one, Caller caller) {
        return one.filter(each -> looks(caller, each)).orElseThrow(() -> new NotFound("case"));
    }

    /** An appeal goes to somebody who has not judged in the case before. */
    boolean second(Caller caller, Case one) {
        return judgements.of(one.id()).stream().map(Judgement::by).noneMatch(by -> by.isPresent() && by.equals(caller.person()));
    }

    /** What can be said in a case. Only the first post takes its thread with it. */
    List<Outcome> outcomes(Case one) {
        return switch (one.subject()) {
            case POST -> one.post().flatMap(posts::find).filter(post -> post.number() == 1).isPresent()
                    ? List.of(Outcome.KEPT, Outcome.HIDDEN, Outcome.THREAD_HIDDEN)
                    : List.of(Outcome.KEPT, Outcome.HIDDEN);
            case HELD -> one.held().isPresent() ? List.of(Outcome.RELEASED, Outcome.REFUSED) : List.of();
            case THREAD -> List.of();
        };
    }
}
