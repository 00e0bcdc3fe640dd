package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One scheme in memory, never changed after it is built. Terms are numbers here and labels lie in arrays, so that 40,000 concepts
 * with their labels stay within some tens of megabytes.
 */
class Lexicon {

    private static final int[] NONE = {};

    private final Scheme scheme;
    private final Map<String, Integer> numbers;
    private final List<String> codes;
    private final List<String> uris;
    private final List<String> notations;
    private final int[] positions;
    private final BitSet retired;
    private final String[][] labels;
    private final byte[][] marks;
    private final int[][] broader;
    private final int[][] narrower;
    private final int[][] related;
    private final LabelTable byLabel = new LabelTable();
    private final LabelTable byStem = new LabelTable();
    private final Map<Lang, Spotter> spotters = new ConcurrentHashMap<>();

    private Lexicon(Scheme scheme, Builder builder) {
        var size = builder.codes.size();
        this.scheme = scheme;
        this.numbers = builder.numbers;
        this.codes = builder.codes;
        this.uris = builder.uris;
        this.notations = builder.notations;
        this.positions = builder.positions.stream().mapToInt(Integer::intValue).toArray();
        this.retired = builder.retired;
        this.labels = new String[size][];
        this.marks = new byte[size][];
        for (var term = 0; term < size; term++) {
            labels[term] = builder.labels.get(term).toArray(String[]::new);
            marks[term] = new byte[labels[term].length];
            for (var label = 0; label < marks[term].length; label++) {
                marks[term][label] = builder.marks.get(term).get(label);
            }
        }
        this.broader = arrays(size, builder.up);
        this.narrower = arrays(size, builder.down);
        this.related = arrays(size, builder.beside);
        fillTables();
    }

    private static int[][] arrays(int size, Map<Integer, Set<Integer>> relations) {
        var arrays = new int[size][];
        for (var term = 0; term < size; term++) {
            var others = relations.get(term);
            arrays[term] = others == null ? NONE : others.stream().mapToInt(Integer::intValue).toArray();
        }
        return arrays;
    }

    private void fillTables() {
        for (var term = 0; term < labels.length; term++) {
            for (var label = 0; label < labels[term].length; label++) {
                var lang = lang(term, label);
                var plain = Words.plain(labels[term][label]);
                byLabel.add(plain, term, lang);
                var bare = Words.unexplained(plain);
                if (!bare.equals(plain)) {
                    byLabel.add(bare, term, lang);
                }
                if (kind(term, label) != LabelKind.HIDDEN) {
                    byStem.add(Words.stems(bare, lang), term, lang);
                }
            }
        }
    }

    static class Builder {

        private final Map<UUID, Integer> byId = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> codes = new ArrayList<>();
        private final List<String> uris = new ArrayList<>();
        private final List<String> notations = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private final BitSet retired = new BitSet();
        private final List<List<String>> labels = new ArrayList<>();
        private final List<List<Byte>> marks = new ArrayList<>();
        private final Map<Integer, Set<Integer>> up = new HashMap<>();
        private final Map<Integer, Set<Integer>> down = new HashMap<>();
        private final Map<Integer, Set<Integer>> beside = new HashMap<>();

        void term(UUID id, String code, String uri, String notation, int position, boolean isRetired) {
            byId.put(id, codes.size());
            numbers.put(code, codes.size());
            retired.set(codes.size(), isRetired);
            codes.add(code);
            uris.add(uri);
            notations.add(notation);
            positions.add(position);
            labels.add(new ArrayList<>(4));
            marks.add(new ArrayList<>(4));
        }

        void label(UUID id, String lang, LabelKind kind, String text) {
            var term = byId.get(id);
            if (term != null) {
                labels.get(term).add(text);
                var number = Lang.of(lang).orElseThrow().ordinal();
                marks.get(term).add((byte) (number * LabelKind.values().length + kind.ordinal()));
            }
        }

        /** A broader term of another scheme does not count. */
        void broader(UUID id, UUID target) {
            var below = byId.get(id);
            var above = byId.get(target);
            if (below != null && above != null) {
                up.computeIfAbsent(below, term -> new LinkedHashSet<>()).add(above);
                down.computeIfAbsent(above, term -> new LinkedHashSet<>()).add(below);
            }
        }

