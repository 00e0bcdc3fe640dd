package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.drawing.GroupMap;
import fi.kutomo.ecosystem.drawing.NetworkDrawing;
import fi.kutomo.ecosystem.drawing.NetworkMap;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.drawing.OverviewDrawing;
import fi.kutomo.ecosystem.layout.MapLayout;
import fi.kutomo.ecosystem.layout.Pull;
import fi.kutomo.ecosystem.netfiles.Direction;
import fi.kutomo.ecosystem.netfiles.NetActor;
import fi.kutomo.ecosystem.netfiles.NetFile;
import fi.kutomo.ecosystem.netfiles.NetTie;
import fi.kutomo.ecosystem.netfiles.Reading;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of a network file that somebody brought. */
@Component
class NetFilePages {

    private static final int KNOWN = 100;
    private static final long SEED = 42;

    private final MapStore store;
    private final Sights sights;
    private final Html html;

    NetFilePages(MapStore store, Sights sights, Html html) {
        this.store = store;
        this.sights = sights;
        this.html = html;
    }

    NetFilePage fresh(Mistakes mistakes) {
        return new NetFilePage(
                t("ecosystem.maps.bring"), mistakes, false, List.of(), "", Optional.empty(), "", List.of(), 0, 0, List.of(MapPages.top()));
    }

    NetFilePage of(Reading reading, Lang lang) {
        var file = reading.file();
        var problems = reading.problems().stream().map(problem -> new NetFilePage.Trouble(problem.where().told(), problem.told())).toList();
        boolean drawn = NetworkMap.drawable(file.actors().size(), file.ties().size());
        var picture = file.actors().isEmpty() ? Optional.<Fragment>empty() : Optional.of(drawn ? network(file) : groups(file));
        var known = known(file, lang);
        return new NetFilePage(
                t("ecosystem.maps.bring"), Mistakes.none(), reading.refused(), problems,
                reading.refused() ? "" : t("ecosystem.maps.bring.size", file.actors().size(), file.ties().size(), reading.leftOut()), picture.map(html::content),
                drawn ? "" : MapPictures.aggregate(file.actors().size(), file.ties().size()), known.stream().limit(KNOWN).toList(),
                Math.max(0, known.size() - KNOWN), file.actors().size() - known.size(), List.of(MapPages.top()));
    }

    private List<NetFilePage.Known> known(NetFile file, Lang lang) {
        var bearers = new HashMap<String, Actor>();
        var names = file.actors().stream().map(actor -> plain(actor.label())).distinct().toList();
        store.bearing(names, sights.of(Caller.visitor(lang)))
                .forEach(actor -> actor.name().byLang().values().forEach(name -> bearers.putIfAbsent(plain(name), actor)));
        return file.actors().stream()
                .flatMap(actor -> Optional.ofNullable(bearers.get(plain(actor.label()))).stream()
                        .map(bearer -> new NetFilePage.Known(ShownName.of(actor.label()), Ui.url(bearer.path()))))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Fragment network(NetFile file) {
        var ids = file.actors().stream().map(NetActor::id).toList();
        var pulls = file.ties().stream().map(tie -> new Pull(tie.from(), tie.to(), 1)).toList();
        var spots = MapLayout.of(ids, pulls, Map.of(), SEED);
        var actors = file.actors().stream()
                .map(actor -> new NetworkMap.Actor(actor.id(), actor.label(), key(actor.type()), Optional.empty(), Objects.requireNonNull(spots.get(actor.id()))))
                .toList();
        var ties = file.ties().stream().map(tie -> new NetworkMap.Tie(tie.from(), tie.to(), key(tie.kind()), tie.direction() == Direction.DIRECTED, 1)).distinct().toList();
        return NetworkDrawing.of("network", new NetworkMap(
                t("ecosystem.maps.bring.picture"), actors, ties, keys(file.actors().stream().map(NetActor::type), "ecosystem.maps.group.none"),
                keys(file.ties().stream().map(NetTie::kind), "ecosystem.maps.bring.tie")));
    }

    private static Fragment groups(NetFile file) {
        var members = new HashMap<String, String>();
        file.actors().forEach(actor -> members.put(actor.id(), key(actor.type())));
        return new OverviewDrawing("groups", GroupMap.of(
                t("ecosystem.maps.bring.picture"), keys(file.actors().stream().map(NetActor::type), "ecosystem.maps.group.none"), members,
                file.ties().stream().map(tie -> new GroupMap.Ends(tie.from(), tie.to())).toList(), t("ecosystem.maps.group.others"), _ -> Optional.empty()));
    }

    /** A legend of the words of the file, as they come; the word for what has none stands last. */
    private static List<Key> keys(Stream<String> words, String none) {
        Collection<String> used = new LinkedHashSet<>(words.toList());
        var keys = new ArrayList<Key>();
        used.stream().filter(word -> !word.isEmpty()).forEach(word -> keys.add(new Key(key(word), ShownName.of(word, 60))));
        if (used.contains("")) {
            keys.add(new Key(key(""), t(none)));
        }
        return keys;
    }

    /** No word of the file is taken for one of ours. */
    private static String key(String word) {
        return "=" + word;
    }
}
