package fi.kutomo.knowledge.publication;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to those concerned what has happened to a page, or what it asks of them. Nobody gets a letter about an act of their own. */
@Component
public class Telling {

    private static final int LISTED = 20;

    private final Letters letters;
    private final People people;

    Telling(Letters letters, People people) {
        this.letters = letters;
        this.people = people;
    }

    void submitted(Entry entry, Caller by) {
        tell(people.with(Role.EDITOR), "knowledge.mail.submitted", entry, "review/" + entry.permanentId(), by);
    }

    void returned(Entry entry, Caller by) {
        tell(writers(entry), "knowledge.mail.returned", entry, "write/" + entry.permanentId(), by);
    }

    void accepted(Entry entry, Caller by) {
        tell(writers(entry), "knowledge.mail.accepted", entry, entry.path().orElseThrow(), by);
    }

    void withdrawn(Entry entry, Caller by) {
        tell(writers(entry), "knowledge.mail.withdrawn", entry, entry.path().orElseThrow(), by);
    }

    /** Tells whoever answers for a page from now on. */
    public void entrusted(Entry entry, UUID steward, Caller by) {
        tell(Set.of(steward), "knowledge.mail.entrusted", entry, "write/" + entry.permanentId(), by);
    }

    /** One letter to each steward about all pages whose day has come; editors answer for pages that nobody answers for. */
    public void due(Collection<Entry> due) {
        Map<Set<UUID>, List<Entry>> whose = due.stream().collect(Collectors.groupingBy(
                entry -> entry.authors().steward().map(Set::of).orElseGet(() -> Set.copyOf(people.with(Role.EDITOR)))));
        whose.forEach((whom, entries) -> letters.write(
                whom,
                "knowledge.mail.due",
                lang -> List.of(
                        entries.size(),
                        entries.stream().limit(LISTED).map(entry -> entry.title(lang)).collect(Collectors.joining("\n"))),
                "desk"));
    }

    private static Set<UUID> writers(Entry entry) {
        var all = new HashSet<>(entry.authors().coAuthors());
        entry.authors().steward().ifPresent(all::add);
        return all;
    }

    private void tell(Collection<UUID> whom, String key, Entry entry, String path, Caller by) {
        var others = whom.stream().filter(person -> by.person().filter(person::equals).isEmpty()).toList();
        letters.write(others, key, lang -> List.of(entry.title(lang)), path);
    }
}