        /** Holds both ways, also where only one of the two says so. */
        void related(UUID id, UUID target) {
            var one = byId.get(id);
            var other = byId.get(target);
            if (one != null && other != null) {
                beside.computeIfAbsent(one, term -> new LinkedHashSet<>()).add(other);
                beside.computeIfAbsent(other, term -> new LinkedHashSet<>()).add(one);
            }
        }

        Lexicon build(Scheme scheme) {
            return new Lexicon(scheme, this);
        }
    }

    private Lang lang(int term, int label) {
        return Lang.ALL.get(marks[term][label] / LabelKind.values().length);
    }

    private LabelKind kind(int term, int label) {
        return LabelKind.values()[marks[term][label] % LabelKind.values().length];
    }

    Scheme scheme() {
        return scheme;
    }

    int size() {
        return codes.size();
    }

    boolean isRetired(int term) {
        return retired.get(term);
    }

    Optional<Integer> number(String code) {
        return Optional.ofNullable(numbers.get(code));
    }

    String key(int term) {
        return scheme.code() + "/" + codes.get(term);
    }

    String notation(int term) {
        return notations.get(term);
    }

    int[] broader(int term) {
        return broader[term];
    }

    int[] narrower(int term) {
        return narrower[term];
    }

    int[] related(int term) {
        return related[term];
    }

    Term term(int term) {
        var preferred = new EnumMap<Lang, String>(Lang.class);
        var others = new EnumMap<Lang, List<String>>(Lang.class);
        for (var label = 0; label < labels[term].length; label++) {
            if (kind(term, label) == LabelKind.PREFERRED) {
                preferred.put(lang(term, label), labels[term][label]);
            } else if (kind(term, label) == LabelKind.ALTERNATIVE) {
                others.computeIfAbsent(lang(term, label), lang -> new ArrayList<>(2)).add(labels[term][label]);
            }
        }
        var parents = Arrays.stream(broader[term]).mapToObj(this::key).toList();
        return new Term(
                key(term), scheme.code(), uris.get(term), new LocalizedText(preferred), others, parents, retired.get(term));
    }

    /** All words that mean the term itself, hidden clues left out, explanations in brackets taken off. */
    Map<Lang, List<String>> meaning(int term) {
        var words = new EnumMap<Lang, List<String>>(Lang.class);
        for (var pass = 0; pass < 2; pass++) {
            for (var label = 0; label < labels[term].length; label++) {
                var preferred = kind(term, label) == LabelKind.PREFERRED;
                if (kind(term, label) != LabelKind.HIDDEN && preferred == (pass == 0)) {
                    var list = words.computeIfAbsent(lang(term, label), lang -> new ArrayList<>(3));
                    var word = Words.unexplained(labels[term][label]);
                    if (!list.contains(word)) {
                        list.add(word);
                    }
                }
            }
        }
        return words;
    }

    /** A term that bears a label, in which language, and how closely: 0 preferred, 1 alternative, 2 hidden. */
    record Bearer(int term, Lang lang, int distance) {}

    /** Terms in use or not that bear exactly this label in any language, the closest first. */
    List<Bearer> bearing(String plain) {
        var found = new ArrayList<Bearer>(2);
        byLabel.candidates(plain, entry -> {
            var term = LabelTable.term(entry);
            var lang = LabelTable.lang(entry);
            for (var label = 0; label < labels[term].length; label++) {
                var text = Words.plain(labels[term][label]);
                if (lang(term, label) == lang && (text.equals(plain) || Words.unexplained(text).equals(plain))) {
                    var bearer = new Bearer(term, lang, distance(kind(term, label)));
                    if (!found.contains(bearer)) {
                        found.add(bearer);
                    }
                }
            }
        });
        found.sort(Comparator.comparingInt(Bearer::distance).thenComparingInt(Bearer::term));
        return found;
    }

