package fi.kutomo.notifications.trimming;

import java.util.List;
import java.util.regex.Pattern;

/** How mail programs mark what is not the answer. */
final class Lines {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Who wrote what is quoted below: the verb, and a day, an hour or an address. */
    private static final Pattern ATTRIBUTION = Pattern.compile(".*(?<![\\p{L}])(kirjoitti|skrev|wrote)(?![\\p{L}]).*:", FLAGS);

    private static final Pattern WHEN_OR_WHO = Pattern.compile(".*(\\d{1,2}[.:]\\d{2}|\\d{4}|\\S@\\S).*");
    private static final Pattern WHO = Pattern.compile(".*\\S@\\S.*");

    private static final Pattern ORIGINAL = Pattern.compile(
            "[-_]{2,} ?(alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande"
                    + "|original message|forwarded message) ?[-_]{2,}",
            FLAGS);

    private static final Pattern FROM = Pattern.compile("\\*?(lähettäjä|från|from)\\*?\\s?:\\*?\\s?.+", FLAGS);

    private static final Pattern HEADER = Pattern.compile(
            "\\*?(lähettäjä|lähetetty|päivämäärä|päiväys|pvm|vastaanottaja|saaja|kopio|aihe|från|skickat|datum|till|kopia|ämne|rubrik"
                    + "|from|sent|date|to|cc|subject)\\*?\\s?:\\*?\\s?.*",
            FLAGS);

    private static final Pattern RULE = Pattern.compile("[_—]{8,}|-{20,}");

    private static final Pattern DEVICE = Pattern.compile(
            "(lähetetty|hanki|hae|lataa) .{0,60}(iphone|ipad|android|outlook|samsung|galaxy|windows|puhelime|sähköposti|gmail|yahoo|huawei|nokia|proton).{0,60}"
                    + "|(skickat|skickad|hämta|skaffa) (från|med|via|outlook|gratis).{0,80}"
                    + "|(sent|get) (from|with|via|outlook|the) ?.{0,80}",
            FLAGS);

    private static final Pattern FAREWELL = Pattern.compile(
            "(\\p{L}+ ){0,2}\\p{L}*tervei(sin|set|si)( .{1,40})?[.,!]*|(yst\\.? ?)?terv\\.?,?( .{1,40})?|y\\.?t\\.?,?( .{1,40})?|t\\.? \\p{Lu}\\p{L}+( \\p{Lu}\\p{L}+)?"
                    + "|kiittäen,?( .{1,40})?|kunnioittavasti,?"
                    + "|(med )?(\\p{L}+ ){0,2}hälsning(ar)?( .{1,40})?[.,!]*|m\\.?v\\.?h\\.?,?( .{1,40})?|vänligen,?( .{1,40})?|allt gott,?( .{1,40})?"
                    + "|(\\p{L}+ ){0,2}(regards|wishes)[.,!]*( .{1,40})?|all the best,?( .{1,40})?|cheers[,!]?( .{1,40})?|(yours )?sincerely,?|yours truly,?|br,?( .{1,40})?"
                    + "|[-–/] ?\\p{Lu}\\p{L}+",
            FLAGS);

    /** What organisations put below every letter. */
    private static final Pattern NOTICE = Pattern.compile(
            "[*(]?(tämä (sähköposti)?viesti|tämän (sähköposti)?viestin|detta (e-post)?meddelande|this (e-?mail|message)|the information in this).*"
                    + "(luottamuksel|tarkoitettu|salassa|konfidentiel|sekretess|avsett|avsedd|confidential|intended|privileged).*",
            FLAGS);

    /** Thanks that only lead to a name. */
    private static final Pattern THANKS = Pattern.compile("(kiitos|kiitoksia|kiitti|tack|tackar|tack på förhand|thanks|many thanks|thank you)[,.!]?", FLAGS);

    private Lines() {}

    static boolean quoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    static boolean attribution(String line) {
        return line.length() <= 320 && ATTRIBUTION.matcher(line).matches() && WHEN_OR_WHO.matcher(line).matches();
    }

    /** Whether it may be the first part of such a line: a day or an hour, and no end of a sentence. */
    static boolean opening(String line) {
        return WHEN_OR_WHO.matcher(line).matches() && !line.strip().matches(".*[.!?:]");
    }

    /** Whether it also says whose address that is; then it needs no quotation below it to be one. */
    static boolean addressed(String line) {
        return WHO.matcher(line).matches();
    }

    static boolean original(String line) {
        return ORIGINAL.matcher(line.strip()).matches();
    }

    /** The first of the few lines with which Outlook repeats who wrote what to whom. */
    static boolean headers(List<String> lines, int at) {
        return FROM.matcher(lines.get(at).strip()).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + 6)).stream().filter(line -> HEADER.matcher(line.strip()).matches()).count() >= 2;
    }

    static boolean rule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    /** Two dashes, as all agree (RFC 3676, section 4.3); the blank behind them is often lost. */
    static boolean signature(String line) {
        return line.strip().equals("--") || line.strip().equals("—");
    }

    static boolean device(String line) {
        return DEVICE.matcher(line.strip()).matches();
    }

    static boolean notice(String line) {
        return NOTICE.matcher(line.strip()).matches();
    }

    static boolean thanks(String line) {
        return THANKS.matcher(line.strip()).matches();
    }

    static boolean farewell(String line) {
        return line.length() < 70 && FAREWELL.matcher(line.strip()).matches();
    }
}
