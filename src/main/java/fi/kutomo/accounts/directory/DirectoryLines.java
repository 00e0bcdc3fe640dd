package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.memberships.MembershipLines;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.profiles.Badges;
import fi.kutomo.accounts.profiles.ProfileField;
import fi.kutomo.accounts.profiles.ProfileStore;
import fi.kutomo.accounts.profiles.ProfileStore.Shown;
import fi.kutomo.accounts.profiles.Told;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People in lists, each with what he or she shows to the reader. */
@Component
class DirectoryLines {

    private final ProfileStore profiles;
    private final Badges badges;
    private final MembershipLines memberships;
    private final Topics topics;

    DirectoryLines(ProfileStore profiles, Badges badges, MembershipLines memberships, Topics topics) {
        this.profiles = profiles;
        this.badges = badges;
        this.memberships = memberships;
        this.topics = topics;
    }

    List<DirectoryPage.Line> of(List<Shown> people, Reach least, Lang lang) {
        var ids = people.stream().map(Shown::id).toList();
        var told = profiles.shown(ids, least);
        var badge = badges.of(ids, lang);
        var belongs = memberships.confirmed(
                ids.stream().filter(id -> told.getOrDefault(id, Map.of()).containsKey(ProfileField.ORGANISATIONS)).toList(), lang);
        var names = topics.names(
                told.values().stream().flatMap(each -> each.values().stream()).flatMap(each -> each.keys().stream()).collect(Collectors.toSet()), lang);
        return people.stream()
                .map(person -> {
                    var fields = told.getOrDefault(person.id(), Map.of());
                    return new DirectoryPage.Line(
                            person.handle(),
                            person.name(),
                            fields.containsKey(ProfileField.PHOTO),
                            badge.getOrDefault(person.id(), List.of()),
                            belongs.getOrDefault(person.id(), List.of()).stream().map(Organisation::name).toList(),
                            names(fields.get(ProfileField.REGIONS), names),
                            names(fields.get(ProfileField.THEMES), names),
                            text(fields.get(ProfileField.HELP)),
                            text(fields.get(ProfileField.SEEK)));
                })
                .toList();
    }

    private static List<String> names(@Nullable Told told, Map<String, String> names) {
        return told == null ? List.of() : told.keys().stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable Told told) {
        return told == null ? "" : told.content();
    }
}
