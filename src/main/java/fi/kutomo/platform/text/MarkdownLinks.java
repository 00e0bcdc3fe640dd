package fi.kutomo.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What a text points to: addresses that it links, and people whom it calls by the name of their account after an at sign. */
public final class MarkdownLinks {

    /** As accounts are named; a dot or hyphen at the end belongs to the sentence. */
    private static final Pattern CALLED = Pattern.compile("(?<![\\p{L}\\p{N}@./_-])@([a-zA-Z0-9](?:[a-zA-Z0-9]|[.-](?=[a-zA-Z0-9])){1,29}+)(?![\\p{L}\\p{N}@_])");

    private MarkdownLinks() {}

    /** An address in a text; {@code quoted} when it stands in words of others. */
    public record Linked(String address, boolean quoted) {}

    /** All addresses, in order. */
    public static List<Linked> of(String text) {
        var found = new ArrayList<Linked>();
        Markdown.parsed(text).accept(new Seeker() {
            @Override
            void link(Link link, boolean quoted) {
                found.add(new Linked(link.getDestination(), quoted));
            }
        });
        return List.copyOf(found);
    }

    /** Names after an at sign, each once, but not those in code, in links and in words of others. */
    public static Set<String> called(String text) {
        var names = new LinkedHashSet<String>();
        Markdown.parsed(text).accept(new Seeker() {
            @Override
            void words(Text words, boolean quoted) {
                if (!quoted) {
                    CALLED.matcher(words.getLiteral()).results().forEach(match -> names.add(match.group(1).toLowerCase(Locale.ROOT)));
                }
            }
        });
        return names;
    }

    /** Makes links of these names, where they stand after an at sign. */
    static void link(Node document, Map<String, String> addresses) {
        var all = new LinkedHashMap<Text, Boolean>();
        document.accept(new Seeker() {
            @Override
            void words(Text words, boolean quoted) {
                all.put(words, quoted);
            }
        });
        all.keySet().forEach(words -> link(words, addresses));
    }

    private static void link(Text words, Map<String, String> addresses) {
        var literal = words.getLiteral();
        var matcher = CALLED.matcher(literal);
        int at = 0;
        while (matcher.find()) {
            var address = addresses.get(matcher.group(1).toLowerCase(Locale.ROOT));
            if (address != null) {
                if (matcher.start() > at) {
                    words.insertBefore(new Text(literal.substring(at, matcher.start())));
                }
                var link = new Link(address, null);
                link.appendChild(new Text(matcher.group()));
                words.insertBefore(link);
                at = matcher.end();
            }
        }
        if (at == literal.length() && at > 0) {
            words.unlink();
        } else if (at > 0) {
            words.setLiteral(literal.substring(at));
        }
    }

    /** Walks through links and words, and knows which stand in a quotation. */
    private abstract static class Seeker extends AbstractVisitor {

        private int quotations;

        void link(Link link, boolean quoted) {}

        void words(Text words, boolean quoted) {}

        @Override
        public void visit(BlockQuote quotation) {
            quotations++;
            visitChildren(quotation);
            quotations--;
        }

        /** Words of a link are no words. */
        @Override
        public void visit(Link link) {
            link(link, quotations > 0);
        }

        @Override
        public void visit(Text words) {
            words(words, quotations > 0);
        }
    }
}
