package fi.kutomo.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.HarContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium for each thread that opens windows, because its driver serves one thread; every test opens a window of its own. */
public final class Browser {

    /** The shell is the same browser without its window, and does with less work. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars");

    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Browser::new);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Thread atTheEnd;

    private Browser() {
        // The browser comes from the system; the driver must not look for one of its own
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        atTheEnd = new Thread(playwright::close);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS).setHeadless(true));
    }

    public static BrowserContext window(int width, int height) {
        return window(plain(width, height));
    }

    /** A window of which all that it was sent is kept in a file, whole, when it closes. */
    static BrowserContext recorded(int width, int height, Path all) {
        return window(plain(width, height).setRecordHarPath(all).setRecordHarContent(HarContentPolicy.EMBED));
    }

    /** A browser of its own that keeps what a device keeps, and finds it again when it is opened on the same folder. */
    static BrowserContext onDevice(Path folder) {
        var options = new BrowserType.LaunchPersistentContextOptions().setExecutablePath(executable()).setArgs(FLAGS).setHeadless(true).setViewportSize(390, 844);
        var context = RUNNING.get().playwright.chromium().launchPersistentContext(folder, options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static NewContextOptions plain(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    private static BrowserContext window(NewContextOptions options) {
        var context = RUNNING.get().chromium.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Ends the browser of this thread, when the thread has no more to do before the run is over. */
    public static void quit() {
        var browser = RUNNING.get();
        RUNNING.remove();
        Runtime.getRuntime().removeShutdownHook(browser.atTheEnd);
        browser.playwright.close();
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("KUTOMO_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium: install the package chromium or set KUTOMO_CHROMIUM to its program"));
    }

    /** Keeps a picture of the whole page for looking at, below target/screenshots; packed loosely, for there are thousands. */
    static void keep(Page page, String name) {
        var devtools = page.context().newCDPSession(page);
        var size = devtools.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        size.addProperty("scale", 1);
        var wanted = new JsonObject();
        wanted.addProperty("format", "png");
        wanted.addProperty("optimizeForSpeed", true);
        wanted.addProperty("captureBeyondViewport", true);
        wanted.add("clip", size);
        var picture = devtools.send("Page.captureScreenshot", wanted).get("data").getAsString();
        devtools.detach();
        try {
            var file = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
