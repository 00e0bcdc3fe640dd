package fi.kutomo.notifications.trimming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** Nobody signs with a longer line. */
    private static final int WIDEST = 120;

    /** Names of what people write mails with. */
    private static final String PRODUCT =
            "(iphone|ipad|android|outlook|samsung|galaxy|windows|gmail|yahoo|huawei|honor|xiaomi|oneplus|nokia|proton|k-9|thunderbird|bluemail|icloud|fairphone)";

    /** A program or a telephone praises itself. The product stands right behind the verb: other things are sent and fetched, too. */
    private static final Pattern DEVICE = Pattern.compile(
            "lähetetty ((omasta|minun|laitteesta) )?(" + PRODUCT + "|(matka|äly)?puhelimesta|kännykästä|mobiilista|tabletista).{0,80}"
                    + "|(hanki|hae|lataa) outlook (for )?(ios|android|iphone|mac|windows).{0,60}"
                    + "|(skickat|skickad) (från|med|via) ((min|mitt|en|ett) )?(" + PRODUCT + "|mobil|telefon|smartphone|surfplatta|e-post för).{0,80}"
                    + "|(hämta|skaffa) (gratis )?outlook (för|for) .{0,60}"
                    + "|sent (from|with|via|using) ((my|the|a) )?(" + PRODUCT + "|mobile|phone|smartphone|tablet|mail for).{0,80}"
                    + "|get outlook for .{0,60}",
            FLAGS);

    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*( (\\p{Lu}[\\p{L}'’.-]*|von|af|de|van)){0,3}";

    /** Words that are said only in farewells; a title or a place may follow. */
    private static final String WARM = "(med )?((många|varma|varmaste|vänliga|vänlig|bästa|hjärtliga|soliga|glada|goda|god) ){0,2}\\p{L}*hälsning(ar)?|m\\.?v\\.?h\\.?"
            + "|((with|many thanks and|thanks and) )?((best|kind|kindest|warm|warmest) ){1,2}(regards|wishes)";

    /** Words that only lead to a name. */
    private static final String COOL = "((yst|yht)\\.? ?)?terv\\.?|y\\.?t\\.?|kiittäen|kiitoksin|kunnioitta(en|vasti)|\\p{L}*terkuin"
            + "|hälsn\\.?|vänligen|allt gott|((many )?thanks and )?regards|all the best|cheers|(yours )?sincerely|yours (truly|faithfully)|br";

    /** Nothing stands behind a farewell but a comma and a name: with more it is a sentence about greetings. */
    private static final Pattern FAREWELL = Pattern.compile(
            "(?iu:(\\p{L}+ ){0,2}\\p{L}*terveisin)[,!]?( [^.!?:]{1,40})?"
                    + "|(?iu:" + WARM + ")[,!]?( (från |from )?" + NAME + "(, [^.!?:]{2,40})?)?,?"
                    + "|(?iu:" + COOL + ")[,!]?( " + NAME + ")?,?"
                    + "|(?iu:t)\\.? " + NAME
                    + "|(?iu:((parhaat|lämpimät|ystävälliset|hyvät|iloiset) )?(terveiset|terkut))[,!]?"
                    + "|(?iu:best),( " + NAME + ")?");

    private static final Pattern DASHED = Pattern.compile("[-–—/] ?(\\p{L}[\\p{L} .'’-]*)");

    private static final Pattern ITEM = Pattern.compile("([-–—*•]|\\d{1,2}[.)]) ?\\S.*");

    private static final Pattern SENTENCE = Pattern.compile("(\\S+\\s+){3,}\\S*[.!?…:]");

    private static final Pattern GREETING = Pattern.compile("(hei|moi|moikka|terve|hyvä|hej|hejsan|bästa|kära|hello|hi|dear)(\\s.{0,50})?[,!.]?", FLAGS);

    /** What organisations put below every letter. */
    private static final Pattern NOTICE = Pattern.compile(
            "[*(]?(tämä (sähköposti)?viesti|tämän (sähköposti)?viestin|detta (e-post)?meddelande|this (e-?mail|message)|the information in this).*"
                    + "(luottamuksel|tarkoitettu (vain|ainoastaan|yksinomaan)|salassa|konfidentiel|sekretess|(avsett|avsedd) (endast|enbart|bara)"
                    + "|(endast|enbart|bara) (avsett|avsedd)|confidential|intended (only|solely)|privileged).*",
            FLAGS);

    private static final Pattern LEGAL = Pattern.compile(
            ".*(luottamuksel|salassa|konfidentiel|sekretess|confidential|privileged|erehdyksessä|misstag|in error|virus|tietosuoja|dataskydd|privacy).*", FLAGS);

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
        return line.strip().equals("--");
    }

    /** What some programs make of two dashes, and some people write between two thoughts. */
    static boolean dash(String line) {
        return line.strip().equals("—");
    }

    /** Whether a line says something, as none does in a signature. */
    static boolean sentence(String line) {
        return line.length() > WIDEST || SENTENCE.matcher(line.strip()).matches();
    }

    static boolean greeting(String line) {
        return GREETING.matcher(line.strip()).matches();
    }

    /** One of a list, or a line that a list may follow. */
    static boolean listed(String line) {
        return ITEM.matcher(line.strip()).matches() || line.strip().endsWith(":");
    }

    /** The name in a line such as {@code - Maija}. */
    static Optional<String> dashed(String line) {
        return Optional.of(DASHED.matcher(line.strip())).filter(Matcher::matches).map(found -> found.group(1));
    }

    static boolean device(String line) {
        return DEVICE.matcher(line.strip()).matches();
    }

    static boolean notice(String paragraph) {
        return NOTICE.matcher(paragraph.strip()).matches();
    }

    /** Whether it may go on with what a notice began. */
    static boolean legal(String paragraph) {
        return LEGAL.matcher(paragraph).matches();
    }

    static boolean thanks(String line) {
        return THANKS.matcher(line.strip()).matches();
    }

    static boolean farewell(String line) {
        return line.length() < 70 && FAREWELL.matcher(line.strip()).matches();
    }
}
