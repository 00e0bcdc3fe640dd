package fi.kutomo.notifications.receiving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether our own mail server found that a mail is from whom it says (RFC 8601): by DMARC, or by DKIM or SPF of the sender's own domain. */
final class Proof {

    /** Where a method says which domain it has looked at. */
    private static final Map<String, Set<String>> LOOKED_AT =
            Map.of("dmarc", Set.of("header.from"), "dkim", Set.of("header.d", "header.i"), "spf", Set.of("smtp.mailfrom"));

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
                .flatMap(verdict -> Verdict.read(verdict.toLowerCase(Locale.ROOT)).stream())
                .filter(verdict -> verdict.server().equals(judge.toLowerCase(Locale.ROOT)))
                .findFirst()
                .filter(verdict -> verdict.findings().stream().anyMatch(finding -> proves(finding, domain)))
                .isPresent();
    }

    /** A finding begins with method and result; what stands in it further on may come from whoever has sent the mail. */
    private static boolean proves(List<String> finding, String domain) {
        var method = finding.getFirst().split("[/=]", 2)[0];
        return finding.getFirst().matches("(dmarc|dkim|spf)(/\\d+)?=pass")
                && finding.stream().skip(1).anyMatch(word -> property(word, method).filter(each -> aligned(method, each, domain)).isPresent());
    }

    private static Optional<String> property(String word, String method) {
        var parts = word.split("=", 2);
        return parts.length == 2 && LOOKED_AT.getOrDefault(method, Set.of()).contains(parts[0])
                ? Optional.of(parts[1].substring(parts[1].lastIndexOf('@') + 1))
                : Optional.empty();
    }

    /** DMARC has compared the domains itself. */
    private static boolean aligned(String method, String found, String domain) {
        return found.equals(domain) || !method.equals("dmarc") && found.contains(".") && domain.endsWith("." + found);
    }
}
