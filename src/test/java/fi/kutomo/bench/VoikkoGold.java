package fi.kutomo.bench;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.puimula.libvoikko.Analysis;
import org.puimula.libvoikko.Voikko;

/**
 * Which records are right for a word, as libvoikko itself says, without any code of the search: those with a word of which one analysis
 * has the queried lemma as base form (BASEFORM), as a compound part or its root (WORDBASES) or as the last part (STRUCTURE).
 */
final class VoikkoGold implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");
    private static final Pattern PIECE = Pattern.compile("\\+?([^+()]+)(?:\\(([^()]*)\\))?");

    private final Voikko voikko = new Voikko("fi");
    private final Map<String, Set<String>> lemmasOfWord = new HashMap<>();
    private final Map<String, BitSet> recordsOfLemma = new HashMap<>();

    VoikkoGold(List<SearchCorpus.Record> records) {
        for (int i = 0; i < records.size(); i++) {
            var words = WORD.matcher(records.get(i).text());
            while (words.find()) {
                for (var lemma : lemmas(words.group())) {
                    recordsOfLemma.computeIfAbsent(lemma, any -> new BitSet()).set(i);
                }
            }
        }
    }

    private Set<String> lemmas(String word) {
        return lemmasOfWord.computeIfAbsent(word, any -> {
            var lemmas = new HashSet<String>();
            collect(word, lemmas);
            if (word.indexOf('-') > 0) {
                for (var part : word.split("-")) {
                    collect(part, lemmas);
                }
            }
            return lemmas;
        });
    }

    private void collect(String word, Set<String> lemmas) {
        for (Analysis analysis : voikko.analyze(word)) {
            var base = analysis.get("BASEFORM");
            var structure = analysis.get("STRUCTURE");
            if (base == null) {
                continue;
            }
            lemmas.add(base.toLowerCase(Locale.ROOT));
            if (structure != null) {
                lastPart(base, structure).ifPresent(lemmas::add);
            }
            parts(analysis.get("WORDBASES") == null ? "" : analysis.get("WORDBASES"), lemmas);
        }
    }

    /** In {@code +testa(testata)+us(+us)+laite(laite)} the parts are testata, derived from it testaus, and laite. */
    private static void parts(String wordBases, Set<String> lemmas) {
        var surface = new StringBuilder();
        var pieces = PIECE.matcher(wordBases);
        while (pieces.find()) {
            var lemma = pieces.group(2) == null ? "" : pieces.group(2).replace("=", "");
            if (lemma.startsWith("+")) {
                lemmas.add((surface + lemma.substring(1)).toLowerCase(Locale.ROOT));
            } else if (!lemma.isEmpty()) {
                surface.setLength(0);
                lemmas.add(lemma.toLowerCase(Locale.ROOT));
            }
            surface.append(pieces.group(1));
        }
    }

    /** Each sign of the structure stands for a letter of the word, an equals sign for a border between parts. */
    private static java.util.Optional<String> lastPart(String base, String structure) {
        int letters = 0;
        int last = 0;
        for (char sign : structure.toCharArray()) {
            if (sign == '=') {
                last = letters;
            } else {
                letters++;
            }
        }
        return last > 0 && last < base.length() ? java.util.Optional.of(base.substring(last).toLowerCase(Locale.ROOT)) : java.util.Optional.empty();
    }

    /** Words in their base form, common and rare ones alike, drawn from the lemmas that have something to find. */
    List<String> queries(int number, int records, long seed) {
        var candidates = new TreeSet<String>();
        recordsOfLemma.forEach((lemma, found) -> {
            int count = found.cardinality();
            if (lemma.matches("[a-zåäö]{4,25}") && count >= 5 && count < records / 3 && isBaseForm(lemma)) {
                candidates.add(lemma);
            }
        });
        var shuffled = new java.util.ArrayList<>(candidates);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    private boolean isBaseForm(String lemma) {
        return voikko.analyze(lemma).stream().anyMatch(analysis -> lemma.equalsIgnoreCase(analysis.get("BASEFORM")));
    }

    BitSet right(String lemma) {
        return recordsOfLemma.getOrDefault(lemma, new BitSet());
    }

    @Override
    public void close() {
        voikko.terminate();
    }
}
