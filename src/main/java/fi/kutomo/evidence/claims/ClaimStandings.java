package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.Standings;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Where claims stand. Who follows a claim is also told that it was withdrawn. */
@Component
class ClaimStandings implements Standings {

    private final ClaimStore claims;
    private final ClaimGradeStore grades;
    private final ScaleStore scales;
    private final Messages messages;

    ClaimStandings(ClaimStore claims, ClaimGradeStore grades, ScaleStore scales, Messages messages) {
        this.claims = claims;
        this.grades = grades;
        this.scales = scales;
        this.messages = messages;
    }

    @Override
    public Followed.Kind kind() {
        return Followed.Kind.CLAIM;
    }

    @Override
    public Map<UUID, Standing> of(Collection<UUID> ids) {
        var graded = grades.find(ids);
        var found = new LinkedHashMap<UUID, Standing>();
        claims.find(ids).forEach(claim -> found.put(claim.id(), new Standing(
                claim.path(), claim.wording().text()::in, claim.path(),
                Optional.ofNullable(graded.get(claim.id())).map(grade -> grade.result().level()).orElse(""),
                !claim.isPublic())));
        return found;
    }

    @Override
    public Function<String, String> levels(Lang lang) {
        var rules = scales.current(RuleFiles.CLAIM);
        return level -> rules.level(level)
                .map(each -> level + " " + each.name().in(lang))
                .orElseGet(() -> messages.in(lang, "evidence.claims.noLevel"));
    }

    @Override
    public String letter(Standing now, boolean changed) {
        return now.ended() ? "evidence.mail.claimWithdrawn" : changed ? "evidence.mail.claimChanged" : "evidence.mail.claimUnchanged";
    }
}
