package fi.kutomo.platform.kernel;

import java.util.List;

/** One page of a longer list; pages are counted from 1. */
public record PageOf<T>(List<T> items, int number, int size, long total) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
