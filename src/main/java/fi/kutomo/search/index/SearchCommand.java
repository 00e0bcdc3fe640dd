package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code kutomo search WORDS}. */
@Component
class SearchCommand implements Command {

    private static final int USUAL = 20;
    private static final int MOST = 1000;

    private final Asking asking;
    private final SearchIndex index;

    SearchCommand(Asking asking, SearchIndex index) {
        this.asking = asking;
        this.index = index;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "searches what is public";
    }

    @Override
    public String usage() {
        return """
                search WORDS… [--lang fi|sv|en] [--type KIND]… [--limit N]

                  Words as on the search page: "a phrase", -without. No words list everything.
                  Prints the number found, then one line each: permanent id, kind, title, address, why.
                """;
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var words = new ArrayList<String>();
        var types = new HashSet<String>();
        var lang = Lang.FI;
        int limit = USUAL;
        var arguments = invocation.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var value = i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.<String>empty();
            switch (argument) {
                case "--lang" -> {
                    var named = value.flatMap(Lang::of);
                    if (named.isEmpty()) {
                        out.println("--lang is fi, sv or en");
                        return 2;
                    }
                    lang = named.get();
                    i++;
                }
                case "--type" -> {
                    value.ifPresent(types::add);
                    i++;
                }
                case "--limit" -> {
                    limit = value.filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(USUAL);
                    i++;
                }
                default -> words.add(argument.contains(" ") ? '"' + argument + '"' : argument);
            }
        }
        print(words, lang, types, Math.clamp(limit, 1, MOST), out);
        return 0;
    }

    private void print(ArrayList<String> words, Lang lang, Set<String> types, int limit, PrintWriter out) {
        var base = SearchQuery.all(lang).filtered("type", types).part(0, limit);
        var query = asking.reading(String.join(" ", words), base);
        var found = index.find(query);
        out.println(found.total() + " found");
        for (var hit : found.hits()) {
            var why = hit.why().isEmpty()
                    ? ""
                    : "\t" + hit.why().stream().map(Hit.Reason::toString).collect(Collectors.joining(", "));
            out.println(hit.permanentId() + "\t" + hit.kind() + "\t" + hit.title().bare() + "\t/" + lang.tag() + "/" + hit.path() + why);
        }
        if (found.total() == 0) {
            index.spelling(query).ifPresent(better -> out.println("did you mean: " + better));
        }
    }
}
