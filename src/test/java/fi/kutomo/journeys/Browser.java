package fi.kutomo.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One real Chromium for the whole test run; every test opens a window of its own. */
final class Browser {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars");

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    static synchronized BrowserContext window(int width, int height) {
        if (running == null) {
            // The browser comes from the system; the driver must not look for one of its own
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS).setHeadless(true));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        var context = running.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("KUTOMO_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium: install the package chromium or set KUTOMO_CHROMIUM to its program"));
    }

    /** Keeps a picture for looking at, below target/screenshots. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
