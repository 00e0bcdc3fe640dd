package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What templates may ask for besides their page: words, addresses, dates and numbers in the reader's language. */
public final class Ui {

    /** The clock on the wall of the centre. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /** Costly to make, and to be used by one at a time. */
    private static final Map<Lang, NumberFormat> INTEGERS =
            Map.copyOf(Lang.ALL.stream().collect(Collectors.toMap(lang -> lang, lang -> NumberFormat.getIntegerInstance(lang.locale()))));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Lang.EN.locale());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter TIME_ENGLISH = DateTimeFormatter.ofPattern("HH:mm");

    private Ui() {}

    public static Lang lang() {
        return Chrome.now().lang();
    }

    public static Caller caller() {
        return Chrome.now().caller();
    }

    public static boolean may(Role role) {
        return caller().is(role);
    }

    /** The message of this key in the reader's language. */
    public static String t(String key, Object... arguments) {
        return Chrome.now().messages().in(lang(), key, arguments);
    }

    public static String t(Lang lang, String key, Object... arguments) {
        return Chrome.now().messages().in(lang, key, arguments);
    }

    public static String text(LocalizedText text) {
        return text.in(lang());
    }

    /** The language attribute's value when a text is not in the reader's language, else null so that the attribute is left out. */
    public static @org.jspecify.annotations.Nullable String foreign(Lang of) {
        return of == lang() ? null : of.tag();
    }

    /** The address of a path below the language prefix: {@code models/x} becomes {@code /fi/models/x}. */
    public static String url(String path) {
        return "/" + lang().tag() + (path.isEmpty() ? "" : "/" + path);
    }

    public static String url(Lang lang, String path) {
        return "/" + lang.tag() + (path.isEmpty() ? "" : "/" + path);
    }

    public static String absolute(String pathFromRoot) {
        return Chrome.now().base() + pathFromRoot;
    }

    /** The address by which others remember a thing: by its number, or, where it has none, its page, whose path then never changes. */
    public static String lasting(String permanentId) {
        return absolute(permanentId.contains("/") ? url(permanentId) : "/id/" + permanentId);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The path of this request with its language prefix, without the query. */
    public static String path() {
        return Chrome.now().path();
    }

    public static String pathAndQuery() {
        var chrome = Chrome.now();
        return chrome.query().isEmpty() ? chrome.path() : chrome.path() + "?" + chrome.query();
    }

    /** This very page in another language. */
    public static String inLanguage(Lang other, Page page) {
        var elsewhere = page.elsewhere();
        if (elsewhere != null) {
            return url(other, elsewhere);
        }
        return "/" + other.tag() + (Languages.ofPath(path()).isPresent() ? pathAndQuery().substring(3) : "");
    }

    /** Whether this request is at that path below the language prefix, or deeper in it. */
    public static boolean at(String path) {
        var place = url(path);
        var here = path();
        return here.startsWith(place) && (here.length() == place.length() || !path.isEmpty() && here.charAt(place.length()) == '/');
    }

    /** Who keeps this place. */
    public static String keeper() {
        return Chrome.now().site().keeper();
    }

    /** The page's linked data as the inside of a script element: no text in it can close that element. */
    public static Content linkedData(String json) {
        return output -> output.writeContent(json.replace("<", "\\u003c"));
    }

    public static String asset(String file) {
        return Chrome.now().assets().address(file);
    }

    /** The hidden field that every form with method POST must hold. */
    public static Content csrf() {
        var csrf = Chrome.now().csrf().get();
        return output -> output.writeContent("<input type=\"hidden\" name=\"" + csrf.parameter() + "\" value=\"" + csrf.token() + "\">");
    }

    /**
     * The hidden once-key of a form: when the same form is sent twice, the second gets the first one's answer and does nothing. Not
     * for forms that are meant to be sent again and again, such as those that save while one writes.
     */
    public static Content once() {
        var key = Once.fresh();
        return output -> output.writeContent("<input type=\"hidden\" name=\"" + Once.FIELD + "\" value=\"" + key + "\">");
    }

    /** A part that stands on a page twice: worked out once. */
    public static Content twice(Content part) {
        var written = new Written(4 * 1024);
        part.writeTo(new OwaspHtmlTemplateOutput(written));
        var bytes = written.bytes();
        return output -> output.writeBinaryContent(bytes);
    }

    /** How many notices wait for the caller, as it was when the request came, unless somebody has learned it since. */
    public static OptionalInt waiting() {
        return Chrome.now().waiting().count();
    }

    public static Optional<String> flash() {
        return Chrome.now().flash();
    }

    /** The doors behind which there is something for the caller. */
    public static List<OpenDoor> doors() {
        return Chrome.now().menu().doors();
    }

    /** The places in the account menu that the caller may enter. */
    public static List<Door.Place> accountPlaces() {
        return Chrome.now().menu().account();
    }

    /** 21.11.2026, in English 21 Nov 2026. */
    public static String date(LocalDate day) {
        return day.format(lang() == Lang.EN ? DAY_ENGLISH : DAY);
    }

    /** A day for a reader who is not the caller, as in a letter. */
    public static String date(Lang lang, Instant instant) {
        return instant.atZone(ZONE).toLocalDate().format(lang == Lang.EN ? DAY_ENGLISH : DAY);
    }

    public static String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    /** A moment for programs that read the page: the value of {@code datetime}. */
    public static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static String dateTime(Instant instant) {
        var local = instant.atZone(ZONE);
        return t("platform.time.dateTime", date(local.toLocalDate()), local.format(lang() == Lang.EN ? TIME_ENGLISH : TIME));
    }

    /** A time of day for a reader who is not the caller, as in a letter. */
    public static String time(Lang lang, Instant instant) {
        return instant.atZone(ZONE).format(lang == Lang.EN ? TIME_ENGLISH : TIME);
    }

    public static String time(Instant instant) {
        return instant.atZone(ZONE).format(lang() == Lang.EN ? TIME_ENGLISH : TIME);
    }

    public static String number(long number) {
        // Below a thousand all three languages write the bare digits
        if (number >= 0 && number < 1000) {
            return Long.toString(number);
        }
        var format = Objects.requireNonNull(INTEGERS.get(lang()));
        synchronized (format) {
            return format.format(number);
        }
    }

    public static String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(lang().locale()).format(number);
    }

    /** An amount in euros without cents where there are none. */
    public static String euros(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(lang().locale());
        var whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return lang() == Lang.EN ? "€" + format.format(amount) : format.format(amount) + "\u00a0€";
    }

    /** How long ago a day was, in words: today, 3 weeks ago, 2 years ago. */
    public static String age(LocalDate day) {
        return age(day, LocalDate.now(ZONE));
    }

    public static String age(Instant instant) {
        return age(instant.atZone(ZONE).toLocalDate());
    }

    static String age(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return t("platform.age.today");
        }
        if (days < 14) {
            return t("platform.age.days", days);
        }
        if (days < 60) {
            return t("platform.age.weeks", days / 7);
        }
        var period = Period.between(day, today);
        if (period.toTotalMonths() < 24) {
            return t("platform.age.months", period.toTotalMonths());
        }
        return t("platform.age.years", period.getYears());
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return t("platform.size.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? t("platform.size.kilobytes", bytes / 1024)
                : t("platform.size.megabytes", bytes / (1024 * 1024));
    }
}
