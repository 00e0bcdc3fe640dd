package fi.kutomo.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
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
import org.jsoup.Jsoup;

/**
 * Judges a page: the Nu checker, axe, its width, its frame, its words. Usually each page in Finnish, whose words are the longest: axe looks at
 * the first page of each address, and at each layout also on a phone; in the other languages layouts are opened on the narrowest screen, and
 * of other pages frame and words are read. With {@code -Dkutomo.judge=every} axe looks at every page, with {@code -Dkutomo.judge=all}
 * everything is judged at every width in every language, and by night.
 */
final class Judge {

    private static final boolean IN_FULL = "all".equals(System.getProperty("kutomo.judge"));
    private static final boolean EVERY = IN_FULL || "every".equals(System.getProperty("kutomo.judge"));
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

    List<String> faults(Page page, JudgedPage judged, Lang lang) {
        return faults(page, judged, true, lang);
    }

    /**
     * What is wrong with it in this language; nothing, one hopes.
     *
     * @param first whether no other page of its address stands before it
     */
    List<String> faults(Page page, JudgedPage judged, boolean first, Lang lang) {
        return whole(lang) || judged.layout() ? seen(page, judged, first, lang) : read(page.context().request(), judged, lang);
    }

    /** Without a browser. */
    private List<String> read(APIRequestContext guest, JudgedPage judged, Lang lang) {
        var options = RequestOptions.create().setHeader("Accept-Language", lang.tag());
        var answer = guest.get(site.at(judged.address(lang.tag())), options);
        if (judged.sent().isPresent()) {
            var sent = judged.sent().get();
            var form = FormData.create().set("_csrf", Jsoup.parse(answer.text()).select("input[name=_csrf]").attr("value"));
            sent.fields().forEach((name, value) -> {
                if (name.equals("file")) {
                    form.set(name, new FilePayload("", "application/octet-stream", new byte[0]));
                } else {
                    form.set(name, value);
                }
            });
            var filled = RequestOptions.create().setHeader("Accept-Language", lang.tag());
            answer = guest.post(site.at("/" + lang.tag() + sent.action()), sent.fields().containsKey("file") ? filled.setMultipart(form) : filled.setForm(form));
        }
        var faults = new ArrayList<String>();
        if (!judged.mayAnswer(answer.status())) {
            faults.add("answered " + answer.status());
        }
        faults.addAll(Frame.faults(answer.text(), lang.tag()));
        return faults;
    }

    private List<String> seen(Page page, JudgedPage judged, boolean first, Lang lang) {
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
        faults.addAll(Frame.faults(html, lang.tag()));
        for (int width : WIDTHS) {
            if (!looks(judged, lang, width)) {
                continue;
            }
            page.setViewportSize(width, 900);
            var over = (String) page.evaluate(SIDEWAYS);
            if (!over.isEmpty()) {
                faults.add("sideways at " + width + " by " + over);
            }
            if (axeLooks(judged, first, lang, width)) {
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

    private static boolean looks(JudgedPage judged, Lang lang, int width) {
        return switch (width) {
            case 320 -> true;
            case 768 -> IN_FULL || KEEPING;
            case 390 -> IN_FULL || KEEPING || lang == Lang.FI && judged.layout();
            default -> whole(lang);
        };
    }

    private static boolean axeLooks(JudgedPage judged, boolean first, Lang lang, int width) {
        if (width == 320 || IN_FULL || lang != Lang.FI) {
            return width != 320 && IN_FULL;
        }
        return width == 1280 ? EVERY || first : judged.layout() && width == 390;
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
