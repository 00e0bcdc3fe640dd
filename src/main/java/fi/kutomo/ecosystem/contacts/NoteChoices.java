package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen in the form of a note. */
@Component
public class NoteChoices {

    private final Choices choices;
    private final StatementStore statements;
    private final Weavers weavers;
    private final Contacts contacts;
    private final People people;

    NoteChoices(Choices choices, StatementStore statements, Weavers weavers, Contacts contacts, People people) {
        this.choices = choices;
        this.statements = statements;
        this.weavers = weavers;
        this.contacts = contacts;
        this.people = people;
    }

    /** Weavers of the regions in which the actor works, by name; the reader first. */
    Map<UUID, String> owners(Actor actor, Reader reader) {
        var regions = statements.of(List.of(actor.id()), reader.sight()).getOrDefault(actor.id(), List.of()).stream()
                .filter(each -> each.said().facet() == Facet.REGION)
                .map(each -> each.said().term())
                .toList();
        var near = weavers.all().entrySet().stream().filter(each -> each.getValue().covers(regions)).map(Map.Entry::getKey);
        var names = people.namesAtWork(Stream.concat(Stream.of(reader.self()), near).distinct().toList());
        var owners = new LinkedHashMap<UUID, String>();
        owners.put(reader.self(), names.getOrDefault(reader.self(), ""));
        names.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).forEach(each -> owners.putIfAbsent(each.getKey(), each.getValue()));
        return owners;
    }

    /** People of the actor who let the weaver see their name; a person who is the actor need not be named. */
    Map<UUID, String> members(Actor actor, Caller caller) {
        return actor.kind() == ActorKind.PERSON ? Map.of() : people.names(contacts.of(actor), caller);
    }

    public NoteReading.Place place(Actor actor, Reader reader, Caller caller, Lang lang) {
        return new NoteReading.Place(actor, reader, owners(actor, reader).keySet(), members(actor, caller).keySet(), lang);
    }

    NoteFields fields(NoteForm form, Mistakes mistakes, Actor actor, Reader reader, Caller caller, Lang lang) {
        return fields(form, mistakes, Hearing.of(actor), options(owners(actor, reader), form.value("owner")), options(members(actor, caller), form), lang);
    }

    /** For whichever actor it will be. */
    public NoteFields fields(NoteForm form, Mistakes mistakes, Lang lang) {
        return fields(form, mistakes, true, List.of(), List.of(), lang);
    }

    private NoteFields fields(NoteForm form, Mistakes mistakes, boolean hears, List<Option> owners, List<Option> met, Lang lang) {
        var verbs = Arrays.stream(Verb.values())
                .map(verb -> Option.of(verb.name(), Ui.t("ecosystem.contacts.verb." + verb.name()), verb.name().equals(form.value("verb")))
                        .help(Ui.t("ecosystem.contacts.verb." + verb.name() + ".help")))
                .toList();
        var rows = IntStream.rangeClosed(1, NoteForm.ROWS).mapToObj(row -> row(row, form, lang)).toList();
        var reaches = Reaches.options(Reaches.ALL, form.value("reach").isEmpty() ? "WEAVER" : form.value("reach"), reach -> Ui.t("ecosystem.actors.reach." + reach.name() + ".text"));
        return new NoteFields(form, mistakes, verbs, hears, rows, reaches, owners, met);
    }

    private NoteFields.Row row(int number, NoteForm form, Lang lang) {
        var facet = form.value("facet" + number);
        var facets = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.contacts.facet.none"), facet.isEmpty())),
                        Stream.of(Facet.NEED, Facet.OFFER).map(each -> Option.of(each.name(), Ui.t("ecosystem.actors.facet." + each.name()), each.name().equals(facet))))
                .toList();
        var term = form.value("term" + number);
        var terms = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.describing.choose"), term.isEmpty())), choices.of(Facet.NEED, term, lang).stream())
                .toList();
        return new NoteFields.Row(number, facets, terms, form.value("heard" + number));
    }

    static List<Option> options(Map<UUID, String> names, String chosen) {
        return names.entrySet().stream().map(each -> Option.of(each.getKey().toString(), each.getValue(), each.getKey().toString().equals(chosen))).toList();
    }

    private static List<Option> options(Map<UUID, String> names, NoteForm form) {
        return names.entrySet().stream()
                .map(each -> Option.of(each.getKey().toString(), each.getValue(), form.met().contains(each.getKey().toString())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
