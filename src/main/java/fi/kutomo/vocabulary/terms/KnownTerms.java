package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers from one lexicon per scheme; a scheme that has changed is read anew when its transaction is done. */
@Component
public class KnownTerms implements Terms {

    /** Own schemes whose words mean something to a searcher; all imported ones do. */
    private static final Set<String> MEANT = Set.of("theme", "word");

    private final ConceptStore store;
    private volatile Map<String, Lexicon> lexicons = Map.of();

    KnownTerms(ConceptStore store, TermLoading loading) {
        this.store = store;
        loading.load();
        store.schemes().forEach(this::read);
    }

    private synchronized void read(Scheme scheme) {
        var builder = new Lexicon.Builder();
        store.fill(scheme.id(), builder);
        var next = new LinkedHashMap<>(lexicons);
        next.put(scheme.code(), builder.build(scheme));
        lexicons = next;
    }

    /** Reads the scheme anew: at once, or first of all after the commit when a transaction is going on. */
    public void changed(String scheme) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            store.scheme(scheme).ifPresent(this::read);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new Refresh(scheme));
    }

    private class Refresh implements TransactionSynchronization {

        private final String scheme;

        Refresh(String scheme) {
            this.scheme = scheme;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            store.scheme(scheme).ifPresent(KnownTerms.this::read);
        }
    }

    /** Keys of the terms in use whose preferred label in this language is the text. */
    List<String> bearers(String scheme, String text, Lang lang) {
        var plain = Words.plain(text);
        return lexicon(scheme).stream()
                .flatMap(lexicon -> lexicon.bearing(plain).stream()
                        .filter(bearer -> bearer.distance() == 0 && bearer.lang() == lang && !lexicon.isRetired(bearer.term()))
                        .filter(bearer -> Words.plain(lexicon.name(bearer.term(), lang)).equals(plain))
                        .map(bearer -> lexicon.key(bearer.term())))
                .toList();
    }

    /** The schemes in the order in which they are shown. */
    List<Scheme> schemes() {
        return lexicons.values().stream().map(Lexicon::scheme).toList();
    }

    Optional<Lexicon> lexicon(String scheme) {
        return Optional.ofNullable(lexicons.get(scheme));
    }

    private record Spot(Lexicon lexicon, int term) {}

    private Optional<Spot> spot(String key) {
        var slash = key.indexOf('/');
        @Nullable Lexicon lexicon = slash < 0 ? null : lexicons.get(key.substring(0, slash));
        return lexicon == null
                ? Optional.empty()
                : lexicon.number(key.substring(slash + 1)).map(term -> new Spot(lexicon, term));
    }

    @Override
    public Optional<Term> find(String key) {
        return spot(key).map(spot -> spot.lexicon().term(spot.term()));
    }

    @Override
    public Map<String, Term> find(Collection<String> keys) {
        var found = new LinkedHashMap<String, Term>();
        keys.forEach(key -> find(key).ifPresent(term -> found.put(key, term)));
        return found;
    }

    @Override
    public List<Term> of(String scheme, Lang lang) {
        return lexicon(scheme)
                .map(lexicon -> lexicon.inOrder(lang).stream().map(lexicon::term).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Term> labelled(String scheme, String text) {
        return lexicon(scheme)
                .flatMap(lexicon -> lexicon.bearing(Words.plain(text)).stream()
                        .filter(bearer -> !lexicon.isRetired(bearer.term()))
                        .findFirst()
                        .map(bearer -> lexicon.term(bearer.term())));
    }

    @Override
    public List<String> withBroader(Collection<String> keys) {
        var found = new LinkedHashSet<>(keys);
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            spot(open.remove()).ifPresent(spot -> {
                for (var parent : spot.lexicon().broader(spot.term())) {
                    var key = spot.lexicon().key(parent);
                    if (found.add(key)) {
                        open.add(key);
                    }
                }
            });
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> withNarrower(String key) {
        var found = new LinkedHashSet<>(List.of(key));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            spot(open.remove()).ifPresent(spot -> {
                for (var child : spot.lexicon().narrower(spot.term())) {
                    var below = spot.lexicon().key(child);
                    if (found.add(below)) {
                        open.add(below);
                    }
                }
            });
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> related(String key) {
        return spot(key)
                .map(spot -> Arrays.stream(spot.lexicon().related(spot.term())).mapToObj(spot.lexicon()::key).toList())
                .orElse(List.of());
    }

    private record Fitting(Lexicon lexicon, int term, int fit, String name) {}

    @Override
    public List<Term> suggest(String scheme, String typed, Lang lang, int atMost) {
        var start = typed.strip();
        if (start.isEmpty()) {
            return List.of();
        }
        var asked = scheme.isEmpty() ? lexicons.values().stream() : lexicon(scheme).stream();
        var fitting = new ArrayList<Fitting>();
        asked.forEach(lexicon -> {
            for (var term = 0; term < lexicon.size(); term++) {
                var number = term;
                if (!lexicon.isRetired(term)) {
                    lexicon.fit(term, start, lang)
                            .ifPresent(fit -> fitting.add(new Fitting(lexicon, number, fit, lexicon.name(number, lang))));
                }
            }
        });
        return fitting.stream()
                .sorted(Comparator.comparingInt(Fitting::fit)
                        .thenComparingInt(fit -> fit.name().length())
                        .thenComparing(Fitting::name))
                .limit(atMost)
                .map(fit -> fit.lexicon().term(fit.term()))
                .toList();
    }

    @Override
    public Map<Term, Integer> namedIn(String text, Lang lang, Collection<String> schemes) {
        var counts = new LinkedHashMap<Term, Integer>();
        for (var scheme : schemes) {
            lexicon(scheme).ifPresent(lexicon -> lexicon.spotter(lang)
                    .count(text)
                    .forEach((term, count) -> counts.put(lexicon.term(term), count)));
        }
        return counts;
    }

    @Override
    public List<Meaning> meanings(String word) {
        var plain = Words.plain(word);
        if (plain.isEmpty()) {
            return List.of();
        }
        var exact = meantIn().flatMap(lexicon -> lexicon.bearing(plain).stream()
                        .filter(bearer -> bearer.distance() < 2)
                        .flatMap(bearer -> meaning(lexicon, bearer)))
                .distinct()
                .toList();
        return exact.isEmpty()
                ? meantIn().flatMap(lexicon -> lexicon.sounding(plain).stream().flatMap(bearer -> meaning(lexicon, bearer)))
                        .distinct()
                        .toList()
                : exact;
    }

    private Stream<Lexicon> meantIn() {
        return lexicons.values().stream()
                .filter(lexicon -> !lexicon.scheme().own() || MEANT.contains(lexicon.scheme().code()));
    }

    private static Stream<Meaning> meaning(Lexicon lexicon, Lexicon.Bearer bearer) {
        return lexicon.isRetired(bearer.term())
                ? Stream.empty()
                : Stream.of(new Meaning(lexicon.key(bearer.term()), bearer.lang(), lexicon.meaning(bearer.term())));
    }
}
