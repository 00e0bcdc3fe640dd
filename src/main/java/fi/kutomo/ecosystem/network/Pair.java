package fi.kutomo.ecosystem.network;

/** Two different nodes without order; the lower comes first. */
public record Pair(int first, int second) implements Comparable<Pair> {

    public Pair {
        if (first == second || first < 0 || second < 0) {
            throw new IllegalArgumentException("Not a pair: " + first + ", " + second);
        }
        if (first > second) {
            int lower = second;
            second = first;
            first = lower;
        }
    }

    @Override
    public int compareTo(Pair other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
    }

    @Override
    public String toString() {
        return first + "–" + second;
    }
}
