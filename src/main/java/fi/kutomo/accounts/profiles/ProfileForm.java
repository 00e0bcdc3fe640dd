package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.people.Reach;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A profile as its owner writes it: the texts and choices, and for each field how far it goes. */
public record ProfileForm(
        String name,
        List<String> languages,
        List<String> regions,
        List<String> themes,
        String help,
        String seek,
        String link,
        String photo,
        Map<ProfileField, Reach> reaches) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_LINE = 200;

    /** Languages that can be named, as in ISO 639; signed Finnish and Finland-Swedish sign language among them. */
    public static final List<String> LANGUAGES =
            List.of("fi", "sv", "en", "se", "smn", "sms", "fse", "fss", "rom", "et", "ru", "uk", "de", "fr", "es", "ar", "so", "fa", "ku", "zh");

    static ProfileForm of(MultiValueMap<String, String> sent) {
        var reaches = new EnumMap<ProfileField, Reach>(ProfileField.class);
        for (var field : ProfileField.values()) {
            reaches.put(field, reach(sent.getFirst("reach-" + field.word()), field));
        }
        return new ProfileForm(
                line(sent, "name"),
                many(sent, "languages"),
                many(sent, "regions"),
                many(sent, "themes"),
                line(sent, "help"),
                line(sent, "seek"),
                line(sent, "link"),
                line(sent, "photo"),
                reaches);
    }

    static ProfileForm of(String name, Map<ProfileField, Told> told) {
        var reaches = new EnumMap<ProfileField, Reach>(ProfileField.class);
        for (var field : ProfileField.values()) {
            var known = told.get(field);
            reaches.put(field, known == null ? field.usual() : known.reach());
        }
        return new ProfileForm(
                name,
                keys(told, ProfileField.LANGUAGES),
                keys(told, ProfileField.REGIONS),
                keys(told, ProfileField.THEMES),
                text(told, ProfileField.HELP),
                text(told, ProfileField.SEEK),
                text(told, ProfileField.LINK),
                text(told, ProfileField.PHOTO),
                reaches);
    }

    /** The same where nothing goes to everybody, because the consent to that was taken back or never given. */
    ProfileForm withoutPublic() {
        var lower = new EnumMap<ProfileField, Reach>(ProfileField.class);
        reaches.forEach((field, reach) -> lower.put(field, reach == Reach.PUBLIC ? Reach.MEMBERS : reach));
        return new ProfileForm(name, languages, regions, themes, help, seek, link, photo, lower);
    }

    public Reach reach(ProfileField field) {
        return reaches.getOrDefault(field, Reach.ME);
    }

    Told told(ProfileField field) {
        return switch (field) {
            case NAME, ORGANISATIONS -> new Told(reach(field), "", List.of());
            case PHOTO -> new Told(reach(field), photo, List.of());
            case LANGUAGES -> new Told(reach(field), "", languages);
            case REGIONS -> new Told(reach(field), "", regions);
            case THEMES -> new Told(reach(field), "", themes);
            case HELP -> new Told(reach(field), help, List.of());
            case SEEK -> new Told(reach(field), seek, List.of());
            case LINK -> new Told(reach(field), link, List.of());
        };
    }

    /** Message keys by field. */
    Map<String, String> problems(Set<String> regionKeys, Set<String> themeKeys) {
        var problems = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.put("name", "accounts.profiles.wrong.name");
        }
        if (photo.length() > LONGEST_LINE) {
            problems.put("photo", "accounts.profiles.wrong.photoText");
        }
        if (!LANGUAGES.containsAll(languages)) {
            problems.put("languages", "accounts.profiles.wrong.choice");
        }
        if (!regionKeys.containsAll(regions)) {
            problems.put("regions", "accounts.profiles.wrong.choice");
        }
        if (!themeKeys.containsAll(themes)) {
            problems.put("themes", "accounts.profiles.wrong.choice");
        }
        if (help.length() > LONGEST_TEXT) {
            problems.put("help", "accounts.profiles.wrong.long");
        }
        if (seek.length() > LONGEST_TEXT) {
            problems.put("seek", "accounts.profiles.wrong.long");
        }
        if (!link.isEmpty() && !isAddress(link)) {
            problems.put("link", "accounts.profiles.wrong.link");
        }
        return problems;
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_LINE
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static Reach reach(@org.jspecify.annotations.Nullable String sent, ProfileField field) {
        for (var reach : Reach.values()) {
            if (reach.name().equals(sent)) {
                return reach;
            }
        }
        return sent == null ? field.usual() : Reach.ME;
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static List<String> many(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    private static List<String> keys(Map<ProfileField, Told> told, ProfileField field) {
        var known = told.get(field);
        return known == null ? List.of() : known.keys();
    }

    private static String text(Map<ProfileField, Told> told, ProfileField field) {
        var known = told.get(field);
        return known == null ? "" : known.content();
    }
}
