package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.introductions.LetterLinks;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.secrets.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes to members and those who may become members, and to who answers for a community. */
@Component
class CommunityLetters {

    /** Where the link of a letter leads. */
    static final String PATH = "community-letter";

    /** Stands in the arguments for what is not there; the letters then leave it out. */
    private static final String NONE = "none";

    /** How long the link of a letter leads to the membership; each letter brings a fresh one. */
    private static final Duration LINK = Duration.ofDays(400);

    private final Letters letters;
    private final Post post;
    private final CommunityKeyStore keys;
    private final MemberStore members;
    private final Weavers weavers;
    private final People people;
    private final LetterLinks links;
    private final Clock clock;

    CommunityLetters(
            Letters letters, Post post, CommunityKeyStore keys, MemberStore members, Weavers weavers, People people, LetterLinks links, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.keys = keys;
        this.members = members;
        this.weavers = weavers;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    void invited(Community community, Member member, Caller by) {
        write(member, "ecosystem.mail.communityInvited", lang -> List.of(
                name(community, lang), community.charter().goal().in(lang), member.words().isBlank() ? NONE : member.words(), by.signature()));
    }

    void decided(Community community, Member member) {
        write(member, member.in() ? "ecosystem.mail.communityAccepted" : "ecosystem.mail.communityRefused", lang -> List.of(
                name(community, lang), member.reason().isBlank() ? NONE : member.reason()));
    }

    void removed(Community community, Member member) {
        write(member, "ecosystem.mail.communityRemoved", lang -> List.of(name(community, lang), member.reason()));
    }

    void ended(Community community, Member member, LocalizedText why) {
        write(member, "ecosystem.mail.communityEnded", lang -> List.of(name(community, lang), why.in(lang)));
    }

    /** A draft that was given up; nothing is left to which a link could lead. */
    void discarded(Community community, Member member) {
        member.contact().person().ifPresent(person -> letters.write(
                List.of(person), "ecosystem.mail.communityDiscarded", lang -> List.of(name(community, lang)), "account/communities"));
        if (member.contact().person().isEmpty()) {
            member.contact().email().ifPresent(email -> post.take(new Letter(
                    Optional.empty(), email, member.lang(), "ecosystem.mail.communityDiscarded", List.of(name(community, member.lang())), Optional.empty())));
        }
    }

    /** Somebody answered, asked or went; who it is stands on the page. */
    void moved(Community community) {
        keepers(answering(community), "ecosystem.mail.communityMoved", community);
    }

    /** Nobody leads it any more: whoever hears of requests from now on may take it over. */
    void abandoned(Community community) {
        keepers(answering(community), "ecosystem.mail.communityAbandoned", community);
    }

    /** Somebody else has handed it to somebody else. */
    void passed(Community community, UUID from) {
        letters.write(List.of(from), "ecosystem.mail.communityPassed", lang -> List.of(name(community, lang)), community.path());
    }

    /** A request that goes because nobody answered it. */
    void unanswered(Community community, Member member) {
        member.contact().person().ifPresent(person -> letters.write(
                List.of(person), "ecosystem.mail.communityUnanswered", lang -> List.of(name(community, lang)), community.path()));
    }

    private void keepers(List<UUID> to, String key, Community community) {
        letters.write(to, key, lang -> List.of(name(community, lang)), community.path() + "/members");
    }

    /** Who leads it; otherwise who keeps it by the part in it; otherwise weavers of its regions. */
    List<UUID> answering(Community community) {
        if (!leaderless(community)) {
            return community.leader().stream().toList();
        }
        var facilitators = members.in(List.of(community.id())).getOrDefault(community.id(), List.of()).stream()
                .filter(member -> member.part() == Member.Part.FACILITATOR)
                .flatMap(member -> member.contact().person().stream())
                .distinct()
                .toList();
        var reached = people.mailboxes(facilitators).keySet();
        return reached.isEmpty()
                ? weavers.all().entrySet().stream().filter(each -> each.getValue().covers(community.charter().regions())).map(Map.Entry::getKey).toList()
                : List.copyOf(reached);
    }

    void handed(Community community, UUID to) {
        letters.write(List.of(to), "ecosystem.mail.communityHanded", lang -> List.of(name(community, lang)), community.path() + "/members");
    }

    /** Whether nobody leads it who could be written to. */
    boolean leaderless(Community community) {
        return community.leader().filter(leader -> people.mailboxes(List.of(leader)).containsKey(leader)).isEmpty();
    }

    private static String name(Community community, Lang lang) {
        return community.name().in(lang);
    }

    private void write(Member member, String key, Function<Lang, List<Object>> arguments) {
        var contact = member.contact();
        contact.person().ifPresent(person -> letters.write(List.of(person), key, arguments, "community-memberships/" + member.id()));
        if (contact.person().isEmpty() && member.standing() != Standing.CHOSEN) {
            contact.email().ifPresent(email -> post.take(new Letter(
                    Optional.empty(), email, member.lang(), key, arguments.apply(member.lang()), links.to(member.lang(), PATH, key(member)))));
        }
    }

    private String key(Member member) {
        var secret = Secret.next();
        keys.add(secret, member.id(), clock.instant().plus(LINK));
        return secret;
    }
}
