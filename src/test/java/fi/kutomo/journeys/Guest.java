package fi.kutomo.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a window open, who also sends forms without looking at their pages. */
final class Guest implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Site site;
    private final BrowserContext window;
    private Page page;
    private final String token;

    private Guest(Site site, BrowserContext window) {
        this.site = site;
        this.window = window;
        this.page = window.newPage();
        var form = TOKEN.matcher(window.request().get(site.at("/fi/feedback")).text());
        this.token = form.find() ? form.group(1) : "";
    }

    /** A visitor whom nobody knows. */
    static Guest stranger(Site site) {
        return new Guest(site, Browser.window(1280, 900));
    }

    /** One of the example people: lukija, kirjoittaja, toimittaja, yllapitaja. */
    static Guest as(String who, Site site) {
        var window = Browser.window(1280, 900);
        site.signIn(window, who);
        return new Guest(site, window);
    }

    Page page() {
        return page;
    }

    /** Goes on in a fresh page of the same window: one that has shown hundreds grows heavy. */
    void renew() {
        page.close();
        page = window.newPage();
    }

    /** Sends a form and answers where it leads, below the language prefix and without a query. */
    String send(String path, Map<String, String> fields) {
        var form = FormData.create().set("_csrf", token);
        fields.forEach(form::set);
        return led(path, window.request().post(site.at("/fi/" + path), RequestOptions.create().setForm(form).setMaxRedirects(0)));
    }

    /** Sends a form with a file. */
    String give(String path, Map<String, String> fields, String name, String type, byte[] bytes) {
        var form = FormData.create().set("_csrf", token).set("file", new FilePayload(name, type, bytes));
        fields.forEach(form::set);
        return led(path, window.request().post(site.at("/fi/" + path), RequestOptions.create().setMultipart(form).setMaxRedirects(0)));
    }

    String give(String path, Map<String, String> fields, String name, String type, String text) {
        return give(path, fields, name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    String read(String path) {
        return window.request().get(site.at("/fi/" + path)).text();
    }

    private static String led(String path, APIResponse answer) {
        var location = answer.headers().get("location");
        if (location == null) {
            var said = answer.text().replaceAll("(?s).*<main[^>]*>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
            throw new AssertionError(path + " answered " + answer.status() + ": " + said.substring(0, Math.min(600, said.length())));
        }
        return location.replaceFirst("^/fi/?", "").replaceFirst("\\?.*", "");
    }

    @Override
    public void close() {
        window.close();
    }
}
