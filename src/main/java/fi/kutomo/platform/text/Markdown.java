package fi.kutomo.platform.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.kernel.Slug;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown that people wrote, as safe markup or as plain text. Raw HTML is shown as text, unsafe addresses lose their link, pictures
 * from elsewhere become links, and headings are moved below those of the page: the highest heading of a text comes right below the
 * given level, the next one below that, without gaps.
 */
public final class Markdown {

    /** Ids of headings begin so, and so never meet an id of the page. */
    static final String ANCHOR = "s-";

    private static final int NESTING = 40;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(NESTING).maxInlineNesting(NESTING).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .nodeRendererFactory(LinkWords::new)
            .build();
    private static final Cache<Written, Shown> CACHE = Caffeine.newBuilder()
            .maximumWeight(16L * 1024 * 1024)
            .weigher((Written written, Shown shown) -> written.text().length() + shown.html().length() + 64)
            .build();

    private Markdown() {}

    /** The text as it stands below a heading of level 2. */
    public static Content html(String text) {
        return html(text, 2);
    }

    /** The text with its highest heading one level below the given one. */
    public static Content html(String text, int below) {
        var html = shown(text, below).html();
        return output -> output.writeContent(html);
    }

    /**
     * The same, with links to people whom the text calls by the name of their account.
     *
     * @param people address of each such name; who is not in it stays plain text
     */
    public static String html(String text, int below, Map<String, String> people) {
        return render(new Written(text, below), people).html();
    }

    static Node parsed(String text) {
        return PARSER.parse(text);
    }

    /** The headings of the highest level, for a table of contents; the ids are those in {@link #html(String, int)}. */
    public static List<Title> titles(String text, int below) {
        return shown(text, below).titles();
    }

    /** The words alone, on one line, for descriptions and search; of links and pictures what they are called. */
    public static String plain(String text) {
        return PLAIN.render(PARSER.parse(text)).replaceAll("\\s+", " ").strip();
    }

    /** One heading of a text. */
    public record Title(String id, String text) {}

    private record Written(String text, int below) {}

    private record Shown(String html, List<Title> titles) {}

    private static Shown shown(String text, int below) {
        return CACHE.get(new Written(text, below), written -> render(written, Map.of()));
    }

    private static Shown render(Written written, Map<String, String> people) {
        var document = PARSER.parse(written.text());
        if (!people.isEmpty()) {
            MarkdownLinks.link(document, people);
        }
        document.accept(new Pictures());
        var headings = new Headings();
        document.accept(headings);
        var titles = headings.arrange(written.below());
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> attributes(node, tag, headings.ids, attributes))
                .build();
        return new Shown(SafeHtml.clean(renderer.render(document)), titles);
    }

    private static void attributes(Node node, String tag, Map<Node, String> ids, Map<String, String> attributes) {
        switch (node) {
            case Link link when link.getDestination().matches("(?is)https?:.*") -> attributes.put("rel", SafeHtml.OUTSIDE);
            case Image image -> attributes.put("loading", "lazy");
            case Heading heading -> attributes.put("id", java.util.Objects.requireNonNull(ids.get(heading)));
            default -> {
                if (tag.equals("th")) {
                    attributes.put("scope", "col");
                } else if (tag.equals("table") || tag.equals("pre")) {
                    // Too wide for a narrow screen they scroll, which the keyboard must be able to do
                    attributes.put("tabindex", "0");
                }
            }
        }
    }

    /** A link or a picture by its words; what has none, by its address. */
    private record LinkWords(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node.getFirstChild() == null) {
                context.getWriter().write(node instanceof Link link ? link.getDestination() : ((Image) node).getDestination());
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }

    /** A picture that is not ours becomes a link to it, so that nothing is fetched without the reader's will. */
    private static class Pictures extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (!SafeHtml.ownPath(image.getDestination())) {
                var link = new Link(image.getDestination(), null);
                if (image.getFirstChild() == null) {
                    link.appendChild(new org.commonmark.node.Text(image.getDestination()));
                }
                while (image.getFirstChild() != null) {
                    link.appendChild(image.getFirstChild());
                }
                image.insertAfter(link);
                image.unlink();
            }
        }
    }

    private static class Headings extends AbstractVisitor {

        private final List<Heading> found = new ArrayList<>();
        private final Map<Node, String> ids = new IdentityHashMap<>();

        @Override
        public void visit(Heading heading) {
            found.add(heading);
        }

        List<Title> arrange(int below) {
            var used = new TreeSet<Integer>();
            found.forEach(heading -> used.add(heading.getLevel()));
            var levels = new TreeMap<Integer, Integer>();
            for (int level : used) {
                levels.put(level, Math.min(6, below + 1 + levels.size()));
            }
            var titles = new ArrayList<Title>();
            var taken = new HashSet<String>();
            for (var heading : found) {
                var words = PLAIN.render(heading).strip();
                if (words.isEmpty()) {
                    heading.unlink();
                    continue;
                }
                var id = id(words, taken);
                ids.put(heading, id);
                heading.setLevel(java.util.Objects.requireNonNull(levels.get(heading.getLevel())));
                if (heading.getLevel() == below + 1) {
                    titles.add(new Title(id, words));
                }
            }
            return List.copyOf(titles);
        }

        private static String id(String words, Set<String> taken) {
            var slug = Slug.from(words);
            for (int number = 2; !taken.add(slug.value()); number++) {
                slug = Slug.from(words).numbered(number);
            }
            return ANCHOR + slug;
        }
    }
}
