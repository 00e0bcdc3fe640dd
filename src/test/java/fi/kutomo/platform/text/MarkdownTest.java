package fi.kutomo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void rendersWhatAnArticleNeeds() {
        assertThat(html("Ensin **asunto**, sitten *tuki*.\n\n- yksi\n- kaksi\n\n> sitaatti\n\n3. kolmas"))
                .contains("<strong>asunto</strong>", "<em>tuki</em>", "<li>yksi</li>", "<blockquote>", "<ol start=\"3\">");
    }

    @Test
    void movesHeadingsBelowThePagesOwnWithoutGaps() {
        var html = html("# Iso\n\n#### Pieni\n\n## Keski");

        assertThat(html).contains("<h3 id=\"s-iso\">Iso</h3>", "<h4 id=\"s-keski\">Keski</h4>", "<h5 id=\"s-pieni\">Pieni</h5>");
    }

    @Test
    void namesEqualHeadingsApartAndListsThoseOfTheHighestLevel() {
        var text = "## Tulokset\n\na\n\n### Muuta\n\n## Tulokset\n\nb";

        assertThat(render(text, 1)).contains("<h2 id=\"s-tulokset\">", "<h2 id=\"s-tulokset-2\">", "<h3 id=\"s-muuta\">");
        assertThat(Markdown.titles(text, 1)).extracting(Markdown.Title::id).containsExactly("s-tulokset", "s-tulokset-2");
    }

    @Test
    void linksAddressesInRunningTextAndMarksThoseThatLeadOut() {
        assertThat(html("Katso https://www.example.org/a ja [tämä](/fi/models/x)."))
                .contains("<a rel=\"external noopener nofollow\" href=\"https://www.example.org/a\">")
                .contains("<a href=\"/fi/models/x\">tämä</a>");
    }

    @Test
    void givesTablesRealHeaders() {
        assertThat(html("| Vuosi | Määrä |\n|---|---|\n| 2024 | 12 |")).contains("<th scope=\"col\">Vuosi</th>", "<td>2024</td>");
    }

    @Test
    void letsTheKeyboardScrollWhatMayBeWide() {
        assertThat(html("| Vuosi |\n|---|\n| 2024 |")).contains("<table tabindex=\"0\">");
        assertThat(html("```\nrivi\n```")).contains("<pre tabindex=\"0\">");
    }

    @Test
    void makesLinksOfPicturesFromElsewhere() {
        assertThat(html("![kaavio](https://elsewhere.example/p.png)"))
                .doesNotContain("<img")
                .contains(" href=\"https://elsewhere.example/p.png\">kaavio</a>");
        assertThat(html("![kaavio](/files/abc/kaavio.png)")).contains("<img src=\"/files/abc/kaavio.png\" alt=\"kaavio\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](/a.png)",
                "[x](//evil.example/a)",
                "[x](/\\evil.example)",
                "<https://a.example/\"onmouseover=alert(1)>",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>*{display:none}</style>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><input name=password></form>",
                "| <script>alert(1)</script> |\n|---|\n| <b onclick=alert(1)>x</b> |",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`",
                "## <script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"
            })
    void defusesHostileText(String hostile) {
        var page = org.jsoup.Jsoup.parseBodyFragment(html(hostile)).body();

        assertThat(page.select("script, style, iframe, form, input, svg, math, object, embed, link, meta, base")).isEmpty();
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn("href", "src", "alt", "rel", "id", "scope", "loading", "start", "tabindex");
            }
        }
        assertThat(page.select("[tabindex]:not([tabindex=0])")).isEmpty();
        for (var link : page.select("a[href]")) {
            assertThat(link.attr("href")).matches("(https?:|mailto:|/[^/\\\\]|#).*");
        }
    }

    @Test
    @Timeout(10)
    void staysQuickWithTextMadeToBeSlow() {
        assertThatCode(() -> {
                    html("[".repeat(50_000));
                    html("> ".repeat(20_000) + "x");
                    html("*a_".repeat(20_000));
                    html("- ".repeat(10_000) + "x");
                    html("`".repeat(1) + "a`".repeat(20_000));
                    html("![".repeat(20_000));
                    html("|".repeat(5_000) + "\n" + "|-".repeat(5_000));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void givesTheWordsAlone() {
        assertThat(Markdown.plain("## Otsikko\n\nTeksti **lihavoitu** ja [linkki](https://a.example).\n\n- kohta"))
                .startsWith("Otsikko Teksti lihavoitu ja linkki. ")
                .endsWith("kohta")
                .doesNotContain("**", "##");
    }

    @Test
    void callsLinksAndPicturesByTheirWordsAndWhatHasNoneByItsAddress() {
        assertThat(Markdown.plain("[Kotiin *asunto* ensin](/fi/models/asunto) ja ![Kaavio](/files/1), https://a.example/x ja [](/fi/needs)"))
                .isEqualTo("Kotiin asunto ensin ja Kaavio, https://a.example/x ja /fi/needs");
    }

    private static String html(String text) {
        return render(text, 2);
    }

    private static String render(String text, int below) {
        var output = new StringOutput();
        Markdown.html(text, below).writeTo(output);
        return output.toString();
    }
}