    /** Terms with a label of the same stem in its language. */
    List<Bearer> sounding(String plain) {
        var found = new ArrayList<Bearer>(2);
        for (var lang : Lang.ALL) {
            var stems = Words.stems(plain, lang);
            byStem.candidates(stems, entry -> {
                var term = LabelTable.term(entry);
                if (LabelTable.lang(entry) == lang && hasStem(term, lang, stems)) {
                    var bearer = new Bearer(term, lang, 1);
                    if (!found.contains(bearer)) {
                        found.add(bearer);
                    }
                }
            });
        }
        return found;
    }

    private boolean hasStem(int term, Lang lang, String stems) {
        for (var label = 0; label < labels[term].length; label++) {
            if (lang(term, label) == lang
                    && kind(term, label) != LabelKind.HIDDEN
                    && Words.stems(Words.unexplained(Words.plain(labels[term][label])), lang).equals(stems)) {
                return true;
            }
        }
        return false;
    }

    private static int distance(LabelKind kind) {
        return switch (kind) {
            case PREFERRED -> 0;
            case ALTERNATIVE, SINGULAR -> 1;
            case HIDDEN -> 2;
        };
    }

    /** How well a term fits what was typed: lower is better, nothing when no label begins so. */
    Optional<Integer> fit(int term, String typed, Lang wanted) {
        var best = Integer.MAX_VALUE;
        for (var label = 0; label < labels[term].length; label++) {
            var text = labels[term][label];
            var begins = text.regionMatches(true, 0, typed, 0, typed.length());
            if (begins || typed.length() > 2 && beginsWord(text, typed)) {
                var foreign = lang(term, label) == wanted ? 0 : 3;
                best = Math.min(best, distance(kind(term, label)) + foreign + (begins ? 0 : 6));
            }
        }
        return best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    private static boolean beginsWord(String text, String typed) {
        for (var blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            if (text.regionMatches(true, blank + 1, typed, 0, typed.length())) {
                return true;
            }
        }
        return false;
    }

    /** Terms in use, each behind the ones that are broader, siblings in the scheme's order or by label. */
    List<Integer> inOrder(Lang lang) {
        var order = siblings(lang);
        var done = new BitSet();
        var result = new ArrayList<Integer>(codes.size());
        var roots = new ArrayList<Integer>();
        for (var term = 0; term < codes.size(); term++) {
            if (broader[term].length == 0) {
                roots.add(term);
            }
        }
        var open = new ArrayDeque<Integer>();
        roots.sort(order.reversed());
        roots.forEach(open::push);
        while (!open.isEmpty()) {
            var term = open.pop();
            if (done.get(term) || !Arrays.stream(broader[term]).allMatch(done::get)) {
                continue;
            }
            done.set(term);
            if (!retired.get(term)) {
                result.add(term);
            }
            Arrays.stream(narrower[term]).boxed().sorted(order.reversed()).forEach(open::push);
        }
        for (var term = done.nextClearBit(0); term < codes.size(); term = done.nextClearBit(term + 1)) {
            if (!retired.get(term)) {
                result.add(term);
            }
        }
        return result;
    }

    Comparator<Integer> siblings(Lang lang) {
        var collator = Collator.getInstance(lang.locale());
        var names = new HashMap<Integer, String>();
        return Comparator.<Integer>comparingInt(term -> positions[term])
                .thenComparing(term -> names.computeIfAbsent(term, number -> name(number, lang)), collator::compare)
                .thenComparingInt(term -> term);
    }

    String name(int term, Lang lang) {
        @Nullable String best = null;
        var bestRank = Integer.MAX_VALUE;
        for (var label = 0; label < labels[term].length; label++) {
            if (kind(term, label) == LabelKind.PREFERRED) {
                var rank = lang(term, label) == lang ? -1 : lang(term, label).ordinal();
                if (rank < bestRank) {
                    best = labels[term][label];
                    bestRank = rank;
                }
            }
        }
        return best == null ? codes.get(term) : best;
    }

    Spotter spotter(Lang lang) {
        return spotters.computeIfAbsent(lang, wanted -> {
            var spotter = new Spotter(wanted);
            for (var term = 0; term < labels.length; term++) {
                for (var label = 0; label < labels[term].length; label++) {
                    if (lang(term, label) == wanted && !retired.get(term)) {
                        spotter.learn(Words.unexplained(labels[term][label]), term);
                    }
                }
            }
            return spotter;
        });
    }
}
