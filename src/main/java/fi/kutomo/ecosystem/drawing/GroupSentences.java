package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.GroupMap.Bond;
import fi.kutomo.ecosystem.drawing.GroupMap.Group;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a map of groups shows, in sentences. */
final class GroupSentences {

    private GroupSentences() {}

    static List<String> of(GroupMap map) {
        var sentences = new ArrayList<String>();
        sentences.add(Ui.t("ecosystem.drawing.groups.size", map.actors(), map.groups().size(), map.inside(), map.between()));
        map.bonds().stream()
                .max(Comparator.comparingInt(Bond::ties))
                .filter(bond -> bond.ties() > 0)
                .ifPresent(bond -> sentences.add(Ui.t(
                        "ecosystem.drawing.groups.strongest", ShownName.of(map.group(bond.one()).name()), ShownName.of(map.group(bond.other()).name()),
                        bond.ties())));
        var apart = map.groups().stream()
                .filter(group -> map.bonds().stream().noneMatch(bond -> bond.one().equals(group.key()) || bond.other().equals(group.key())))
                .map(Group::name)
                .map(ShownName::of)
                .toList();
        if (!apart.isEmpty() && map.groups().size() > 1) {
            sentences.add(Ui.t("ecosystem.drawing.groups.apart", apart.size(), String.join(", ", apart)));
        }
        return sentences;
    }
}
