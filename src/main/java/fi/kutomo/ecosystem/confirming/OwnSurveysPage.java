package fi.kutomo.ecosystem.confirming;

import fi.kutomo.accounts.BelowAccount;
import java.time.LocalDate;
import java.util.List;

/** Surveys that ask actors for which the reader speaks. */
public record OwnSurveysPage(String title, List<Line> lines) implements BelowAccount {

    /**
     * One of them.
     *
     * @param path below the language prefix
     */
    public record Line(String path, String actor, String survey, AnswerPage.Stage stage, LocalDate until) {}
}
