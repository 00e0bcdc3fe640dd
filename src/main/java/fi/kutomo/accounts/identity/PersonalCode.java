package fi.kutomo.accounts.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Finnish personal identity code, DDMMYY, sign of the century, number, check character: {@code 131052-308T}. The check character
 * stands at DDMMYYNNN mod 31 in {@value #CHECKS}. Refused are days that do not exist, numbers below 002 and wrong check characters.
 * It serves only to judge what a provider says and is never stored, shown or logged.
 */
final class PersonalCode {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-Y])");
    private static final int FIRST_NUMBER = 2;
    private static final int FIRST_TRIAL_NUMBER = 900;

    private final String text;

    private PersonalCode(String text) {
        this.text = text;
    }

    static Optional<PersonalCode> of(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        var parts = FORM.matcher(code);
        if (!parts.matches() || !existed(parts.group(1), parts.group(2), parts.group(3), parts.group(4).charAt(0))) {
            return Optional.empty();
        }
        int digits = Integer.parseInt(parts.group(1) + parts.group(2) + parts.group(3) + parts.group(5));
        boolean right = CHECKS.charAt(digits % CHECKS.length()) == parts.group(6).charAt(0);
        return right && Integer.parseInt(parts.group(5)) >= FIRST_NUMBER ? Optional.of(new PersonalCode(code)) : Optional.empty();
    }

    private static boolean existed(String day, String month, String year, char sign) {
        int century = sign == '+' ? 1800 : sign >= 'A' && sign <= 'F' ? 2000 : 1900;
        try {
            LocalDate.of(century + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException never) {
            return false;
        }
    }

    /** Numbers from 900 on belong to invented people in test environments. */
    boolean trial() {
        return Integer.parseInt(text.substring(7, 10)) >= FIRST_TRIAL_NUMBER;
    }

    String text() {
        return text;
    }

    /** Hidden, so that no log can hold it by accident. */
    @Override
    public String toString() {
        return "a personal identity code";
    }
}
