package fi.kutomo.evaluation.forms;

import fi.kutomo.platform.kernel.Lang;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: 7 500,25 or 7,500.25, with or without a sign for euro, pound or per cent. */
public final class Numerals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+");
    private static final int LONGEST = 40;

    private Numerals() {}

    /** The number that was written; empty when it is none, or has more than 15 digits before or 10 after the decimal mark. */
    public static Optional<BigDecimal> read(String written, Lang lang) {
        var text = written.strip().replace('\u2212', '-').replaceAll("[\\s\\u00a0\\u202f€£$%']", "");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        } else if (comma >= 0) {
            text = lang == Lang.EN && ENGLISH_THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The number as it stands in a field. */
    public static String write(BigDecimal number, Lang lang) {
        var text = number.stripTrailingZeros().toPlainString();
        return lang == Lang.EN ? text : text.replace('.', ',');
    }

    /** A share as per cent in a field: 0.125 as 12,5. */
    public static String writeShare(BigDecimal share, Lang lang) {
        return write(share.multiply(HUNDRED), lang);
    }

    /** 12.5 per cent as the share 0.125. */
    public static BigDecimal share(BigDecimal percent) {
        return percent.movePointLeft(2);
    }
}
