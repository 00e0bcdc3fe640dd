package fi.kutomo.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What every page has around its content, read from its markup. */
final class Frame {

    private static final Pattern TITLE = Pattern.compile("\\S.* – Kutomo");

    private static final Pattern KEY = Pattern.compile(
            "\\b(platform|accounts|vocabulary|catalogue|knowledge|evidence|ecosystem|forum|gatherings|learning|notifications|evaluation|search|exchange)(\\.[\\w-]+){2,}");

    private Frame() {}

    /** What is missing from it in this language. */
    static List<String> faults(String html, String lang) {
        var page = Jsoup.parse(html);
        var faults = new ArrayList<String>();
        if (page.select("h1").size() != 1) {
            faults.add("structure: " + page.select("h1").size() + " h1");
        }
        if (!page.select("html").attr("lang").equals(lang)) {
            faults.add("structure: lang of the page");
        }
        if (page.select("a.skip[href=#main]").isEmpty()) {
            faults.add("structure: no skip link");
        }
        if (!TITLE.matcher(page.title()).matches()) {
            faults.add("structure: title " + page.title());
        }
        var key = KEY.matcher(page.body().text());
        if (key.find()) {
            faults.add("structure: message key " + key.group());
        }
        return faults;
    }
}
