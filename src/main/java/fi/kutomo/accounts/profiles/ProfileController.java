package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.identity.Sponsoring;
import fi.kutomo.accounts.memberships.MembershipLines;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.teams.TeamStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** People's profiles, each as far as the reader may see it. Whom the reader may not see is not there. */
@Controller
@RequestMapping("/{lang}/people/{handle}")
@Access(Access.Level.PUBLIC)
class ProfileController {

    private final ProfileStore profiles;
    private final Badges badges;
    private final MembershipLines memberships;
    private final TeamStore teams;
    private final Sponsoring sponsoring;
    private final Topics topics;
    private final Messages messages;

    ProfileController(
            ProfileStore profiles,
            Badges badges,
            MembershipLines memberships,
            TeamStore teams,
            Sponsoring sponsoring,
            Topics topics,
            Messages messages) {
        this.profiles = profiles;
        this.badges = badges;
        this.memberships = memberships;
        this.teams = teams;
        this.sponsoring = sponsoring;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping
    ProfilePage show(Lang lang, Caller caller, @PathVariable String handle) {
        var least = Reach.of(caller);
        var person = profiles.find(handle, least).orElseThrow(() -> new NotFound("person"));
        var told = profiles.shown(List.of(person.id()), least).getOrDefault(person.id(), Map.of());
        var self = caller.person().filter(person.id()::equals).isPresent();
        return new ProfilePage(
                person.name(),
                List.of(new Crumb(messages.in(lang, "accounts.directory.title"), "people")),
                person.handle(),
                person.reach(),
                self,
                !self && sponsoring.may(caller),
                badges.of(List.of(person.id()), lang).getOrDefault(person.id(), List.of()),
                Optional.ofNullable(told.get(ProfileField.PHOTO)).map(Told::content),
                told.containsKey(ProfileField.ORGANISATIONS) ? organisations(person, lang) : List.of(),
                teams.of(person.id()),
                keys(told, ProfileField.LANGUAGES).stream().map(code -> messages.in(lang, "accounts.language." + code)).toList(),
                names(keys(told, ProfileField.REGIONS), lang),
                names(keys(told, ProfileField.THEMES), lang),
                text(told, ProfileField.HELP),
                text(told, ProfileField.SEEK),
                text(told, ProfileField.LINK));
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(Caller caller, @PathVariable String handle) {
        var photo = profiles.photo(handle, Reach.of(caller)).orElseThrow(() -> new NotFound("photo"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag(photo.sha256())
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .body(photo.jpeg());
    }

    private List<Organisation> organisations(ProfileStore.Shown person, Lang lang) {
        return memberships.confirmed(List.of(person.id()), lang).getOrDefault(person.id(), List.of());
    }

    private List<String> names(List<String> keys, Lang lang) {
        var names = topics.names(keys, lang);
        return keys.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static List<String> keys(Map<ProfileField, Told> told, ProfileField field) {
        return Optional.ofNullable(told.get(field)).map(Told::keys).orElse(List.of());
    }

    private static String text(Map<ProfileField, Told> told, ProfileField field) {
        return Optional.ofNullable(told.get(field)).map(Told::content).orElse("");
    }
}
