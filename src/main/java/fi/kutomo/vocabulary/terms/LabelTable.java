package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a label to the terms that bear it, in arrays of numbers, because a vocabulary may hold hundreds of thousands of labels. It
 * keeps only hash values: whoever finds an entry compares the label itself.
 */
class LabelTable {

    private int[] heads = new int[64];
    private int[] hashes = new int[48];
    private int[] entries = new int[48];
    private int[] nexts = new int[48];
    private int size;

    LabelTable() {
        Arrays.fill(heads, -1);
    }

    void add(String label, int term, Lang lang) {
        if (size == hashes.length) {
            grow();
        }
        hashes[size] = spread(label.hashCode());
        entries[size] = term * Lang.ALL.size() + lang.ordinal();
        var slot = hashes[size] & (heads.length - 1);
        nexts[size] = heads[slot];
        heads[slot] = size++;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        entries = Arrays.copyOf(entries, size * 2);
        nexts = Arrays.copyOf(nexts, size * 2);
        heads = new int[Integer.highestOneBit(size * 2) * 2];
        Arrays.fill(heads, -1);
        for (var entry = 0; entry < size; entry++) {
            var slot = hashes[entry] & (heads.length - 1);
            nexts[entry] = heads[slot];
            heads[slot] = entry;
        }
    }

    /** Hands over the entries that may bear the label: term times three plus the number of the language. */
    void candidates(String label, IntConsumer found) {
        var hash = spread(label.hashCode());
        for (var entry = heads[hash & (heads.length - 1)]; entry >= 0; entry = nexts[entry]) {
            if (hashes[entry] == hash) {
                found.accept(entries[entry]);
            }
        }
    }

    static int term(int entry) {
        return entry / Lang.ALL.size();
    }

    static Lang lang(int entry) {
        return Lang.ALL.get(entry % Lang.ALL.size());
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }
}
