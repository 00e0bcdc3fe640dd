package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.statements.Statements;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Says a public decision as a signed statement. Fractions stand as text, so that everybody writes them alike. */
@Component
class Stating {

    private static final String KIND = "kutomo-validation-statement";
    private static final int DECIMALS = 4;

    private final Statements statements;
    private final Entries entries;
    private final SiteSettings site;
    private final Clock clock;

    Stating(Statements statements, Entries entries, SiteSettings site, Clock clock) {
        this.statements = statements;
        this.entries = entries;
        this.site = site;
        this.clock = clock;
    }

    void state(Validation validation, Decision decision) {
        var entry = entries.find(validation.permanentId());
        var says = new LinkedHashMap<String, Object>();
        says.put("kind", KIND);
        says.put("version", 1);
        says.put("issuer", site.keeper());
        site.url().ifPresent(url -> says.put("site", url));
        says.put("permanentId", validation.permanentId().value());
        entry.ifPresent(found -> {
            says.put("title", found.titles().getOrDefault(found.original(), ""));
            says.put("lang", found.original().tag());
        });
        says.put("revision", decision.revision());
        entries.published(validation.permanentId()).ifPresent(now -> says.put("newestRevision", now.revision()));
        says.put("round", decision.round());
        says.put("framework", decision.framework());
        says.put("state", decision.standing(LocalDate.ofInstant(clock.instant(), Ui.ZONE)).name());
        says.put("outcome", decision.outcome().name());
        says.put("mean", decision.mean().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
        var marks = new TreeMap<String, String>();
        decision.marks().forEach((code, mark) -> marks.put(code, mark.toPlainString()));
        says.put("marks", marks);
        says.put("gatesMissed", decision.missed());
        says.put("gradeOfEvidence", decision.grade());
        says.put("reasons", decision.reasons().byTag());
        says.put("decided", day(decision.decidedAt()));
        decision.publishedAt().ifPresent(at -> says.put("published", day(at)));
        decision.validUntil().ifPresent(until -> says.put("validUntil", until.toString()));
        decision.withdrawnAt().ifPresent(at -> {
            says.put("withdrawn", day(at));
            says.put("withdrawal", decision.withdrawal().byTag());
        });
        says.put("issued", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        statements.issue(validation.id(), says);
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, Ui.ZONE).toString();
    }
}
