package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the words of network files mean: who is a person or a network, and what sort of tie is meant. */
@Component
class FileWords {

    private static final Set<String> PEOPLE = Set.of(
            "person", "persons", "people", "individual", "individuals", "human", "henkilö", "henkilöt", "ihminen", "ihmiset", "yksityishenkilö",
            "yhteyshenkilö", "personer", "privatperson", "människa", "kontaktperson", "contact person");
    private static final Set<String> NETWORKS = Set.of("networks", "verkostot", "nätverken", "network of organisations", "coalition", "yhteenliittymä");
    private static final List<String> DERIVED = List.of("SAME_PROJECT", "SAME_PROGRAMME", "AUTHORITY_OF");

    /** A row with a mail address in its name or its id is somebody's. */
    private static final Pattern MAIL = Pattern.compile("\\S@\\S+\\.\\S");

    private final Set<String> people = new HashSet<>(PEOPLE);
    private final Set<String> networks = new HashSet<>(NETWORKS);
    private final Set<String> derived = new HashSet<>();
    private final Map<String, TieKind> kinds = new HashMap<>();

    FileWords(Messages messages) {
        for (var lang : Lang.ALL) {
            people.add(plain(messages.in(lang, "ecosystem.actors.kind." + ActorKind.PERSON)));
            networks.add(plain(messages.in(lang, "ecosystem.actors.kind." + ActorKind.NETWORK)));
            DERIVED.forEach(kind -> derived.add(plain(messages.in(lang, "ecosystem.maps.kind." + kind))));
            for (var kind : TieKind.values()) {
                kinds.put(plain(messages.in(lang, "ecosystem.maps.kind." + kind)), kind);
                kinds.put(plain(messages.in(lang, "ecosystem.ties.kind." + kind + ".forth")), kind);
            }
        }
        for (var kind : TieKind.values()) {
            kinds.put(plain(kind.name()), kind);
        }
    }

    boolean person(String word) {
        return people.contains(plain(word));
    }

    static boolean hasMail(String text) {
        return MAIL.matcher(text).find();
    }

    ActorKind kind(String word) {
        return networks.contains(plain(word)) ? ActorKind.NETWORK : ActorKind.ORGANISATION;
    }

    boolean derived(String word) {
        return derived.contains(plain(word));
    }

    Optional<TieKind> tie(String word) {
        return Optional.ofNullable(kinds.get(plain(word)));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    }
}
