package fi.kutomo.platform.web;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What is new somewhere, for programs that read feeds.
 *
 * @param page absolute address of the page that shows the same
 * @param self absolute address of the feed, by which readers know it, too
 */
public record AtomFeed(String title, String page, String self, List<Item> items) {

    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    /**
     * One piece of news.
     *
     * @param id what never changes
     * @param words plain text
     * @param by who made it, where everybody may know that
     * @param kind of what kind it is, and how that is called
     */
    public record Item(String id, String address, String title, Instant published, Instant updated, String words, Optional<String> by, Optional<Kind> kind) {

        public static Item of(String id, String address, String title, Instant published, Instant updated, String words) {
            return new Item(id, address, title, published, updated, words, Optional.empty(), Optional.empty());
        }

        public Item by(Optional<String> name) {
            return new Item(id, address, title, published, updated, words, name, kind);
        }

        public Item kind(Kind other) {
            return new Item(id, address, title, published, updated, words, by, Optional.of(other));
        }
    }

    /** A kind of news: its name for programs and its name for people. */
    public record Kind(String name, String label) {}

    /** As it goes out. */
    public String text(Lang lang) {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setTitle(printable(title));
        feed.setUri(self);
        feed.setLanguage(lang.tag());
        feed.setAuthor("Kutomo");
        feed.setLinks(List.of(link("alternate", "text/html", page), link("self", "application/atom+xml", self)));
        feed.setPublishedDate(Date.from(items.stream().map(Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH)));
        feed.setEntries(items.stream().map(AtomFeed::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException trouble) {
            throw new IllegalStateException("A feed that cannot be written: " + page, trouble);
        }
    }

    private static SyndEntry entry(Item item) {
        var entry = new SyndEntryImpl();
        entry.setUri(item.id());
        entry.setLink(item.address());
        entry.setTitle(printable(item.title()));
        entry.setPublishedDate(Date.from(item.published()));
        entry.setUpdatedDate(Date.from(item.updated()));
        item.by().map(AtomFeed::printable).ifPresent(entry::setAuthor);
        entry.setCategories(item.kind().map(AtomFeed::category).stream().toList());
        var words = new SyndContentImpl();
        words.setType("text");
        words.setValue(printable(item.words()));
        entry.setDescription(words);
        return entry;
    }

    private static SyndCategory category(Kind kind) {
        var category = new SyndCategoryImpl();
        category.setName(kind.name());
        category.setLabel(kind.label());
        return category;
    }

    private static SyndLinkImpl link(String relation, String type, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    /** What stands outside the characters of XML 1.0 (fifth edition, production 2, without the carriage return) becomes a space: one word of it would break the feed. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\x{20}-\\x{7E}\\x{80}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }
}
