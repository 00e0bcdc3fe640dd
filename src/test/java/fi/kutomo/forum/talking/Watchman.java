package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.journeys.Browser;
import java.util.ArrayList;
import java.util.List;

/** A real browser, without the security policy that would hold back what got through, in which nothing may happen that only words were to do. */
final class Watchman implements AutoCloseable {

    /** Answers with what stands on the page and must not: also when the words are read a second time, as scripts and mail programs do. */
    private static final String SEEK = """
            () => {
              const bad = [];
              const plain = "P BR STRONG EM CODE PRE BLOCKQUOTE UL OL LI HR H2 H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD A IMG".split(" ");
              const say = (why, element) => bad.push(why + ": " + element.outerHTML.slice(0, 200));
              const seek = (root) => root.querySelectorAll("*").forEach((element) => {
                for (const { name, value } of element.attributes) {
                  if (/^on/i.test(name)) say("handler", element);
                  if (/^(href|src|action|formaction|xlink:href|data|srcdoc|poster|background|srcset|ping)$/i.test(name)
                    && /^[\\u0000-\\u0020]*(javascript|vbscript|data|blob|filesystem|feed|view-source|intent)[\\u0000-\\u0020]*:/i.test(value)) say("address", element);
                }
              });
              seek(document);
              for (const box of document.querySelectorAll(".post-words")) {
                const again = document.createElement("div");
                again.innerHTML = box.innerHTML;
                document.body.append(again);
                if (again.innerHTML !== box.innerHTML) say("reads otherwise the second time", box);
                for (const words of [box, again]) {
                  seek(words);
                  words.querySelectorAll("*").forEach((element) => plain.includes(element.tagName) || say("element", element));
                  words.querySelectorAll("[style], [class], [name], [target]").forEach((element) => say("attribute", element));
                  words.querySelectorAll("a[href]").forEach((link) => ["http:", "https:", "mailto:"].includes(link.protocol) || say("link", link));
                  words.querySelectorAll("a[href]").forEach((link) => link.host !== location.host && !/^(https?:\\/\\/|mailto:)/i.test(link.getAttribute("href")) && say("link", link));
                  words.querySelectorAll("img").forEach((picture) => new URL(picture.src, location).host === location.host || say("picture", picture));
                }
                again.remove();
              }
              if (document.baseURI.split("#")[0] !== location.href.split("#")[0]) bad.push("base: " + document.baseURI);
              if (window.__hit !== undefined) bad.push("a script ran");
              return bad;
            }
            """;

    private final String home;
    private final BrowserContext window;
    private final Page page;
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Watchman(String home) {
        this.home = home;
        var plain = Browser.window(1280, 900);
        this.window = plain.browser().newContext(new NewContextOptions().setBypassCSP(true));
        plain.close();
        window.setDefaultTimeout(15_000);
        window.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("about:") && !request.url().startsWith("chrome-")) {
                foreign.add(request.url());
            }
        });
        this.page = window.newPage();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    void enter(TestPeople people, Person person) {
        var session = people.session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(home + "/")));
    }

    Page page() {
        return page;
    }

    /** Opens a page and looks at it. */
    String open(String path) {
        var answer = page.navigate(home + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        look();
        return page.url();
    }

    /** Shows markup as a mail program would. */
    void show(String html) {
        page.setContent(html);
        assertThat(seen()).isEmpty();
    }

    void look() {
        page.waitForTimeout(50);
        assertThat(page.url()).startsWith(home);
        assertThat(seen()).as(page.url()).isEmpty();
    }

    private List<?> seen() {
        return (List<?>) page.evaluate(SEEK);
    }

    /** What happened in all that time. */
    void assertQuiet() {
        assertThat(dialogs).as("dialogs").isEmpty();
        assertThat(foreign).as("requests elsewhere").isEmpty();
    }

    @Override
    public void close() {
        window.close();
    }
}
