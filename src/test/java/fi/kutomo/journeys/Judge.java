package fi.kutomo.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Judges a page: the Nu checker, axe, its width, its frame, its words. In full ({@code -Dkutomo.judge=all}) everything at every width
 * in every language and axe by night as well; otherwise each page whole in Finnish, whose words are the longest, each layout on a phone
 * as well, and in the other languages its frame, its words and the narrowest screen.
 */
final class Judge {

    private static final boolean IN_FULL = "all".equals(System.getProperty("kutomo.judge"));
    private static final boolean KEEPING = Boolean.getBoolean("kutomo.screenshots");
    private static final int[] WIDTHS = {1280, 768, 390, 320};
    private static final String AXE = axe();

    private static final String RUN_AXE =
            """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations'],
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
              return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.html
                  + ' ' + (node.any[0] ? node.any[0].message : '')));
            }
            """;

    private static final String SIDEWAYS =
            """
            () => {
              const held = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - held;
              return over <= 0 ? '' : over + ' px: ' + [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > held + 1)
                  .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ');
            }
            """;

    private static final String STRUCTURE =
            """
            lang => {
              const faults = [], h1 = document.querySelectorAll('h1').length;
              if (h1 !== 1) faults.push(h1 + ' h1');
              if (document.documentElement.lang !== lang) faults.push('lang of the page');
              if (!document.querySelector('a.skip[href="#main"]')) faults.push('no skip link');
              if (!/\\S.* – Kutomo$/.test(document.title)) faults.push('title ' + document.title);
              const key = document.body.innerText.match(/\\b(platform|accounts|vocabulary|catalogue|knowledge|evidence|ecosystem|forum|gatherings|learning|notifications|evaluation|search|exchange)(\\.[\\w-]+){2,}/);
              if (key) faults.push('message key ' + key[0]);
              return faults;
            }
            """;

    private static final String SEND =
            """
            ([action, token, fields]) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = action;
              if ('file' in fields) form.enctype = 'multipart/form-data';
              for (const [name, value] of Object.entries({_csrf: token, ...fields})) {
                const input = document.createElement('input');
                input.type = name === 'file' ? 'file' : 'hidden';
                input.name = name;
                if (name !== 'file') input.value = value;
                form.append(input);
              }
              document.body.append(form);
              form.submit();
            }
            """;

    private final Site site;
    private final Set<Page> listened = new HashSet<>();
    private final List<String> heard = new ArrayList<>();

    Judge(Site site) {
        this.site = site;
    }

    /** What is wrong with it in this language; nothing, one hopes. */
    List<String> faults(Page page, JudgedPage judged, Lang lang) {
        listen(page);
        heard.clear();
        page.setViewportSize(WIDTHS[0], 900);
        var answer = open(page, judged, lang);
        var html = answer.text();
        var faults = new ArrayList<String>();
        if (!judged.mayAnswer(answer.status())) {
            faults.add("answered " + answer.status());
        }
        var markup = CompletableFuture.supplyAsync(() -> whole(lang) ? Markup.errors(html) : List.<String>of());
        ((List<?>) page.evaluate(STRUCTURE, lang.tag())).forEach(fault -> faults.add("structure: " + fault));
        for (int width : WIDTHS) {
            if (!whole(lang) && width != 320) {
                continue;
            }
            page.setViewportSize(width, 900);
            var over = (String) page.evaluate(SIDEWAYS);
            if (!over.isEmpty()) {
                faults.add("sideways at " + width + " by " + over);
            }
            if (axeLooks(judged, lang, width)) {
                violations(page).forEach(violation -> faults.add("axe at " + width + ": " + violation));
            }
            if (width != 320 && KEEPING) {
                Browser.keep(page, judged.name().replaceAll("[^\\w-]+", "-") + "-" + lang.tag() + "-" + width);
            }
        }
        if (IN_FULL) {
            byNight(page, judged, lang, faults);
        }
        if (KEEPING && judged.layout() && lang == Lang.FI) {
            keepOtherLooks(page, judged);
        }
        markup.join().forEach(error -> faults.add("markup: " + error));
        faults.addAll(heard);
        return faults;
    }

    private static boolean whole(Lang lang) {
        return IN_FULL || KEEPING || lang == Lang.FI;
    }

    private static boolean axeLooks(JudgedPage judged, Lang lang, int width) {
        return width != 320 && (IN_FULL || lang == Lang.FI && (width == 1280 || judged.layout() && width == 390));
    }

    /** Opened anew: a page that is already there takes on the other colours piece by piece. */
    private void byNight(Page page, JudgedPage judged, Lang lang, List<String> faults) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(WIDTHS[0], 900);
        open(page, judged, lang);
        violations(page).forEach(violation -> faults.add("axe by night: " + violation));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** By night, on paper and in the colours that a reader forces: for looking at. */
    private static void keepOtherLooks(Page page, JudgedPage judged) {
        var looks = Map.of(
                "night", new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK),
                "paper", new Page.EmulateMediaOptions().setMedia(Media.PRINT),
                "forced", new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.setViewportSize(WIDTHS[0], 900);
        looks.forEach((name, look) -> {
            page.emulateMedia(look);
            Browser.keep(page, judged.name().replaceAll("[^\\w-]+", "-") + "-" + name);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setMedia(Media.SCREEN)
                    .setForcedColors(ForcedColors.NONE));
        });
    }

    private Response open(Page page, JudgedPage judged, Lang lang) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", lang.tag()));
        var answer = Objects.requireNonNull(page.navigate(site.at(judged.address(lang.tag()))));
        if (judged.sent().isEmpty()) {
            return answer;
        }
        var form = judged.sent().get();
        var token = page.locator("input[name=_csrf]").first().getAttribute("value");
        return Objects.requireNonNull(page.waitForNavigation(
                () -> page.evaluate(SEND, List.of("/" + lang.tag() + form.action(), token, form.fields()))));
    }

    private void listen(Page page) {
        if (listened.add(page)) {
            page.onPageError(error -> heard.add("script: " + error));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                    heard.add("console: " + message.text());
                }
            });
        }
    }

    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(RUN_AXE)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = Judge.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
