package fi.kutomo.forum.posts;

import fi.kutomo.accounts.People;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.text.MarkdownLinks;
import fi.kutomo.platform.text.MarkdownLinks.Linked;
import fi.kutomo.platform.web.SiteSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads what somebody wrote: whom it calls, whose words it takes up, which of our records it points to; and makes markup of it. */
@Component
class Rendering {

    /** So many people can be called in one post, and so many records are shown below it. */
    private static final int MOST_CALLED = 10;

    private static final int MOST_SHOWN = 3;

    private static final Pattern OWN = Pattern.compile("/(?:fi|sv|en)/([a-z-]+/[a-z0-9-]+(?:/[0-9]{1,9})?)");
    private static final Pattern POST = Pattern.compile("threads/([a-z0-9-]+)/([0-9]{1,9})");

    private final People people;
    private final Catalogue catalogue;
    private final ThreadStore threads;
    private final ThreadRules rules;
    private final PostStore posts;
    private final SiteSettings site;

    Rendering(People people, Catalogue catalogue, ThreadStore threads, ThreadRules rules, PostStore posts, SiteSettings site) {
        this.people = people;
        this.catalogue = catalogue;
        this.threads = threads;
        this.rules = rules;
        this.posts = posts;
        this.site = site;
    }

    /**
     * A text that was read.
     *
     * @param called people whom it calls, each by the name that stands in it
     * @param quoted writers whose words it takes up
     * @param shows records that it points to
     */
    record Read(String html, Map<UUID, String> called, Set<UUID> quoted, List<Ref> shows) {}

    /** Only those are called whose profile everybody may open: a link that only some may follow would tell the others that there is somebody. */
    Read read(String body, Lang lang, Caller writer) {
        var called = new LinkedHashMap<UUID, String>();
        var addresses = new LinkedHashMap<String, String>();
        MarkdownLinks.called(body).stream().limit(MOST_CALLED).forEach(handle -> people.shown(handle, Caller.visitor(lang)).ifPresent(person -> {
            called.put(person, handle);
            addresses.put(handle, "/" + lang.tag() + "/people/" + handle);
        }));
        var links = MarkdownLinks.of(body);
        return new Read(Markup.html(body, addresses), called, quoted(links, writer), shows(links));
    }

    private List<Ref> shows(List<Linked> links) {
        var found = new ArrayList<Ref>();
        links.stream().filter(link -> !link.quoted()).flatMap(link -> own(link.address()).stream()).distinct().limit(2L * MOST_SHOWN).forEach(path ->
                catalogue.at(path).map(Card::ref).filter(ref -> found.size() < MOST_SHOWN && !found.contains(ref)).ifPresent(found::add));
        return found;
    }

    /** Whoever is quoted hears of it, if the quotation says where the words stand. */
    private Set<UUID> quoted(List<Linked> links, Caller writer) {
        var writers = new LinkedHashSet<UUID>();
        for (var path : links.stream().filter(Linked::quoted).flatMap(link -> own(link.address()).stream()).distinct().limit(MOST_CALLED).toList()) {
            var place = POST.matcher(path);
            if (place.matches()) {
                threads.at(place.group(1))
                        .filter(thread -> rules.reads(writer, thread))
                        .map(Thread::id)
                        .flatMap(thread -> posts.at(thread, Integer.parseInt(place.group(2))))
                        .flatMap(Post::writer)
                        .ifPresent(writers::add);
            }
        }
        return writers;
    }

    /** The path below the language prefix of an address on this site. */
    private Optional<String> own(String address) {
        var here = site.url().filter(address::startsWith).map(base -> address.substring(base.length())).orElse(address);
        var matcher = OWN.matcher(here);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
