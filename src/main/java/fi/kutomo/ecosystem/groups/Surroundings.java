package fi.kutomo.ecosystem.groups;

/** The groups around one node, each with the weight of all ties to it. Memory is used again from node to node. */
final class Surroundings {

    private final double[] weights;
    private final int[] groups;
    private int count;

    Surroundings(int groups) {
        weights = new double[groups];
        this.groups = new int[groups];
    }

    void add(int group, double weight) {
        if (weights[group] == 0) {
            groups[count++] = group;
        }
        weights[group] += weight;
    }

    int count() {
        return count;
    }

    /** In the order in which they came. */
    int group(int place) {
        return groups[place];
    }

    /** 0 for a group that is not around. */
    double weight(int group) {
        return weights[group];
    }

    void clear() {
        while (count > 0) {
            weights[groups[--count]] = 0;
        }
    }
}
