package fi.kutomo.notifications.receiving;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether our own mail server found that a mail is from whom it says (RFC 8601): by DMARC, or by DKIM or SPF of the sender's own domain. */
final class Proof {

    private static final Pattern DKIM = Pattern.compile("dkim=pass\\b[^;]*?\\bheader\\.(?:d|i)=@?([^\\s;]+)");
    private static final Pattern SPF = Pattern.compile("spf=pass\\b[^;]*?\\bsmtp\\.mailfrom=(?:[^\\s;@]*@)?([^\\s;]+)");

    private Proof() {}

    /**
     * Asks the verdict of that server only; anybody can write others into a mail.
     *
     * @param judge name of the server; empty: nothing is asked
     */
    static boolean holds(String judge, List<String> verdicts, String from) {
        if (judge.isEmpty()) {
            return true;
        }
        var domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return verdicts.stream()
                .map(verdict -> verdict.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(verdict -> verdict.split("[\\s;]", 2)[0].equals(judge.toLowerCase(Locale.ROOT)))
                .findFirst()
                .filter(verdict -> verdict.contains("dmarc=pass") || aligned(DKIM, verdict, domain) || aligned(SPF, verdict, domain))
                .isPresent();
    }

    private static boolean aligned(Pattern method, String verdict, String domain) {
        return method.matcher(verdict).results().map(found -> found.group(1)).anyMatch(each -> domain.equals(each) || domain.endsWith("." + each) && each.contains("."));
    }
}
