package fi.kutomo.forum.sending;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Limits.Rate;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.text.MarkdownLinks;
import fi.kutomo.platform.text.MarkdownLinks.Linked;
import fi.kutomo.platform.web.SiteSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at what somebody sends: what is too much is refused with words that say what to do, what is suspicious is named. */
@Component
class Screening {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Rate THREADS_OF_KNOWN = new Rate("threads of those whom we know", 10, DAY);
    private static final Rate THREADS = new Rate("threads", 3, DAY);
    private static final Rate REPLIES = new Rate("replies", 60, DAY);

    /** So many links and names in one text, until somebody is a member by deeds. */
    private static final int MOST = 2;

    /** Shorter words without a link are said again by many, and mean nothing bad. */
    private static final int SAYING = 40;

    private static final int LINKED_OFTEN = 3;
    private static final Duration LINKED_WITHIN = Duration.ofDays(30);

    /** Nobody types a text within this time. */
    private static final Duration HASTE = Duration.ofSeconds(3);

    private static final int HASTY_WORDS = 20;

    private final HeldStore store;
    private final Limits limits;
    private final Settings settings;
    private final SiteSettings site;
    private final Clock clock;

    Screening(HeldStore store, Limits limits, Settings settings, SiteSettings site, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    void begins(Caller caller) {
        boolean known = caller.is(Role.IDENTIFIED);
        take(known ? THREADS_OF_KNOWN : THREADS, known ? "forum.sending.manyThreads" : "forum.sending.manyThreadsUnknown", caller);
    }

    void replies(Caller caller) {
        take(REPLIES, "forum.sending.manyReplies", caller);
    }

    private void take(Rate rate, String messageKey, Caller caller) {
        try {
            caller.person().ifPresent(person -> limits.take(rate, person.toString()));
        } catch (TooMany many) {
            throw new Refused(messageKey, rate.times(), many.minutes());
        }
    }

    /** Refuses more links and names than a newcomer may send. */
    void narrow(String body) {
        int links = links(body).size();
        if (links > MOST) {
            throw new Refused("forum.sending.manyLinks", MOST, links);
        }
        int called = MarkdownLinks.called(body).size();
        if (called > MOST) {
            throw new Refused("forum.sending.manyNames", MOST, called);
        }
    }

    /**
     * What is suspicious in a text.
     *
     * @param opened when the empty form was opened, where that is known
     */
    List<Suspicion> look(String title, String body, Lang lang, Optional<Instant> opened, boolean newcomer) {
        var found = new ArrayList<Suspicion>();
        var now = clock.instant();
        var hosts = hosts(body);
        if ((body.length() >= SAYING || !hosts.isEmpty()) && store.said(body, now.minus(DAY))) {
            found.add(Suspicion.REPEATED);
        }
        var lists = settings.read(WordLists.KEY, WordLists.class, WordLists.NONE);
        if (lists.names(lang, title + "\n" + body)) {
            found.add(Suspicion.WORD);
        }
        if (newcomer) {
            var others = hosts.stream().filter(host -> !lists.knows(host)).collect(Collectors.toSet());
            if (!others.isEmpty()) {
                if (store.linked(others, now.minus(LINKED_WITHIN)) >= LINKED_OFTEN) {
                    found.add(Suspicion.HOST);
                }
                store.link(others, now);
            }
            if (body.length() >= HASTY_WORDS && opened.filter(at -> at.plus(HASTE).isAfter(now)).isPresent()) {
                found.add(Suspicion.HASTE);
            }
        }
        return List.copyOf(found);
    }

    /** Addresses elsewhere, each once, but not those in words of others. */
    private Set<String> links(String body) {
        return MarkdownLinks.of(body).stream()
                .filter(link -> !link.quoted())
                .map(Linked::address)
                .filter(address -> address.matches("(?i)https?://.*") && site.url().filter(address::startsWith).isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<String> hosts(String body) {
        return links(body).stream().flatMap(address -> host(address).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
