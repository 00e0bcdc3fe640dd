package fi.kutomo.notifications.rhythm;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form in which a person says when mail about notices comes.
 *
 * @param stopped what a mail server said, if nothing is sent to the address for that
 */
public record RhythmPage(String title, String address, RhythmForm form, Mistakes mistakes, Optional<String> stopped) implements BelowAccount {

    public List<Option> ways(Group group) {
        return Arrays.stream(Way.values())
                .map(way -> Option.of(way.name(), Ui.t("notifications.rhythm.way." + way.name()), form.at(RhythmForm.field(group)).equals(way.name())))
                .toList();
    }

    public List<Option> summaries() {
        return Arrays.stream(Summary.values())
                .map(each -> Option.of(each.name(), Ui.t("notifications.rhythm.summary." + each.name()), form.at("summary").equals(each.name())))
                .toList();
    }

    public List<Option> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    var value = Integer.toString(day.getValue());
                    return Option.of(value, day.getDisplayName(TextStyle.FULL_STANDALONE, Ui.lang().locale()), form.at("weekday").equals(value));
                })
                .toList();
    }

    public List<Option> hours(String field) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> Option.of(Integer.toString(hour), Ui.t("notifications.rhythm.hourOf", hour), form.at(field).equals(Integer.toString(hour))))
                .toList();
    }

    public List<Option> quiet() {
        return List.of(Option.of("yes", Ui.t("notifications.rhythm.quiet.on"), form.quiet()));
    }
}
