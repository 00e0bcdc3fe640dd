package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Topics.Topic;
import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Select;

import java.util.Arrays;
import java.util.List;

/** A person's own profile, to be written: every field with how far it goes. */
public record EditPage(
        String title, String handle, ProfileForm form, boolean photo, List<Topic> regions, List<Topic> themes, Mistakes mistakes)
        implements BelowAccount {

    /** The choice of how far a field goes. */
    public Select reach(ProfileField field) {
        return Select.of(
                "reach-" + field.word(),
                Ui.t("accounts.profiles.reachOf." + field.word()),
                Arrays.stream(Reach.values())
                        .map(reach -> Option.of(reach.name(), Ui.t("accounts.profiles.reach." + reach.name()), form.reach(field) == reach))
                        .toList());
    }

    public List<Option> languageOptions() {
        return ProfileForm.LANGUAGES.stream()
                .map(code -> Option.of(code, Ui.t("accounts.language." + code), form.languages().contains(code)))
                .toList();
    }

    public List<Option> options(List<Topic> topics, List<String> chosen) {
        return topics.stream().map(topic -> Option.of(topic.key(), topic.name(), chosen.contains(topic.key()))).toList();
    }
}
