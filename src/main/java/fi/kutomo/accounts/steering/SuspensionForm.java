package fi.kutomo.accounts.steering;

import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A suspension as an operator writes it. Without a day it lasts until somebody lifts it. */
public record SuspensionForm(String lastDay, String statement) {

    /** What a form leaves out is empty. */
    public SuspensionForm {
        lastDay = Objects.requireNonNullElse(lastDay, "");
        statement = Objects.requireNonNullElse(statement, "");
    }

    static final int LONGEST = 1000;

    static final SuspensionForm EMPTY = new SuspensionForm("", "");

    Map<String, String> problems(Instant now) {
        var problems = new LinkedHashMap<String, String>();
        if (!lastDay.isBlank() && until().filter(now::isBefore).isEmpty()) {
            problems.put("lastDay", "accounts.steering.grant.noDay");
        }
        if (statement.isBlank() || statement.length() > LONGEST) {
            problems.put("statement", "accounts.steering.suspension.noReason");
        }
        return problems;
    }

    Optional<Instant> until() {
        return DateField.read(lastDay).map(day -> day.plusDays(1).atStartOfDay(Ui.ZONE).toInstant());
    }
}
